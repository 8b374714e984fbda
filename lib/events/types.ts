export type EventKind = 'workshop' | 'studyTour' | 'meeting';

export type EventLine = {
  id: string;
  kind: EventKind;
  title: string;
  starts: Date;
  ends: Date;
  /** The site's name, or null when it is held elsewhere. */
  siteName: string | null;
  /** Room at the site, or where to go when there is none. */
  place: string;
};

export type EventView = EventLine & {
  purpose: string;
  address: string;
  /** Null: as many as come. */
  capacity: number | null;
  facilitators: { id: string; name: string; unitName: string }[];
};
