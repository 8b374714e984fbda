import { addCivilDays, civilDateOf, localMinutesOf, startOfCivilDay } from '../platform/time';

const NOON = 12 * 60;
const DAY_MS = 24 * 60 * 60_000;

/** Tomorrow, from midnight to midnight, once it is noon today; in the morning nobody is reminded yet. */
export function tomorrowFrom(now: Date): { from: Date; to: Date } | null {
  if (localMinutesOf(now) < NOON) return null;
  const tomorrow = addCivilDays(civilDateOf(now), 1);
  return { from: startOfCivilDay(tomorrow), to: startOfCivilDay(addCivilDays(tomorrow, 1)) };
}

/** A visit's hours end in these when its observation is asked for the first time: at once, and up to three days later. */
export function firstAsking(now: Date): { from: Date; to: Date } {
  return { from: new Date(now.getTime() - 3 * DAY_MS), to: now };
}

/** And the one other time: from three days after, for a week. */
export function secondAsking(now: Date): { from: Date; to: Date } {
  return { from: new Date(now.getTime() - 10 * DAY_MS), to: new Date(now.getTime() - 3 * DAY_MS) };
}
