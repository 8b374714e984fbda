import { z } from 'zod';
import { id, line, optionalLine, optionalParagraphs, wholeNumber } from '../platform/text';

export const planIdSchema = z.object({ planId: id });
export type PlanIdInput = z.output<typeof planIdSchema>;

/** Only those that cannot stay; as few as possible once everybody is placed; or any, for a better plan. */
export const moveChoices = ['broken', 'few', 'free'] as const;

/** A new version from how things are now. The seed settles which of several equally good plans it is. */
export const makePlanSchema = z.object({
  roundId: id,
  note: optionalLine(120).optional().default(''),
  seed: wholeNumber(1, 1_000_000).optional().default(1),
  /** Which of the visits that people have been told of may move. */
  moves: z.enum(moveChoices, { error: 'choose' }).optional().default('broken'),
});
export type MakePlanInput = z.output<typeof makePlanSchema>;

export const trialSchema = z.object({ planId: id, employeeId: id });
export type TrialInput = z.output<typeof trialSchema>;

export const keepTrialSchema = z.object({ planId: id, note: line(120) });
export type KeepTrialInput = z.output<typeof keepTrialSchema>;

export const pairSchema = z.object({ roundId: id, employeeId: id, openingId: id, rule: z.enum(['pin', 'forbid'], { error: 'choose' }) });
export type PairInput = z.output<typeof pairSchema>;

export const removePairSchema = z.object({ employeeId: id, openingId: id });
export type RemovePairInput = z.output<typeof removePairSchema>;

export const publishSchema = z.object({ planId: id, reason: optionalParagraphs(500).optional().default('') });
export type PublishInput = z.output<typeof publishSchema>;
