import { overlaps } from '../commitments/rules';
import type { Span } from '../commitments/types';
import { addCivilDays, daysOfIsoWeek, startOfCivilDay } from '../platform/time';
import type { RoundView } from '../rounds/types';
import { phaseOf } from '../rounds/rules';
import type { RankedOpening, Statement, Wish, WishedOpening, WishRefusal } from './types';

export const MOST_WISHES = 5;

/** Where a round's wishes are made; notices lead there, and are found by it again. */
export const wishesLink = (roundId: string) => `/wishes?round=${roundId}`;

type Wisher = { id: string; unitId: string };

export function matches(wish: Wish, opening: Pick<WishedOpening, 'id' | 'siteId' | 'topic' | 'weekday'>): boolean {
  if (wish.openingId !== null) return wish.openingId === opening.id;
  return (
    (wish.siteId === null || wish.siteId === opening.siteId) &&
    (wish.topic === null || wish.topic === opening.topic) &&
    (wish.weekday === null || wish.weekday === opening.weekday)
  );
}

/** Whether somebody can visit an opening at all: nobody visits their own unit, and no host themself. */
export function canBeWished(person: Wisher, opening: Pick<WishedOpening, 'unitId' | 'hostId'>): boolean {
  return opening.unitId !== person.unitId && opening.hostId !== person.id;
}

/**
 * Lays wishes out to the offered openings they mean: each opening once, at the best rank any wish gives it, by rank and
 * then in the order of `openings`. Openings of one kind share its rank: the wish was for any of them.
 */
export function expandWishes(person: Wisher, wishes: readonly Wish[], openings: readonly WishedOpening[]): RankedOpening[] {
  return makeExpander(openings)(person, wishes);
}

/** The same for many people: those who wish for openings by name, as most do, need not be asked about the thousands of others. */
export function makeExpander(openings: readonly WishedOpening[]): (person: Wisher, wishes: readonly Wish[]) => RankedOpening[] {
  const byId = new Map(openings.map((opening, index) => [opening.id, { opening, index }]));
  const candidates = (wishes: readonly Wish[]) => {
    if (wishes.some(({ openingId }) => openingId === null)) return openings;
    const named = [...new Set(wishes.map(({ openingId }) => openingId))].flatMap((id) => byId.get(id!) ?? []);
    return named.sort((a, b) => a.index - b.index).map(({ opening }) => opening);
  };
  return (person, wishes) => {
    const ranked: RankedOpening[] = [];
    for (const opening of candidates(wishes)) {
      const place = canBeWished(person, opening) ? wishes.findIndex((wish) => matches(wish, opening)) : -1;
      if (place >= 0) ranked.push({ openingId: opening.id, rank: place + 1 });
    }
    return ranked.sort((a, b) => a.rank - b.rank);
  };
}

export function isSameWish(a: Wish, b: Wish): boolean {
  return a.openingId === b.openingId && a.siteId === b.siteId && a.topic === b.topic && a.weekday === b.weekday;
}

/** Spans by start, those that overlap or touch made one: "Tuesday" and "Tuesday from ten" say the same thing once. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { starts, ends } of [...spans].sort((a, b) => a.starts.getTime() - b.starts.getTime())) {
    const last = merged.at(-1);
    if (last && starts <= last.ends) last.ends = ends > last.ends ? ends : last.ends;
    else merged.push({ starts, ends });
  }
  return merged;
}

/** From the Monday's midnight to that after the Sunday. */
export function weekSpan({ isoYear, isoWeek }: Pick<RoundView, 'isoYear' | 'isoWeek'>): Span {
  const days = daysOfIsoWeek(isoYear, isoWeek);
  return { starts: startOfCivilDay(days[0]!), ends: startOfCivilDay(addCivilDays(days[6]!, 1)) };
}

/** What keeps everybody from wishing in a round at `now`, or from changing what they wished; null while it is open. */
export function decideWindow(round: RoundView, now: Date): WishRefusal | null {
  const params = { round: round.name };
  if (round.mode !== 'wishes') return { reason: 'directRound', params };
  switch (phaseOf(round, now)) {
    case 'open':
      return null;
    case 'upcoming':
      return { reason: 'windowNotOpen', params: { ...params, at: round.signUpOpens.toISOString() } };
    case 'ended':
      return { reason: 'windowClosed', params: { ...params, at: round.signUpCloses.toISOString() } };
    default:
      return { reason: 'roundNotOpen', params: { ...params, state: round.state } };
  }
}

export type Question = {
  person: Wisher & { active: boolean };
  round: RoundView;
  /** The round's openings that are offered; what is called off is not among them. */
  openings: readonly WishedOpening[];
  wishes: readonly Wish[];
  onlyWishes: boolean;
  absences: readonly Span[];
  /** Null where nobody is named. */
  pair: { id: string; active: boolean } | null | 'gone';
  swap: (Wisher & { active: boolean }) | null | 'gone';
  now: Date;
};

