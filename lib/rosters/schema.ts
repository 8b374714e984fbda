import { z } from 'zod';
import { checkbox, civilDate, clockTime, id, optionalParagraphs, several, wholeNumber } from '../platform/text';
import { instantOf, isCivilDate } from '../platform/time';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** Half a year of weeks: a roster is seldom known for longer. */
export const mostWeeks = 26;

const fields = { employeeId: id, deskId: id, date: civilDate, from: clockTime, to: clockTime };

type Times = { date: string; from: string; to: string };

function checkTimes({ date, from, to }: Times, context: z.core.$RefinementCtx<Times>) {
  const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (to <= from) issue('to', 'endBeforeStart');
  // On a day that is none no hour exists, and the times are not what is wrong.
  if (!isCivilDate(date)) return;
  if (instantOf(date, from) === null) issue('from', 'missingHour');
  if (instantOf(date, to) === null) issue('to', 'missingHour');
}

export const addShiftSchema = z
  .object({
    ...fields,
    /** The same times on other days of the week, besides the date's own. */
    weekdays: several(weekdays),
    /** For how many weeks, the first included. */
    weeks: wholeNumber(1, mostWeeks),
    skipHolidays: checkbox,
  })
  .superRefine(checkTimes);
/** Whether a change that leaves a desk short under a visit is made all the same, and why. */
const anyway = { anyway: checkbox, reason: optionalParagraphs(500).optional().default('') };
const hasReason = (input: { anyway: boolean; reason: string }) => !input.anyway || input.reason !== '';
const reasonMissing = { path: ['reason'], error: 'required' };

export const changeShiftSchema = z
  .object({ shiftId: id, version: wholeNumber(1, 1_000_000), ...fields, ...anyway })
  .superRefine(checkTimes)
  .refine(hasReason, reasonMissing);
export const removeShiftSchema = z.object({ shiftId: id, ...anyway }).refine(hasReason, reasonMissing);

export type AddShiftInput = z.output<typeof addShiftSchema>;
export type ChangeShiftInput = z.output<typeof changeShiftSchema>;
export type RemoveShiftInput = z.output<typeof removeShiftSchema>;
