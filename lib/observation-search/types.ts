import type { Comparison, ObserverRole, Outcome, Situation } from '../observations/types';

/** One of what is shown as a list; `excerpt` has the matched words between \u0001 and \u0002 when words were searched. */
export type FoundObservation = {
  id: string;
  occurredAt: Date;
  author: string;
  unit: string | null;
  /** Ours, or where in another municipality. */
  site: string | null;
  outside: boolean;
  role: ObserverRole | null;
  situation: Situation | null;
  outcome: Outcome | null;
  comparison: Comparison | null;
  excerpt: string;
};

/** How many there are for each answer to one question, given all filters but that question's own. Keys as in the URL. */
export type FacetCounts = Record<string, number>;

export type VisitChoice = {
  id: string;
  starts: Date;
  site: string;
  visitor: string;
  host: string;
  /** Observations on this visit within the other filters. */
  count: number;
};

/** An event somebody has written about. */
export type EventChoice = { id: string; title: string; starts: Date };

export type ObservationCounts = {
  total: number;
  facets: Record<Dimension, FacetCounts>;
  /** The visits with the latest observations, and the chosen one. */
  visits: VisitChoice[];
  /** Whether there are others, which come to light when the list is narrowed. */
  moreVisits: boolean;
  /** The events that were written about, the latest first. */
  events: EventChoice[];
};

/** What observations are filtered and counted by, besides words, visit and period. */
export const dimensions = ['unit', 'site', 'role', 'situation', 'errand', 'barrier', 'outcome', 'comparison'] as const;
export type Dimension = (typeof dimensions)[number];

/** Answered by one value at most; the other two by several. */
export const singleDimensions = ['unit', 'site', 'role', 'situation', 'outcome', 'comparison'] as const satisfies Dimension[];
export type SingleDimension = (typeof singleDimensions)[number];
