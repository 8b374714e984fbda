import type { Span } from '../commitments/types';

export type { Span };

/** How many a desk needs on a weekday (ISO, 1 Monday) between two minutes of the local day. */
export type MinimumRow = { weekday: number; fromMinute: number; toMinute: number; people: number };

/** A minimum laid on the real time line. */
export type RequiredSpan = Span & { people: number };

/** A stretch in which a desk may be run with fewer. */
export type Lowering = RequiredSpan & { deskId: string };

export type DeskShift = Span & { employeeId: string };

/** One desk with all who are on shift at it and what it needs, over the time that is looked at. */
export type DeskPlan = {
  id: string;
  name: string;
  siteId: string;
  siteName: string;
  shifts: DeskShift[];
  required: RequiredSpan[];
};

/** Somebody who is elsewhere, the way there and back included. */
export type Away = Span & {
  employeeId: string;
  openingId: string | null;
  /** Where somebody hosts: they are at work there, and elsewhere for the desks of every other site. */
  hostingAt?: string | null;
  /** Gone though the desk was short of people by it, as the lead has allowed. */
  excused?: boolean;
  /** Ill or on holiday, as a file of absences says: not there, but on nobody's visit. */
  onLeave?: boolean;
};

/** The first half hour in which a desk would fall under its minimum. */
export type Shortfall = {
  deskName: string;
  siteName: string;
  /** The half hour on the clock in which it first happens. */
  halfHour: Date;
  needed: number;
  left: number;
};
