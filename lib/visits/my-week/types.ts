import type { OwedObservation } from '../../observation-origins/types';
import type { CivilDate } from '../../platform/time';
import type { Attendance } from '../../attendance/types';
import type { Visitor, Way } from '../types';

type Entry = { day: CivilDate; starts: Date; ends: Date; siteName: string; title: string };

export type VisitingEntry = Entry & {
  kind: 'visiting';
  visitId: string;
  openingId: string;
  unitName: string;
  hostName: string;
  meetingPlace: string;
  cancelUntil: Date;
  mayCancel: boolean;
  attendance: Attendance | null;
};
export type HostingEntry = Entry & {
  kind: 'hosting';
  openingId: string;
  seats: number;
  taken: number;
  waiting: number;
  visitors: Visitor[];
};
export type EventEntry = Entry & { kind: 'event'; eventId: string; place: string; facilitating: boolean };
export type BlockEntry = Entry & { kind: 'block'; commitmentId: string };
/** A place in a queue: nothing is settled, so it is no commitment. */
export type WaitingEntry = Entry & { kind: 'waiting'; visitId: string; openingId: string; place: number };
/** A seat that is held until somebody has said yes: the time is taken, but there is nowhere to go yet. */
export type PendingEntry = Entry & { kind: 'pending'; visitId: string; openingId: string; until: Date | null };
export type ShiftEntry = Entry & { kind: 'shift' };

export type WeekEntry = VisitingEntry | HostingEntry | EventEntry | BlockEntry | WaitingEntry | PendingEntry | ShiftEntry;

export type NextThing = { entry: VisitingEntry | HostingEntry | EventEntry; way: Way | null };

export type MyWeek = {
  isoYear: number;
  isoWeek: number;
  days: CivilDate[];
  /** By start; shifts are among them. */
  entries: WeekEntry[];
  /** The next thing to go to or host, from now on, also past this week. */
  next: NextThing | null;
  owed: OwedObservation[];
};
