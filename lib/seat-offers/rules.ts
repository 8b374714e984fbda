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

/** Whether one more visit breaks no hard rule that is not broken already. */
export function fitsBeside(round: PlannerRound, held: readonly Placement[], candidate: Placement): boolean {
  const before = new Set(findAddedViolations(round, held).map((violation) => JSON.stringify(violation)));
  return findAddedViolations(round, [...held, candidate]).every((violation) => before.has(JSON.stringify(violation)));
}

export function outcomeOf(
  { state, expiresAt, answeredAt }: { state: 'offered' | 'accepted' | 'declined' | 'withdrawn'; expiresAt: Date; answeredAt: Date | null },
  now: Date,
): SeatOfferOutcome {
  if (state === 'offered') return expiresAt > now ? 'offered' : 'lapsed';
  return state === 'withdrawn' && answeredAt && answeredAt >= expiresAt ? 'lapsed' : state;
}
