import type { Origin } from '../../observations/types';
import type { FindingSide } from '../types';

/** What the rule for strength needs to know of one passage. */
export type EvidenceFacts = {
  side: FindingSide;
  observationId: string;
  authorId: string;
  /** The unit and the site that were observed. */
  unitId: string | null;
  siteId: string | null;
  origin: Origin;
  eventId: string | null;
  /** From another municipality. */
  outside: boolean;
  needsLook: boolean;
  removed: boolean;
};

/** How many different ones there are on one side. */
export type Tally = {
  passages: number;
  observations: number;
  people: number;
  /** Of our own. */
  sites: number;
  units: number;
  /** Of the observations: those from other municipalities. */
  outside: number;
  /** Of the observations: those from workshops and meetings of our own. */
  events: number;
};

export const levels = ['none', 'contested', 'thin', 'fair', 'strong'] as const;
export type StrengthLevel = (typeof levels)[number];

export type Strength = { level: StrengthLevel; supports: Tally; contradicts: Tally };

export type Warning =
  | { kind: 'nothingSupports' | 'onePerson' | 'oneSite' | 'noCounterSought' }
  | { kind: 'needsLook' | 'marksRemoved'; count: number };
