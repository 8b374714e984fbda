import { z } from 'zod';
import { checkbox, id, optionalId, optionalParagraphs } from '../../platform/text';

/** Moves somebody within a version. Empty `from` adds a visit, empty `to` takes it away. */
export const moveSchema = z
  .object({ planId: id, employeeId: id, from: optionalId, to: optionalId, overrideDesk: checkbox, reason: optionalParagraphs(500).optional().default('') })
  .refine(({ from, to }) => from !== null || to !== null, { path: ['to'], error: 'choose' })
  .refine(({ overrideDesk, reason }) => !overrideDesk || reason !== '', { path: ['reason'], error: 'required' });
export type MoveInput = z.output<typeof moveSchema>;
