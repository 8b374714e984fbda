import { z } from 'zod';
import { civilDate, id, optionalId, optionalParagraphs, paragraphs, wholeNumber } from '../platform/text';
import { findingSides, findingStates } from './types';

const version = wholeNumber(1, 1_000_000);
/** The version the writer was shown after somebody else had saved; absent while nobody has. */
const seen = version.optional().transform((value) => value ?? null);
const words = { statement: paragraphs(600), questions: optionalParagraphs(2_000) };
const which = { findingId: id, version, seen };
const side = z.enum(findingSides, { error: 'choose' });

/** A new finding, begun from a passage or from nothing. */
export const makeFindingSchema = z.object({ ...words, passageId: optionalId.optional(), side: side.optional() });
export const rewordFindingSchema = z.object({ ...which, ...words });
export const moveFindingSchema = z.object({ ...which, state: z.enum(findingStates, { error: 'choose' }) });
export const sayCounterSoughtSchema = z.object({ ...which, text: paragraphs(1_000), on: civilDate });

export type MakeFindingInput = z.output<typeof makeFindingSchema>;
export type RewordFindingInput = z.output<typeof rewordFindingSchema>;
export type MoveFindingInput = z.output<typeof moveFindingSchema>;
export type SayCounterSoughtInput = z.output<typeof sayCounterSoughtSchema>;
