import { addCivilDays, civilDateOf, startOfCivilDay, type CivilDate } from '../../platform/time';
import { endedOn } from '../rules';
import type { NamePoll, Standing, Voice } from '../types';

/** The days shown at most: more are thinned out, always with the first and the last among them. */
export const MOST_DAYS = 14;

/** Every day from `from` to `to`, both included. */
function daysBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addCivilDays(day, 1)) days.push(day);
  return days.length > 0 ? days : [from];
}

function thinOut(days: readonly CivilDate[]): CivilDate[] {
  if (days.length <= MOST_DAYS) return [...days];
  return Array.from({ length: MOST_DAYS }, (_, place) => days[Math.round((place * (days.length - 1)) / (MOST_DAYS - 1))]!);
}

/** How the voices stood at the end of each day. A voice taken back counts until it was. */
export function standingOver(voices: readonly Voice[], from: CivilDate, to: CivilDate): Standing {
  const days = thinOut(daysBetween(from, to));
  const ends = days.map((day) => startOfCivilDay(addCivilDays(day, 1)));
  const counts = new Map<string, number[]>();
  for (const { nameId, givenAt, withdrawnAt } of voices) {
    const row = counts.get(nameId) ?? days.map(() => 0);
    ends.forEach((end, place) => {
      if (givenAt < end && (!withdrawnAt || withdrawnAt >= end)) row[place]! += 1;
    });
    counts.set(nameId, row);
  }
  return { days, counts };
}

/** From the first voice to today, or to the day it ended. */
export function spanOf(voices: readonly Voice[], poll: Pick<NamePoll, 'closesOn' | 'closedAt'>, now: Date): [CivilDate, CivilDate] {
  const today = civilDateOf(now);
  const to = endedOn(poll) < today ? endedOn(poll) : today;
  const first = voices.map(({ givenAt }) => civilDateOf(givenAt)).sort()[0] ?? to;
  return [first < to ? first : to, to];
}
