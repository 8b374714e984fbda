import { z } from 'zod';
import { describeIssue, encodeIssue } from '../platform/issues';
import { civilDate, clockTime, id, line, optionalId, optionalLine, optionalParagraphs } from '../platform/text';
import { instantOf } from '../platform/time';

/** Rows and choices that the form has. */
export const sessionRows = 6;
export const facilitatorRows = 4;
export const limits = { title: 120, purpose: 2000, prepare: 1000, place: 200, capacity: 500 } as const;

/** A whole number, or null where the field was left empty. */
export function optionalNumber(min: number, max: number) {
  return z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const value = Number(text);
      const problem = !Number.isInteger(value) ? 'notANumber' : value < min ? encodeIssue('tooSmall', { min }) : value > max ? encodeIssue('tooLarge', { max }) : null;
      if (!problem) return value;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });
}

const filledSession = z.object({ day: civilDate, from: clockTime, to: clockTime }).transform(({ day, from, to }, context) => {
  const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const starts = instantOf(day, from);
  const ends = instantOf(day, to);
  if (!starts) issue('from', 'missingHour');
  if (!ends) issue('to', 'missingHour');
  if (!starts || !ends) return z.NEVER;
  if (ends > starts) return { starts, ends };
  issue('to', 'endBeforeStart');
  return z.NEVER;
});

/** A row nobody touched is no row; one that is half filled is read, and says what is missing. */
export function rowsOf<Row extends z.ZodType>(filled: Row, isBlank: (raw: Record<string, unknown>) => boolean) {
  return z.unknown().transform((raw, context): z.output<Row> | null => {
    if (typeof raw !== 'object' || raw === null || isBlank(raw as Record<string, unknown>)) return null;
    const read = filled.safeParse(raw, { error: describeIssue });
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });
}

export const isEmpty = (value: unknown) => value === undefined || value === '';

const sessions = z
  .array(rowsOf(filledSession, ({ day, from, to }) => [day, from, to].every(isEmpty)))
  .max(sessionRows)
  .transform((rows, context) => {
    const filled = rows.flatMap((row, index) => (row ? [{ ...row, index }] : []));
    if (filled.length === 0) context.addIssue({ code: 'custom', path: ['0', 'day'], message: 'required' });
    const sorted = [...filled].sort((a, b) => a.starts.getTime() - b.starts.getTime());
    for (const [at, { starts, index }] of sorted.entries()) {
      if (at > 0 && starts < sorted[at - 1]!.ends) context.addIssue({ code: 'custom', path: [String(index), 'from'], message: 'overlaps' });
    }
    return sorted.map(({ starts, ends }) => ({ starts, ends }));
  });

/** What, where, when and with whom. */
const mainFields = {
  kind: z.enum(['workshop', 'studyTour', 'meeting'], { error: 'choose' }),
  title: line(limits.title),
  purpose: optionalParagraphs(limits.purpose),
  prepare: optionalParagraphs(limits.prepare),
  siteId: optionalId,
  place: optionalLine(limits.place),
  sessions,
  facilitators: z
    .array(optionalId)
    .max(facilitatorRows)
    .optional()
    .transform((ids) => [...new Set((ids ?? []).flatMap((one) => (one ? [one] : [])))]),
};

const somewhere = ({ siteId, place }: { siteId: string | null; place: string }) => siteId !== null || place !== '';
const nowhere = { path: ['place'], error: 'required' };

/** `from` is a template's name or an earlier event's id, whose programme and terms are taken over. */
export const makeEventSchema = z.object({ from: optionalLine(60).optional().default(''), ...mainFields }).refine(somewhere, nowhere);
export const reviseEventSchema = z
  .object({ eventId: id, version: z.coerce.number().int(), confirmed: z.string().max(64).optional(), ...mainFields })
  .refine(somewhere, nowhere);

export const publishSchema = z.object({ eventId: id, version: z.coerce.number().int() });
export const callOffSchema = z.object({
  eventId: id,
  version: z.coerce.number().int(),
  reason: line(500),
  confirmed: z.string().max(64).optional(),
});

export type MakeEventInput = z.output<typeof makeEventSchema>;
export type ReviseEventInput = z.output<typeof reviseEventSchema>;
export type PublishInput = z.output<typeof publishSchema>;
export type CallOffInput = z.output<typeof callOffSchema>;
