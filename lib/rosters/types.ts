import type { Refusal } from '../platform/result';
import type { CivilDate, ClockTime } from '../platform/time';

export type ShiftView = {
  id: string;
  employeeId: string;
  employee: string;
  deskId: string;
  desk: string;
  site: string;
  starts: Date;
  ends: Date;
  version: number;
};

/** A stretch of a day in which neither the need nor the number of people at the desk changes. */
export type StaffingSegment = { starts: Date; ends: Date; needed: number; onShift: number; away: number };

export type RosterDay = {
  date: CivilDate;
  holiday: string | null;
  clocksChange: boolean;
  /** Opening hours, as the clock on the wall shows them. */
  open: { from: ClockTime; to: ClockTime }[];
  staffing: StaffingSegment[];
};

export type RosterPerson = { id: string; name: string; ofDesk: boolean; shifts: Record<CivilDate, ShiftView[]> };

export type RosterWeek = { days: RosterDay[]; people: RosterPerson[] };

export type ShiftReason =
  | 'unknownShift'
  | 'changedMeanwhile'
  | 'unknownDesk'
  | 'unknownEmployee'
  | 'deskRetired'
  | 'employeeInactive'
  | 'deskOfOtherUnit'
  | 'missingHour'
  | 'endBeforeStart'
  | 'shiftPast'
  | 'closedThatDay'
  | 'outsideHours'
  | 'twoAtOnce'
  | 'tookAtOnce'
  | 'noDayLeft'
  | 'deskShort'
  | 'awayThen';

/** Params: `desk`, `name`, `date` as a civil date, instants as ISO text (see platform/params). */
export type ShiftRefusal = Refusal & {
  reason: ShiftReason;
  /** What else is wrong, when several days were asked for at once. */
  others?: (Refusal & { reason: ShiftReason })[];
};
