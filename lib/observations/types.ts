/** The answers of the default form's closed questions, in the order in which they are offered. */
export const origins = ['visit', 'event', 'everyday', 'outside'] as const;
export const observerRoles = ['guest', 'host', 'facilitator'] as const;
export const situations = [
  'reception',
  'guidance',
  'selfServiceHelp',
  'referral',
  'arrangement',
  'unstaffed',
  'backOffice',
] as const;
export const errands = [
  'passportOrLicence',
  'mitId',
  'digitalPost',
  'moving',
  'benefits',
  'itHelp',
  'lending',
  'meetingPlace',
  'other',
] as const;
export const barriers = [
  'deviceUnsuited',
  'digitalSkills',
  'administrativeSkills',
  'writtenDanish',
  'noRepresentative',
  'other',
  'none',
] as const;
export const outcomes = ['managedAlone', 'gotHelp', 'referred', 'unresolved'] as const;
export const comparisons = ['similar', 'differentEasier', 'differentHarder', 'unknown'] as const;
/** The free texts of the default form; each is searched for what looks like a CPR number. */
export const textFields = ['facts', 'quote', 'interpretation', 'comparisonText', 'idea'] as const;

export type Origin = (typeof origins)[number];
export type ObserverRole = (typeof observerRoles)[number];
export type Situation = (typeof situations)[number];
export type Errand = (typeof errands)[number];
export type Barrier = (typeof barriers)[number];
export type Outcome = (typeof outcomes)[number];
export type Comparison = (typeof comparisons)[number];
export type TextField = (typeof textFields)[number];
export type ObservationState = 'draft' | 'submitted';

/** An answer to one of the lead's own questions: text for a text question, else the chosen options. */
export type Answer = { questionId: string; text: string; choices: string[] };

/** What an observation says, apart from whose it is and what it is about. `occurredAt` is an ISO instant. */
export type ObservationContent = Record<TextField, string> & {
  unitId: string | null;
  siteId: string | null;
  /** In another municipality, in the site's stead; empty for every other origin. */
  outsidePlace: string;
  occurredAt: string | null;
  role: ObserverRole | null;
  situation: Situation | null;
  errands: Errand[];
  barriers: Barrier[];
  outcome: Outcome | null;
  comparison: Comparison | null;
  /** 1 to 5. */
  significance: number | null;
  /** By question id, so that two contents can be compared. */
  answers: Answer[];
};

/** What was kept the last time, as the rules for writing see it. */
export type KeptObservation = {
  id: string;
  state: ObservationState;
  version: number;
  savedAt: Date;
  submittedAt: Date | null;
  content: ObservationContent;
};

export type SaveReceipt = { id: string; version: number; savedAt: Date };

/** An earlier wording: what it said until `replacedAt`. */
export type EarlierVersion = { version: number; replacedAt: Date; content: ObservationContent };

/** One of what was handed in about the same visit or event. */
export type ObservationLine = { id: string; author: string; submittedAt: Date };

/** What the other side of a visit wrote. `locked` says that there is something, to be read after one's own. */
export type OtherSide = { state: 'none' | 'locked' | 'open'; lines: ObservationLine[] };

export type ObservationView = {
  id: string;
  clientKey: string;
  /** Written by the reader. */
  own: boolean;
  state: ObservationState;
  version: number;
  savedAt: Date;
  submittedAt: Date | null;
  correctedAt: Date | null;
  content: ObservationContent;
  authorName: string;
  authorUnit: string;
  origin: Origin;
  visitId: string | null;
  /** Of the visit: the page it has. */
  openingId: string | null;
  eventId: string | null;
  projectId: string;
  title: string;
  unitName: string | null;
  siteName: string | null;
  /** The span of the visit or event. */
  starts: Date | null;
  ends: Date | null;
  /** Latest first; empty for those who may not see them. */
  earlier: EarlierVersion[];
  otherSide: OtherSide;
};
