import type { CivilDate } from '../platform/time';

/** The search for a name in the current project. */
export type NamePoll = {
  id: string;
  projectId: string;
  /** The last day on which one may take part. */
  closesOn: CivilDate;
  /** When the lead closed it by hand, before that day was over. */
  closedAt: Date | null;
  version: number;
};

export type NameView = {
  id: string;
  name: string;
  reason: string;
  byId: string;
  by: string;
  suggestedAt: Date;
  voices: number;
  /** Whether the reader's voice is among them. */
  mine: boolean;
  comments: number;
};

export type NameComment = { id: string; author: string; text: string; writtenAt: Date; hiddenReason: string | null };

/** One suggestion with what was said about it; `mergedInto` and `hiddenReason` say why it is out of the running. */
export type NameDetail = NameView & {
  discussion: NameComment[];
  mergedInto: { id: string; name: string } | null;
  mergedFrom: string[];
  hiddenReason: string | null;
};

/** A voice from one moment until it was taken back. */
export type Voice = { nameId: string; givenAt: Date; withdrawnAt: Date | null };

/** How many voices each name had when each day was over. */
export type Standing = { days: CivilDate[]; counts: Map<string, number[]> };

export type SimilarName = { id: string; name: string; same: boolean };

export type NameRefusal =
  | { reason: 'noPoll' | 'noProject' | 'nameGone' | 'notLead' | 'changedMeanwhile' | 'closesInPast' | 'alreadyClosed' | 'intoItself' | 'commentGone' | 'emptyName' }
  | { reason: 'pollClosed'; params: { day: string } }
  | { reason: 'similar' | 'taken'; similar: SimilarName[] };
