import type { Placement, PlannerRound } from '../planner/types';
import { findAddedViolations } from '../planner-check/rules';
import type { SeatOfferOutcome } from './types';

const HOUR_MS = 3_600_000;
const ANSWER_HOURS = 24;
/** Somebody must be able to plan their day; nearer than this nobody is asked any more. */
const NOTICE_HOURS = 4;

/** Until when somebody may answer; null when it is too late to ask. */
export function answerBy(starts: Date, now: Date): Date | null {
  const last = starts.getTime() - NOTICE_HOURS * HOUR_MS;
  return last <= now.getTime() ? null : new Date(Math.min(last, now.getTime() + ANSWER_HOURS * HOUR_MS));
}

/** Those left out, the best placed first: who was left out before, then who wished for it most. */
export function orderCandidates(round: PlannerRound, opening: string, leftOut: readonly string[]): string[] {
  const people = new Map(round.people.map((person) => [person.id, person]));
  const standing = (id: string) => {
    const person = people.get(id);
    return { before: person?.leftOutBefore ?? 0, rank: person?.wishes.find((wish) => wish.opening === opening)?.rank ?? 9 };
  };
  return leftOut
    .filter((id) => people.has(id))
    .sort((a, b) => standing(b).before - standing(a).before || standing(a).rank - standing(b).rank || (a < b ? -1 : 1));
}

/**
 * Whether one more visit breaks no hard rule that is not broken already. Only what the visit can touch is looked at: in
 * a round of thousands the question is asked of hundreds.
 */
export function fitsBeside(whole: PlannerRound, all: readonly Placement[], candidate: Placement): boolean {
  const { round, held } = narrow(whole, all, candidate);
  const before = new Set(findAddedViolations(round, held).map((violation) => JSON.stringify(violation)));
  return findAddedViolations(round, [...held, candidate]).every((violation) => before.has(JSON.stringify(violation)));
}

/** The part of a round that one visit has to do with: its opening and who is there, the visitor, and whoever shares their desk. */
function narrow(round: PlannerRound, all: readonly Placement[], { person, opening }: Placement): { round: PlannerRound; held: Placement[] } {
  const desk = round.people.find(({ id }) => id === person)?.desk;
  const host = round.openings.find(({ id }) => id === opening)?.host;
  const visitors = new Set([...all, ...round.pinned].filter((visit) => visit.opening === opening).map((visit) => visit.person));
  const people = round.people.filter(({ id, desk: theirs }) => id === person || id === host || visitors.has(id) || (desk !== undefined && theirs === desk));
  const near = new Set(people.map(({ id }) => id));
  const isNear = (visit: Placement) => near.has(visit.person);
  const held = all.filter(isNear);
  const pinned = round.pinned.filter(isNear);
  const visited = new Set([opening, ...[...held, ...pinned].map((visit) => visit.opening)]);
  return {
    held,
    round: {
      ...round,
      people,
      pinned,
      desks: round.desks.filter(({ id }) => id === desk),
      openings: round.openings.filter(({ id, host: theirs }) => visited.has(id) || (theirs !== undefined && near.has(theirs))),
      forbidden: round.forbidden.filter(isNear),
    },
  };
}

export function outcomeOf(
  { state, expiresAt, answeredAt }: { state: 'offered' | 'accepted' | 'declined' | 'withdrawn'; expiresAt: Date; answeredAt: Date | null },
  now: Date,
): SeatOfferOutcome {
  if (state === 'offered') return expiresAt > now ? 'offered' : 'lapsed';
  return state === 'withdrawn' && answeredAt && answeredAt >= expiresAt ? 'lapsed' : state;
}
