import { z } from 'zod';
import { email, id, line, optionalLine } from '../../platform/text';
import { answerFields, type Unanswered } from '../../registrations/schema';

/** An employee who comes without having signed up. */
export const walkInSchema = z.object({ eventId: id, employeeId: id, ...answerFields });
export type WalkInInput = Unanswered<z.output<typeof walkInSchema>>;

/** A guest who comes without an invitation. */
export const guestWalkInSchema = z.object({ eventId: id, name: line(120), email, organisation: optionalLine(120), unitId: id, ...answerFields });
export type GuestWalkInInput = Unanswered<z.output<typeof guestWalkInSchema>>;
