import { z } from 'zod';
import { id, optionalParagraphs } from '../../platform/text';
import { findingSides } from '../types';

/** Puts a passage on one side of a finding, moves it to the other, or takes it out. */
export const placePassageSchema = z.object({
  findingId: id,
  passageId: id,
  side: z.enum([...findingSides, 'neither'], { error: 'choose' }),
});
export const noteEvidenceSchema = z.object({ evidenceId: id, note: optionalParagraphs(1_000) });

export type PlacePassageInput = z.output<typeof placePassageSchema>;
export type NoteEvidenceInput = z.output<typeof noteEvidenceSchema>;
