import { z } from 'zod';
import { encodeIssue } from '../../platform/issues';
import { civilDate, clockTime, id, optionalLine } from '../../platform/text';
import { instantOf } from '../../platform/time';

/** Time of one's own in which one cannot visit: a day, from, to, and a word to oneself. */
export const blockSchema = z
  .object({ date: civilDate, from: clockTime, to: clockTime, note: optionalLine(100).optional().default('') })
  .superRefine(({ date, from, to }, context) => {
    const issue = (path: 'from' | 'to', message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!instantOf(date, from)) issue('from', 'missingHour');
    if (!instantOf(date, to)) issue('to', 'missingHour');
    if (to <= from) issue('to', encodeIssue('endBeforeStart'));
  })
  .transform(({ date, from, to, note }, context) => {
    const starts = instantOf(date, from);
    const ends = instantOf(date, to);
    // The night the clocks go back, 02:10 to 02:50 both exist; what is left over here was refused above.
    if (!starts || !ends || ends <= starts) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'endBeforeStart' });
      return z.NEVER;
    }
    return { starts, ends, note };
  });
export type BlockInput = z.output<typeof blockSchema>;

export const removeBlockSchema = z.object({ commitmentId: id });
export type RemoveBlockInput = z.output<typeof removeBlockSchema>;
