import type { da } from '@/messages';

/** A half-open stretch of time: `starts` is in it, `ends` is not. */
export type Span = { starts: Date; ends: Date };

/** Keys under `commitments.kinds` in the messages. */
export type CommitmentKind = Extract<keyof (typeof da)['commitments']['kinds'], string>;

/** Where a person must be and when. */
export type Commitment = Span & {
  id: string;
  kind: CommitmentKind;
  /** Where travel is counted from; the person's home site where no other was named. */
  siteId: string | null;
  siteName: string;
  /** Topic, title or note, as people would call it. */
  title: string;
  visitId: string | null;
  openingId: string | null;
  eventId: string | null;
};

/** Minutes from one site to another by `travelKey`; what is missing is taken as no distance. */
export type Travel = ReadonlyMap<string, number>;

/** What a new commitment would run into. */
export type Clash = {
  with: Commitment;
  /** Null when the two overlap; else the gap is too short for the way between them. */
  tooShort: { gapMinutes: number; travelMinutes: number } | null;
};

export type CommitmentRefusal = {
  reason: keyof (typeof da)['commitments']['refusals'];
  params?: Record<string, string | number>;
};
