import type { EventKind, EventState } from '../../events/types';

/** An event in the lead's overview. */
export type EventFigures = {
  id: string;
  kind: EventKind;
  title: string;
  state: EventState;
  starts: Date;
  ends: Date;
  capacity: number | null;
  minimum: number | null;
  decideBy: Date | null;
  registered: number;
  pending: number;
  offered: number;
  waiting: number;
  /** Ended by themself or by others, offers and requests that lapsed too. */
  gone: number;
};

/** How many of a unit or a site take part in at least one event. */
export type Participation = { id: string; name: string; people: number; joined: number; registrations: number };

export type Overview = { events: EventFigures[]; byUnit: Participation[]; bySite: Participation[] };

/** Keys under `registrations.overview`. */
export type Standing = 'calledOff' | 'over' | 'under' | 'underLate' | 'full' | 'filling' | 'fine';
