import type { Outcome, ProposalState } from '../types';

/** A step in a proposal's history, as it is read. */
export type Move = {
  id: string;
  from: ProposalState;
  to: ProposalState;
  by: string;
  at: Date;
  reason: string;
  /** The hearing's last day, where the step set it. */
  until: string | null;
  decision: { outcome: Outcome; by: string; on: string } | null;
};

/** What the lead asks for. Dates are civil. */
export type MoveWish = { to: ProposalState; reason: string; until: string | null; decision: { outcome: Outcome; by: string; on: string } | null };

export type MoveReason =
  | 'notLead'
  | 'proposalGone'
  | 'movedMeanwhile'
  | 'notFromHere'
  | 'untilMissing'
  | 'untilPast'
  | 'hearingOpen'
  | 'reasonMissing'
  | 'decisionMissing'
  | 'decisionAhead';
export type MoveRefusal = { reason: MoveReason; params?: Record<string, string | number> };
