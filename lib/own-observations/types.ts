import type { ObservationState, Origin } from '../observations/types';

/** A line in the writer's own list. `facts` is the beginning of the text. */
export type ObservationLine = {
  id: string;
  state: ObservationState;
  origin: Origin;
  /** Topic of the opening or title of the event. */
  title: string;
  siteName: string | null;
  facts: string;
  savedAt: Date;
  submittedAt: Date | null;
  correctedAt: Date | null;
};

export type OwnObservations = { drafts: ObservationLine[]; handedIn: ObservationLine[]; handedInCount: number };
