import type { ActiveState, Alternative, Obstacle } from '../types';

export type UnitPlaces = { unitId: string; unitName: string; places: number; taken: number };

/** What somebody has answered to what the event asks, and how many times it has been written. */
export type Answered = { registrationId: string; diet: string; access: string; answersVersion: number };

/** How the reader stands to an event. */
export type EventStanding = {
  mine: Answered & {
    state: ActiveState;
    /** From 1, for those who wait. */
    place: number | null;
    /** When the offer or the request lapses. */
    expiresAt: Date | null;
    cancelUntil: Date;
    mayCancel: boolean;
  } | null;
  /** Empty: the reader may have a place now. */
  obstacles: Obstacle[];
  alternatives: Alternative[];
  /** How many more of the reader's unit there is room for; null without a limit. */
  free: number | null;
  taken: number;
  /** Of those taken, the ones that are for good. */
  registered: number;
  waiting: number;
  units: UnitPlaces[];
  /** Whether the quotas no longer bind. */
  released: boolean;
  runs: boolean;
};

export type Participant = {
  registrationId: string;
  employeeId: string | null;
  guestId: string | null;
  name: string;
  unitId: string;
  unitName: string;
  siteId: string | null;
  /** The home site; a guest's association. */
  siteName: string;
  state: ActiveState;
  /** Place in the waiting list, from 1. */
  place: number | null;
  expiresAt: Date | null;
  signedUpAt: Date;
  /** Who signed them up, where it was not themself. */
  by: string | null;
  overrideReason: string | null;
  /** Empty for all but its facilitators. */
  diet: string;
  access: string;
};
