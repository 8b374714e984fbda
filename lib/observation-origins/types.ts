/** What an observation is about, as an address or a form names it. */
export type OriginRef =
  | { origin: 'visit'; visitId: string }
  | { origin: 'event'; eventId: string }
  | { origin: 'everyday' }
  /** What another municipality told, without a study tour. */
  | { origin: 'outside' };

/** A place that a study tour stops at, and from when until when. */
export type Stop = { place: string; starts: Date; ends: Date };

/** What is known beforehand about where an observation comes from, for one writer. */
export type OriginView = {
  origin: OriginRef['origin'];
  visitId: string | null;
  eventId: string | null;
  projectId: string;
  /** The opening's topic or the event's title; empty for everyday work and other municipalities. */
  title: string;
  unitId: string | null;
  unitName: string | null;
  siteId: string | null;
  siteName: string | null;
  starts: Date | null;
  ends: Date | null;
  /** What the writer most likely was there. */
  role: 'guest' | 'host' | 'facilitator';
  /** On a visit: the host, or for the host their visitors. */
  others: string[];
  /** Of a study tour: where it stops, in order. None for everything else. */
  stops?: Stop[];
  /** False when nothing new may be begun about it, such as a visit that was called off. */
  open: boolean;
};

/** A visit that is over and lacks the reader's observation. */
export type OwedObservation = {
  visitId: string;
  /** The draft that is waiting to be finished, if any. */
  draftId: string | null;
  role: 'guest' | 'host';
  others: string[];
  title: string;
  unitName: string;
  siteName: string;
  starts: Date;
  ends: Date;
};
