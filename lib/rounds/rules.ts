import { addCivilDays, daysOfIsoWeek, isoWeekOf, startOfCivilDay, weekdayOf } from '../platform/time';
import type { CivilDate } from '../platform/time';
import type { RoundInput } from './schema';
import type { RoundPhase, RoundRefusal, RoundState, RoundView, WeekDay } from './types';

const nextStates: Record<RoundState, RoundState[]> = {
  draft: ['published'],
  published: ['closed'],
  // Closed by a slip of the finger must not be the end of a week that people have signed up for.
  closed: ['published'],
};

export function canBecome(from: RoundState, to: RoundState): boolean {
  return nextStates[from].includes(to);
}

/** Where the round stands at `now`: in a draft nobody can see it, and sign-up has its own window. */
export function phaseOf(round: Pick<RoundView, 'state' | 'signUpOpens' | 'signUpCloses'>, now: Date): RoundPhase {
  if (round.state !== 'published') return round.state;
  if (now < round.signUpOpens) return 'upcoming';
  return now < round.signUpCloses ? 'open' : 'ended';
}

/** Hosts may offer from the first draft, so that a round is full of openings the moment it is published. */
export function takesOffers(round: Pick<RoundView, 'state' | 'isoYear' | 'isoWeek'>, now: Date): boolean {
  return round.state !== 'closed' && now < endOfWeek(round);
}

/** Midnight after the week's Sunday. */
export function endOfWeek({ isoYear, isoWeek }: { isoYear: number; isoWeek: number }): Date {
  const sunday = daysOfIsoWeek(isoYear, isoWeek)[6]!;
  return startOfCivilDay(addCivilDays(sunday, 1));
}

/** What stands in the way of these settings; null when nothing does. `standing` is the round as it is, null for a new one. */
export function decideRound(
  input: RoundInput,
  standing: { state: RoundState; isoYear: number; isoWeek: number; mode: string; openings: number; visits: number; wishes: number } | null,
): RoundRefusal | null {
  if (standing?.state === 'closed') return { reason: 'roundIsClosed' };
  const moves = standing && (standing.isoYear !== input.isoYear || standing.isoWeek !== input.isoWeek);
  // Called-off openings count too: they are history and belong to the days they were planned for.
  if (moves && standing.openings > 0) return { reason: 'weekHasOpenings', params: { count: standing.openings } };
  if (standing && standing.mode !== input.mode && standing.visits > 0) {
    return { reason: 'modeHasVisits', params: { count: standing.visits } };
  }
  if (standing && standing.mode !== input.mode && standing.wishes > 0) {
    return { reason: 'modeHasWishes', params: { count: standing.wishes } };
  }
  if (input.signUpCloses > endOfWeek(input)) return { reason: 'closesAfterWeek', params: { week: input.isoWeek } };
  return null;
}

type HolidayName = (date: CivilDate, locale: 'da' | 'en') => string | null;

/** Monday to Sunday; the list of holidays is handed in, because it is too large for a browser. */
export function weekDays(isoYear: number, isoWeek: number, holidayOn: HolidayName): WeekDay[] {
  const dates = daysOfIsoWeek(isoYear, isoWeek);
  // Asked of the week as a whole first: two weeks in a year have such a day, and a year of weeks is shown at once.
  const changes = hoursBetween(dates[0]!, addCivilDays(dates[6]!, 1)) !== 7 * 24;
  return dates.map((date) => {
    const da = holidayOn(date, 'da');
    return {
      date,
      holiday: da === null ? null : { da, en: holidayOn(date, 'en') ?? da },
      clocks: changes ? clocksOn(date) : null,
      workday: weekdayOf(date) <= 5,
    };
  });
}

function clocksOn(date: CivilDate): WeekDay['clocks'] {
  const hours = hoursBetween(date, addCivilDays(date, 1));
  if (hours === 24) return null;
  return hours < 24 ? 'forward' : 'back';
}

function hoursBetween(from: CivilDate, to: CivilDate): number {
  return (startOfCivilDay(to).getTime() - startOfCivilDay(from).getTime()) / 3_600_000;
}

/** The ISO weeks from the one that holds `from`, in order. */
export function isoWeeksFrom(from: CivilDate, count: number): { isoYear: number; isoWeek: number }[] {
  return Array.from({ length: count }, (_, index) => isoWeekOf(addCivilDays(from, 7 * index)));
}
