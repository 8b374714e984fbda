import type { da } from '@/messages';
import type { Attendance, AttendanceState } from './attendance/types';

/** Every way this domain says no; each is a key under `eventDay.refusals`. */
export type DayReason = keyof (typeof da)['eventDay']['refusals'];
export type DayRefusal = { reason: DayReason; params?: Record<string, string | number> };

/** Somebody with a place, as far as the day goes: nothing of what they eat or need. */
export type DayPerson = {
  registrationId: string;
  name: string;
  unitId: string;
  unitName: string;
  siteId: string | null;
  /** The home site; a guest's association. */
  siteName: string;
  guest: boolean;
};

export type DaySession = { number: number; starts: Date; ends: Date };

/** An event on its day, for those who run it. */
export type Day = {
  event: { id: string; title: string; where: string; starts: Date; ends: Date };
  sessions: DaySession[];
  /** By name. */
  people: DayPerson[];
  attendance: Attendance[];
};

/** The same as a phone keeps it, with each person's code; instants as ISO text. */
export type DayFile = {
  ownerId: string;
  event: { id: string; title: string; where: string; starts: string; ends: string };
  sessions: { number: number; starts: string; ends: string }[];
  people: { registrationId: string; name: string; unitName: string; siteName: string; code: string; short: string }[];
  standing: { id: string; registrationId: string; session: number; state: AttendanceState; by: string; decidedAt: string }[];
};
