import { z } from 'zod';
import { civilDate, clockTime, id, line, wholeNumber } from '../platform/text';
import { instantOf, isoWeeksIn } from '../platform/time';

/** An ISO week as a select posts it: `2027-13`. */
export const isoWeekValue = z
  .string()
  .refine((value) => value !== '', { error: 'required' })
  .transform((value) => {
    const [year, week] = /^(\d{4})-(\d{1,2})$/.exec(value)?.slice(1).map(Number) ?? [0, 0];
    return { isoYear: year!, isoWeek: week! };
  })
  .refine(
    ({ isoYear, isoWeek }) => isoYear >= 2000 && isoYear <= 2200 && isoWeek >= 1 && isoWeek <= isoWeeksIn(isoYear),
    { error: 'choose' },
  );

/** What the lead fills in. Local dates and times go in, instants come out. */
export const roundSchema = z
  .object({
    name: line(100),
    week: isoWeekValue,
    opensDay: civilDate,
    opensTime: clockTime,
    closesDay: civilDate,
    closesTime: clockTime,
    cancelHours: wholeNumber(0, 336),
    visitsPerPerson: wholeNumber(1, 20),
    mode: z.enum(['direct', 'wishes'], { error: 'choose' }),
    approval: z.enum(['none', 'host', 'desk'], { error: 'choose' }).optional().default('none'),
    approvalHours: wholeNumber(1, 160).optional().default(16),
  })
  .transform(({ week, opensDay, opensTime, closesDay, closesTime, ...rest }, context) => {
    const opens = instantOf(opensDay, opensTime);
    const closes = instantOf(closesDay, closesTime);
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!opens) issue('opensTime', 'missingHour');
    if (!closes) issue('closesTime', 'missingHour');
    if (opens && closes && closes <= opens) issue('closesDay', 'endBeforeStart');
    if (!opens || !closes) return z.NEVER;
    // Seats that are given by wishes are the lead's own decision, which nobody approves again.
    const approval: typeof rest.approval = rest.mode === 'direct' ? rest.approval : 'none';
    return { ...rest, ...week, approval, signUpOpens: opens, signUpCloses: closes };
  });

/** The same for a round that exists; it says which, and as it stood when the form was drawn. */
export const changeRoundSchema = z.object({ roundId: id, version: wholeNumber(1, 1_000_000) }).and(roundSchema);
export const roundIdSchema = z.object({ roundId: id });

export type RoundInput = z.output<typeof roundSchema>;
export type ChangeRoundInput = z.output<typeof changeRoundSchema>;
