import type { Refusal } from '../platform/result';

/** The week's days in forms, Monday first: ISO weekday 1 is `weekdayKeys[0]`. */
export const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayKey = (typeof weekdayKeys)[number];

/** Open from and to on a weekday (1 Monday), in minutes after midnight, half open. */
export type OpenHours = { weekday: number; opens: number; closes: number };
export type Minimum = { weekday: number; fromMinute: number; toMinute: number; people: number };

/**
 * Hours and minimum in one: open from–to, and then at least so many at the desk. People think of the two together,
 * so they edit them together; a minimum outside the opening hours cannot be said.
 */
export type Period = { weekday: number; from: number; to: number; people: number };

export type DeskView = {
  id: string;
  name: string;
  unitId: string;
  unit: string;
  siteId: string;
  site: string;
  retiredAt: Date | null;
  version: number;
  employees: number;
  /** Who answers for the desk; `active` is false once they have left. */
  responsible: { id: string; name: string; active: boolean } | null;
  periods: Period[];
};

/** A shift that stands in the way of a change. */
export type ShiftLine = { id: string; employee: string; starts: Date; ends: Date };

export type DeskReason =
  | 'nameTaken'
  | 'unknownUnit'
  | 'unknownSite'
  | 'unknownDesk'
  | 'changedMeanwhile'
  | 'deskRetired'
  | 'responsibleLeft'
  | 'hoursUnderShifts'
  | 'shiftsAhead'
  | 'peopleAtDesk'
  | 'minimumOverStaffing';
export type DeskRefusal = Refusal & {
  reason: DeskReason;
  /** The first shifts in the way; `params.count` says how many there are in all. */
  shifts?: ShiftLine[];
  /** The first people in the way. */
  people?: string[];
};
