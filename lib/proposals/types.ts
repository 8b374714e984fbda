export const sectionKeys = ['title', 'statement', 'audience', 'cost', 'needs', 'risks'] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** The words of a proposal; `sites` holds how it works there, by the site's id. */
export type Content = Record<SectionKey, string> & { sites: Record<string, string> };
/** One of the words' sections: a key, or a site. */
export type SectionName = SectionKey | `sites.${string}`;

export const proposalStates = ['idea', 'draft', 'hearing', 'recommended', 'decided'] as const;
export type ProposalState = (typeof proposalStates)[number];
export const outcomes = ['adopted', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** What may be done with a proposal depends on this much of it. */
export type ProposalStanding = {
  state: ProposalState;
  authorId: string;
  /** Whom the lead lets write in it. */
  editorIds: string[];
  /** The hearing's last day; null before there was one. */
  hearingUntil: string | null;
};

export type Decision = { outcome: Outcome; by: string; on: string; why: string };

/** A proposal on the board and in lists. */
export type ProposalSummary = ProposalStanding & {
  id: string;
  number: number;
  title: string;
  statement: string;
  author: string;
  variantOfId: string | null;
  forNonDigital: boolean;
  version: number;
  /** When it came to the state it is in. */
  stateAt: Date;
  decision: Decision | null;
  openSuggestions: number;
};

/** A proposal with its words in force. */
export type ProposalView = ProposalSummary & {
  projectId: string;
  content: Content;
  writtenAt: Date;
  writer: string;
  editors: { id: string; name: string }[];
  variantOf: Variant | null;
  variants: Variant[];
};
export type Variant = { id: string; number: number; title: string; state: ProposalState };

/** What differs in one section between two versions. */
export type SectionChange = { section: SectionName; before: string; after: string };

export type ProposalRefusal =
  | { reason: 'noProject' | 'proposalGone' | 'notEditor' | 'locked'; params?: Record<string, string | number>; changes?: undefined }
  /**
   * Somebody saved in between: who, which version stands now, and what they changed since the version the writer had.
   * `both` are the sections that the writer has changed as well.
   */
  | { reason: 'changedMeanwhile'; params: { name: string; version: number }; changes: SectionChange[]; both: SectionName[] };

/** A proposal as commands decide about it. */
export type Standing = ProposalStanding & { id: string; projectId: string; number: number; title: string; version: number };
