import type { Strength } from './strength/types';
import type { FindingRefusal, FindingState } from './types';

const nextStates: Record<FindingState, readonly FindingState[]> = {
  idea: ['draft', 'settled', 'dropped'],
  draft: ['settled', 'idea', 'dropped'],
  // What turns out to be shaky is weighed anew rather than left standing.
  settled: ['draft', 'dropped'],
  dropped: ['draft'],
};

/** Where a finding can go from here, the most likely first. */
export function statesAfter(state: FindingState): readonly FindingState[] {
  return nextStates[state];
}

/** What stands in the way of the move; null when nothing does. */
export function decideMove(from: FindingState, to: FindingState, strength: Strength): FindingRefusal | null {
  if (!nextStates[from].includes(to)) return { reason: 'wrongState' };
  if (to === 'settled' && strength.level === 'none') return { reason: 'nothingSupports' };
  return null;
}

/** Whether a form builds on the wording that stands: the one it was drawn with, or the one its writer was shown since. */
export function buildsOn(standing: number, { version, seen }: { version: number; seen: number | null }): boolean {
  return standing === version || standing === seen;
}