/** The first thing wrong with a statement, in the order of the form; null when it may stand. */
export function decideStatement(question: Question): WishRefusal | null {
  const { person, round, wishes, onlyWishes, absences, pair, swap, now } = question;
  if (!person.active) return { reason: 'inactive' };
  const closed = decideWindow(round, now);
  if (closed) return closed;
  if (wishes.length > MOST_WISHES) return { reason: 'tooManyWishes', params: { max: MOST_WISHES } };
  for (const [index, wish] of wishes.entries()) {
    const refusal = decideWish(question, wish, index);
    if (refusal) return refusal;
  }
  if (onlyWishes && wishes.length === 0) return { reason: 'needsWish' };
  const week = weekSpan(round);
  if (absences.some((span) => span.starts < week.starts || span.ends > week.ends)) {
    return { reason: 'outsideWeek', params: { week: round.isoWeek } };
  }
  if (pair === 'gone' || (pair && !pair.active)) return { reason: 'pairGone' };
  if (pair?.id === person.id) return { reason: 'pairSelf' };
  if (swap === 'gone' || (swap && !swap.active)) return { reason: 'swapGone' };
  // One's own unit holds oneself, too.
  if (swap?.unitId === person.unitId) return { reason: 'swapOwnUnit' };
  if (swap && swap.id === pair?.id) return { reason: 'swapIsPair' };
  return null;
}

function decideWish({ person, openings, wishes }: Question, wish: Wish, index: number): WishRefusal | null {
  const rank = index + 1;
  const same = wishes.findIndex((other) => isSameWish(other, wish));
  if (same < index) return { reason: 'wishedTwice', params: { rank: same + 1, other: rank } };
  const meant = openings.filter((opening) => matches(wish, opening));
  if (meant.length === 0) return { reason: wish.openingId === null ? 'nothingMatches' : 'openingGone', params: { rank } };
  if (meant.some((opening) => canBeWished(person, opening))) return null;
  return { reason: wish.openingId === null ? 'onlyOwnUnit' : 'ownUnit', params: { rank } };
}

type Said = Pick<Statement, 'wishes' | 'onlyWishes' | 'pairWithId' | 'swapWithId' | 'absences' | 'withdrawn'>;

/** Whether two statements say the same, so that what is posted twice is kept once. */
export function isSameStatement(a: Said, b: Said): boolean {
  const instants = ({ absences }: Said) => absences.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]).join();
  return (
    a.onlyWishes === b.onlyWishes &&
    a.pairWithId === b.pairWithId &&
    a.swapWithId === b.swapWithId &&
    a.withdrawn === b.withdrawn &&
    a.wishes.length === b.wishes.length &&
    a.wishes.every((wish, index) => isSameWish(wish, b.wishes[index]!)) &&
    instants(a) === instants(b)
  );
}

export type Side = { employeeId: string; pairWithId: string | null; swapWithId: string | null };
/** The two things one can want with a colleague: to go along with them, or to visit each other. */
export type Tie = 'pairWithId' | 'swapWithId';

/** Whether two people have asked for each other. One alone ties nobody: to be followed is not everybody's wish. */
export function isMutual<T extends Tie>(a: { employeeId: string } & Record<T, string | null>, b: ({ employeeId: string } & Record<T, string | null>) | undefined, tie: T): boolean {
  return b !== undefined && a[tie] === b.employeeId && b[tie] === a.employeeId;
}

/** The wishes of one of two who swap: what the other hosts is wanted as much as anything. */
export function withSwap(wishes: readonly RankedOpening[], mate: string, openings: readonly WishedOpening[]): RankedOpening[] {
  const hosted = new Set(openings.filter(({ hostId }) => hostId === mate).map(({ id }) => id));
  const swapped = [...hosted].map((openingId) => ({ openingId, rank: 1 }));
  return [...swapped, ...wishes.filter(({ openingId }) => !hosted.has(openingId))].sort((a, b) => a.rank - b.rank);
}

/** Whether the time an opening takes lies in what somebody has kept free of visits. */
export const isAwayDuring = (absences: readonly Span[], opening: Span): boolean => absences.some((span) => overlaps(span, opening));

/**
 * What somebody may hope for at an opening, by what others want of it: there is room for all, there is for those who
 * put it first, or not even for them.
 */
export function chanceOf({ wanted, first, seats }: { wanted: number; first: number; seats: number }): 'room' | 'ifFirst' | 'crowded' {
  if (wanted < seats) return 'room';
  return first < seats ? 'ifFirst' : 'crowded';
}

/** Whether more want an opening than it has seats. */
export const isTight = ({ wanted, seats }: { wanted: number; seats: number }): boolean => wanted > seats;

/** How many people wish each opening, and how many of them first of all; openings nobody wishes are missing. */
export function countDemand(people: readonly { wishes: readonly RankedOpening[] }[]): Map<string, { wanted: number; first: number }> {
  const demand = new Map<string, { wanted: number; first: number }>();
  for (const { openingId, rank } of people.flatMap(({ wishes }) => wishes)) {
    const counted = demand.get(openingId) ?? { wanted: 0, first: 0 };
    demand.set(openingId, { wanted: counted.wanted + 1, first: counted.first + (rank === 1 ? 1 : 0) });
  }
  return demand;
}
