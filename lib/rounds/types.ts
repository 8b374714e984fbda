import type { CivilDate } from '../platform/time';

export type SignUpMode = 'direct' | 'wishes';
/** Who says yes or no to a visit: nobody, its host, or whoever answers for the visitor's home desk. */
export type VisitApproval = 'none' | 'host' | 'desk';
export type RoundState = 'draft' | 'published' | 'closed';
/** Where a round stands on the way from draft to closed, as people see it at a given instant. */
export type RoundPhase = 'draft' | 'upcoming' | 'open' | 'ended' | 'closed';

export type RoundView = {
  id: string;
  projectId: string;
  name: string;
  isoYear: number;
  isoWeek: number;
  mode: SignUpMode;
  state: RoundState;
  signUpOpens: Date;
  signUpCloses: Date;
  /** One may cancel until this many hours before a visit starts. */
  cancelHours: number;
  visitsPerPerson: number;
  approval: VisitApproval;
  /** Office hours that a seat is held for an answer. */
  approvalHours: number;
};

/** Offered openings only; `taken` and `waiting` count people. */
export type RoundCounts = { openings: number; seats: number; taken: number; waiting: number; hosts: number };
export type RoundWithCounts = RoundView & { counts: RoundCounts };

/** A day of a round's week with what makes it unlike other days. */
export type WeekDay = {
  date: CivilDate;
  /** The public holiday in both languages, or null. */
  holiday: { da: string; en: string } | null;
  /** Which way the clocks go during the day, or null. */
  clocks: 'forward' | 'back' | null;
  /** Monday to Friday. */
  workday: boolean;
};

export type RoundRefusal = {
  reason:
    | 'roundGone'
    | 'noProject'
    | 'weekHasOpenings'
    | 'modeHasVisits'
    | 'modeHasWishes'
    | 'closesAfterWeek'
    | 'roundIsClosed'
    | 'changedMeanwhile'
    | 'wrongState'
    | 'nothingToPublish';
  params?: Record<string, string | number>;
};
