import { civilDateOf } from '../../platform/time';
import type { ProposalStanding, ProposalState } from '../types';
import type { MoveRefusal, MoveWish } from './types';

/** Where a proposal can go from where it stands. From hearing to hearing: another last day. */
const ways: Record<ProposalState, readonly ProposalState[]> = {
  idea: ['draft'],
  draft: ['hearing', 'idea'],
  hearing: ['hearing', 'recommended', 'draft'],
  recommended: ['decided', 'draft'],
  decided: ['draft'],
};
/** Steps back past what people have been asked about or told: they are owed a reason. */
const owedAReason: readonly ProposalState[] = ['hearing', 'recommended', 'decided'];

export const movesFrom = (state: ProposalState): readonly ProposalState[] => ways[state];

export const asksForReason = (from: ProposalState, to: ProposalState): boolean =>
  to === 'decided' || (to === 'draft' && owedAReason.includes(from));

/** The hearing is open to the end of its last day, by the clock of the town. */
export function isHearingOpen({ state, hearingUntil }: Pick<ProposalStanding, 'state' | 'hearingUntil'>, now: Date): boolean {
  return state === 'hearing' && hearingUntil !== null && civilDateOf(now) <= hearingUntil;
}

/** Why a proposal cannot take a step, or null when it can. */
export function findMoveProblem(standing: Pick<ProposalStanding, 'state' | 'hearingUntil'>, wish: MoveWish, now: Date): MoveRefusal | null {
  const { state, hearingUntil } = standing;
  const today = civilDateOf(now);
  if (!ways[state].includes(wish.to)) return { reason: 'notFromHere' };
  if (wish.to === 'hearing') {
    if (!wish.until) return { reason: 'untilMissing' };
    if (wish.until < today) return { reason: 'untilPast' };
  }
  if (wish.to === 'recommended' && isHearingOpen(standing, now)) return { reason: 'hearingOpen', params: { until: hearingUntil! } };
  if (wish.to === 'decided') {
    if (!wish.decision) return { reason: 'decisionMissing' };
    if (wish.decision.on > today) return { reason: 'decisionAhead' };
  }
  if (asksForReason(state, wish.to) && wish.reason === '') return { reason: 'reasonMissing' };
  return null;
}
