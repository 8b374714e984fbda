import type { ThemeTag } from '../codebook/types';
import type { ObservationContent } from '../observations/types';

/** What guest and host can have said alike: the closed questions, and the themes their texts were given. */
export const mirrored = ['situation', 'errands', 'barriers', 'outcome', 'comparison', 'significance', 'themes'] as const;
export type Mirrored = (typeof mirrored)[number];

/** A visit on which both sides have handed in what they saw. */
export type MirrorLine = {
  visitId: string;
  openingId: string;
  visitorId: string;
  hostId: string;
  visitor: string;
  host: string;
  topic: string;
  unit: string;
  site: string;
  starts: Date;
  ends: Date;
  /** The observation of each that is compared: about this visit where there is one, and the latest. */
  guestObservationId: string;
  hostObservationId: string;
};

export type MirrorSide = {
  observationId: string;
  author: string;
  content: Omit<ObservationContent, 'answers' | 'unitId' | 'siteId' | 'outsidePlace'>;
  themes: ThemeTag[];
};

/** One question: what both said, and what only one did. Keys of answers; themes by id. */
export type Comparison = { key: Mirrored; both: string[]; onlyGuest: string[]; onlyHost: string[] };

export type MirrorView = MirrorLine & { guestSide: MirrorSide; hostSide: MirrorSide; comparisons: Comparison[] };

/** A visit whose mirror is not open yet. `owes`: the reader is one of the two, and has not handed in. */
export type WaitingMirror = { visitId: string; openingId: string; topic: string; mine: boolean; owes: boolean };
