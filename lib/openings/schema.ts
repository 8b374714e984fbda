import { z } from 'zod';
import { describeIssue } from '../platform/issues';
import { civilDate, clockTime, id, line, optionalLine, optionalParagraphs, wholeNumber } from '../platform/text';
import { instantOf } from '../platform/time';

/** As many rows as the form has: two a day from Monday to Friday. */
export const offerRows = 10;
export const limits = { topic: 120, programme: 2000, meetingPlace: 200, seats: 500 } as const;

/** When, as a person says it; instants come out. The hour that the clocks skip does not exist and is refused. */
export const timeFields = { day: civilDate, from: clockTime, to: clockTime };

export function readTimes(
  { day, from, to }: { day: string; from: string; to: string },
  issue: (path: 'from' | 'to', message: string) => void,
): { starts: Date; ends: Date } | null {
  const starts = instantOf(day, from);
  const ends = instantOf(day, to);
  if (!starts) issue('from', 'missingHour');
  if (!ends) issue('to', 'missingHour');
  if (starts && ends && ends <= starts) issue('to', 'endBeforeStart');
  return starts && ends && ends > starts ? { starts, ends } : null;
}

const filledRow = z
  .object({ ...timeFields, seats: wholeNumber(1, limits.seats), topic: optionalLine(limits.topic).optional() })
  .transform(({ seats, topic, ...when }, context) => {
    const times = readTimes(when, (path, message) => context.addIssue({ code: 'custom', path: [path], message }));
    return times ? { ...times, day: when.day, seats, topic: topic ?? '' } : z.NEVER;
  });

/** A row nobody touched is no row; the number of seats is filled in beforehand and does not count as touching. */
function isBlank(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return raw === undefined || raw === null || raw === '';
  const { day, from, to, topic } = raw as Record<string, unknown>;
  return [day, from, to, topic].every((value) => value === undefined || value === '');
}

const row = z.unknown().transform((raw, context) => {
  if (isBlank(raw)) return null;
  const read = filledRow.safeParse(raw, { error: describeIssue });
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});

/** What several openings of one host have in common. */
export const sharedFields = {
  siteId: id,
  topic: line(limits.topic),
  programme: optionalParagraphs(limits.programme),
  meetingPlace: optionalLine(limits.meetingPlace),
};

const rows = z
  .array(row)
  .max(offerRows)
  .refine((all) => all.some((each) => each !== null), { path: ['0', 'day'], error: 'required' });

export const offerSchema = z
  .object({ roundId: id, hostId: id, ...sharedFields, rows })
  .transform(({ rows: all, topic, ...shared }) => ({
    ...shared,
    rows: all.flatMap((each, index) => (each ? [{ ...each, row: index, topic: each.topic || topic }] : [])),
  }));

/** An opening again on other days of its week, at the same hours. */
export const copySchema = z.object({
  openingId: id,
  days: z
    .union([z.array(civilDate), civilDate.transform((day) => [day])], { error: 'choose' })
    .optional()
    .transform((days) => [...new Set(days ?? [])])
    .refine((days) => days.length > 0, { error: 'choose' })
    .refine((days) => days.length <= 7, { error: 'invalid' }),
});

export type OfferInput = z.output<typeof offerSchema>;
export type CopyInput = z.output<typeof copySchema>;
