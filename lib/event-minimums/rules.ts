import { civilDateOf, instantOf } from '../platform/time';

/** The morning of the day on which it must be decided: the deadline itself would be too late to think about it. */
export function warningFrom(decideBy: Date): Date {
  const morning = instantOf(civilDateOf(decideBy), '08:00');
  return morning && morning < decideBy ? morning : decideBy;
}

/** Whether those who run an event must hear now that too few have signed up. Once it has begun there is nothing to decide. */
export function isUnderAtDeadline(
  { minimum, decideBy, registered, starts }: { minimum: number | null; decideBy: Date | null; registered: number; starts: Date },
  now: Date,
): boolean {
  return minimum !== null && decideBy !== null && registered < minimum && warningFrom(decideBy) <= now && now < starts;
}
