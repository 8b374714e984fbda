import { isHearingOpen } from '../states/rules';
import type { ProposalStanding } from '../types';

type Standing = Pick<ProposalStanding, 'state' | 'hearingUntil'>;

/** Why nobody can speak about a proposal now, or null when they can. */
export function findSilence(standing: Standing, now: Date): { reason: 'notInHearing' | 'hearingClosed'; params?: { until: string } } | null {
  if (isHearingOpen(standing, now)) return null;
  // Also once it is recommended or decided: what one came for is over.
  if (standing.hearingUntil && standing.state !== 'draft') return { reason: 'hearingClosed', params: { until: standing.hearingUntil } };
  return { reason: 'notInHearing' };
}

/** Numbers lead people: while the hearing is open, they are for those who have spoken, and for the lead. */
export function maySeeTally(reader: { isLead: boolean; hasSpoken: boolean }, standing: Standing, now: Date): boolean {
  return reader.isLead || reader.hasSpoken || !isHearingOpen(standing, now);
}
