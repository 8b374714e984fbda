import { z } from 'zod';
import { id, wholeNumber } from '../../platform/text';
import { attendanceStates } from './types';

/** A button of the list says whom it is about and what: `<sign-up> <state>`. */
const pressed = z.string().transform((value, context) => {
  const [registrationId, state] = value.split(' ');
  const read = z.object({ registrationId: id, state: z.enum(attendanceStates) }).safeParse({ registrationId, state });
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: 'choose' });
  return z.NEVER;
});

/** One press in the list on the page. */
export const pressSchema = z.object({ eventId: id, session: wholeNumber(1, 50), mark: pressed });
export type PressInput = z.output<typeof pressSchema>;

const instant = z.coerce.date().min(new Date('2020-01-01')).max(new Date('2100-01-01'));

/** What a phone hands in: marks with their own times by its clock, and what its clock says now. */
export const handInSchema = z.object({
  ownerId: id,
  sentAt: instant,
  marks: z
    .array(
      z.object({
        id,
        registrationId: id,
        session: z.number().int().min(1).max(50),
        state: z.enum(attendanceStates),
        way: z.enum(['hand', 'scan', 'code']),
        /** What was scanned; proves the way. */
        code: z.string().max(80).optional(),
        decidedAt: instant,
        /** The mark that stood when this was said. */
        seenId: id.nullable(),
      }),
    )
    .max(500),
});
export type HandInInput = z.output<typeof handInSchema>;
