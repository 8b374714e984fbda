import type { BriefItem } from '../../brief/types';
import type { StrengthLevel } from '../../findings/strength/types';
import type { Degree } from '../answers/types';
import type { Outcome, ProposalState } from '../types';

export type CoveringProposal = {
  id: string;
  number: number;
  title: string;
  state: ProposalState;
  outcome: Outcome | null;
  forNonDigital: boolean;
  /** How well all it rests on backs it, taken together. */
  strength: StrengthLevel;
  answers: { itemId: string; degree: Degree; text: string }[];
};

/** `fully`: some proposal answers all of it. `partly`: only pieces. `unbacked`: answered, but nothing observed backs it. */
export type Cover = 'none' | 'partly' | 'unbacked' | 'fully';
export type Cell = { proposalId: string; degree: Degree; text: string; strength: StrengthLevel };

export type CoverageRow = { item: BriefItem; cover: Cover; cells: Cell[] };

export type Coverage = {
  /** What frames the work and asks for no answer. */
  frames: BriefItem[];
  /** Those that can answer: what was rejected answers nothing. */
  proposals: CoveringProposal[];
  rows: CoverageRow[];
  /** Proposals with an offer for citizens who cannot use digital self-service. */
  nonDigital: { cover: Cover; cells: { proposalId: string; strength: StrengthLevel }[] };
};
