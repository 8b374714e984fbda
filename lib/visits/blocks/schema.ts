import { z } from 'zod';
import { civilDate, clockTime, id, optionalLine } from '../../platform/text';
import { instantOf } from '../../platform/time';

/** Time of one's own in which one cannot visit: a day, from, to, and a word to oneself. */
export const blockSchema = z
  .object({ date: civilDate, from: clockTime, to: clockTime, note: optionalLine(100).optional().default('') })
  // Runs only when each field is right in itself, so nothing is complained of twice.
  .transform(({ date, from, to, note }, context) => {
    const issue = (path: 'from' | 'to', message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const starts = instantOf(date, from);
    const ends = instantOf(date, to);
    if (!starts) issue('from', 'missingHour');
    if (!ends) issue('to', 'missingHour');
    if (starts && ends && ends <= starts) issue('to', 'endBeforeStart');
    return starts && ends ? { starts, ends, note } : z.NEVER;
  });
export type BlockInput = z.output<typeof blockSchema>;

export const removeBlockSchema = z.object({ commitmentId: id });
export type RemoveBlockInput = z.output<typeof removeBlockSchema>;
