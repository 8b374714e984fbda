import type { Evidence, FindingView } from '../../findings/types';
import type { Strength } from '../../findings/strength/types';
import type { ProposalState } from '../types';

/**
 * A finding a proposal rests on, with its passages; null where the reader may not read it yet. `heldBack`: how many
 * passages are left out because the reader is first to write what they saw at the same visit.
 */
export type Ground = { findingId: string; finding: (FindingView & { evidence: Evidence[] }) | null; heldBack: number };

/** All a proposal rests on, and the strength of it taken together. */
export type Grounds = { list: Ground[]; strength: Strength };

/** A proposal that rests on a finding, as the finding's page says it. */
export type ProposalUse = { findingId: string; id: string; number: number; title: string; state: ProposalState };

export type GroundsRefusal = { reason: 'proposalGone' | 'notEditor' | 'locked' | 'findingGone' };
