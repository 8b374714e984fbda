import type { clashParams } from '../commitments/rules';
import type { CivilDate } from '../platform/time';

export type OpeningState = 'offered' | 'calledOff';

export type OpeningView = {
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
  taken: number;
  waiting: number;
  topic: string;
  programme: string;
  meetingPlace: string;
  state: OpeningState;
  calledOffWhy: string | null;
  /** Rises with each change; a form that was opened on an older one is told. */
  version: number;
};

/** Somebody who may host, for the lead's choice; grouped by unit in the list. */
export type HostChoice = { id: string; name: string; unitId: string; unitName: string; siteId: string };
export type SiteChoice = { id: string; name: string };

/**
 * Why a time will not do. Params are raw (days `YYYY-MM-DD`, instants in ISO form), so that the reader's own language
 * decides how they are written.
 */
export type OpeningProblem =
  | { reason: 'outsideWeek'; params: { week: number } }
  | { reason: 'holiday'; params: { day: CivilDate; nameDa: string; nameEn: string } }
  | { reason: 'closedDay'; params: { day: CivilDate; site: string } }
  | { reason: 'past'; params: { day: CivilDate } }
  | { reason: 'hostBusy'; params: { host: string } & ReturnType<typeof clashParams> }
  | { reason: 'hostNeeded'; params: { host: string; desk: string; site: string; halfHour: string; needed: number; left: number } }
  | { reason: 'rowsClash'; params: { row: number } };
export type ProblemReason = OpeningProblem['reason'];

/** `row` counts from 0, as the form's fields are named. */
export type RowProblem = { row: number; problem: OpeningProblem };

export type OpeningRefusal =
  | {
      reason:
        | 'roundGone'
        | 'roundClosed'
        | 'openingGone'
        | 'hostGone'
        | 'hostInactive'
        | 'siteGone'
        | 'notYours'
        | 'changedMeanwhile'
        | 'busy';
      params?: Record<string, string | number>;
    }
  | { reason: 'rowsRefused'; params: { count: number }; rows: RowProblem[] };

/** Somebody signed up for an opening or waiting for it, as its host and the lead see them. */
export type OpeningPerson = {
  visitId: string;
  openingId: string;
  name: string;
  unitName: string;
  state: 'registered' | 'pending' | 'waitlisted';
  attendance: 'tookPlace' | 'didNotTakePlace' | null;
};
