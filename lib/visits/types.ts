import type { da } from '@/messages';
import type { Attendance } from '../attendance/types';
import type { OpeningState } from '../openings/types';
import type { CivilDate } from '../platform/time';
import type { RoundPhase, RoundView } from '../rounds/types';

/** Every way the visits domain says no; each is a key under `visits.refusals`, so one without words does not compile. */
export type VisitReason = keyof (typeof da)['visits']['refusals'];

/** A broken rule with what its sentence needs. Instants in `params` are ISO text; `spellParams` turns them into words. */
export type Obstacle = { reason: VisitReason; params?: Record<string, string | number> };

/** `pending` holds its seat like `registered` until somebody has said yes; `declined` and `lapsed` are what else comes of it. */
export type VisitState = 'registered' | 'waitlisted' | 'pending' | 'cancelled' | 'calledOff' | 'declined' | 'lapsed';

/** A round as pages show it. */
export type RoundOfVisits = RoundView & {
  days: CivilDate[];
  phase: RoundPhase;
};

/** What the rules must know of an opening, and what people see of it. */
export type OpeningFacts = {
  id: string;
  roundId: string;
  unitId: string;
  unitName: string;
  siteId: string;
  siteName: string;
  hostId: string;
  hostName: string;
  starts: Date;
  ends: Date;
  seats: number;
  takenSeats: number[];
  /** Those who wait, in order. */
  queue: { visitId: string; visitorId: string }[];
  topic: string;
  programme: string;
  meetingPlace: string;
  state: OpeningState;
  calledOffWhy: string | null;
  version: number;
};

/** How the reader stands to an opening. */
export type Mine =
  | { state: 'registered'; visitId: string }
  /** The seat is held until `until`, for somebody to say yes. */
  | { state: 'pending'; visitId: string; until: Date | null }
  | { state: 'waitlisted'; visitId: string; place: number }
  | { state: 'hosting' };

/** An opening in the week. `obstacles` is empty when the reader may sign up now; only `full` when they may wait. */
export type OpeningCard = {
  id: string;
  site: { id: string; name: string };
  unit: { id: string; name: string };
  hostName: string;
  day: CivilDate;
  starts: Date;
  ends: Date;
  seats: number;
  taken: number;
  waiting: number;
  topic: string;
  programme: string;
  meetingPlace: string;
  state: OpeningState;
  mine: Mine | null;
  obstacles: Obstacle[];
};

export type WeekView = { round: RoundOfVisits; openings: OpeningCard[] };

/** An opening that does work for the person now; offered with a refusal. */
export type Alternative = {
  openingId: string;
  topic: string;
  siteName: string;
  unitName: string;
  hostName: string;
  starts: Date;
  ends: Date;
  seats: number;
  taken: number;
};

/** The way from somebody's home site; null when it is the same place or nobody has said how far it is. */
export type Way = { fromSite: string; minutes: number; means: string };

export type Visitor = {
  visitId: string;
  /** Holds a seat that somebody must approve first. */
  pending?: boolean;
  name: string;
  unitName: string;
  attendance: Attendance | null;
};

export type OpeningView = OpeningCard & {
  round: RoundOfVisits;
  hostId: string;
  siteAddress: string;
  way: Way | null;
  calledOffWhy: string | null;
  version: number;
  visitors: Visitor[];
  /** In order; only the lead and the host are shown who waits, others see an empty list. */
  queue: Visitor[];
  alternatives: Alternative[];
  /** The last moment the reader may cancel themself; null when they have nothing to cancel. */
  cancelUntil: Date | null;
  mayCancel: boolean;
};

/** What is shown after a sign-up, and kept at its own address. */
export type VisitReceipt = {
  visitId: string;
  openingId: string;
  state: VisitState;
  /** Place in the queue, 1 first; null unless waitlisted. */
  place: number | null;
  visitorName: string;
  isMine: boolean;
  topic: string;
  programme: string;
  meetingPlace: string;
  siteName: string;
  siteAddress: string;
  unitName: string;
  hostName: string;
  starts: Date;
  ends: Date;
  way: Way | null;
  cancelUntil: Date;
  mayCancel: boolean;
  /** Until when the seat is held for an answer; null unless pending. */
  expiresAt: Date | null;
  endedReason: string | null;
  attendance: Attendance | null;
  attendanceReason: string | null;
  /** Whether the reader may report on whether the visit took place. */
  mayMark: boolean;
};

/** What a sign-up answers when it went well. */
export type SignedUp = {
  visitId: string;
  openingId: string;
  state: 'registered' | 'waitlisted' | 'pending';
  /** Place in the queue, null with a seat. */
  place: number | null;
};

/** A refused sign-up: the first broken rule, the rest of them, and up to three openings that do work. */
export type SignUpRefusal = Obstacle & { others: Obstacle[]; alternatives: Alternative[] };
