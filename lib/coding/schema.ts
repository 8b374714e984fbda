import { z } from 'zod';
import { textFields } from '../observations/types';

const id = z.uuid();
const at = z.int().min(0).max(100_000);
const version = z.int().min(1).max(1_000_000_000);

/** One step of coding as the browser sends it. Its id is made there, so that what is sent twice is done once. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mark'), id, observationId: id, version, passageId: id, field: z.enum(textFields), from: at, to: at, themeId: id }),
  z.object({ kind: z.literal('code'), id, passageId: id, themeId: id }),
  z.object({ kind: z.literal('uncode'), id, passageId: id, themeId: id }),
  z.object({ kind: z.literal('unmark'), id, passageId: id }),
  /** A passage whose text was corrected is put where it now stands, in the same field. */
  z.object({ kind: z.literal('place'), id, passageId: id, version, from: at, to: at }),
  /** Names what it undoes, so that it, too, can be sent twice. */
  z.object({ kind: z.literal('undo'), id, observationId: id, stepId: id }),
  z.object({ kind: z.literal('done'), id, observationId: id, done: z.boolean() }),
]);
export type Step = z.output<typeof stepSchema>;

