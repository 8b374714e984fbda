import type { Commitment, Travel } from '../../commitments/types';
import type { Away, DeskPlan } from '../../staffing/types';

export type Person = {
  id: string;
  name: string;
  unitId: string;
  siteId: string;
  siteName: string;
  active: boolean;
};

/** A sign-up that counts: a seat, one that is held for an answer until `until`, or a place in a queue. */
export type HeldVisit = { id: string; openingId: string; roundId: string; state: 'registered' | 'pending' | 'waitlisted'; until?: Date | null };

/** One person with all that bears on what they may take. */
export type Standing = { person: Person; commitments: Commitment[]; visits: HeldVisit[] };

/** Some people and the desks they are on shift at, over the time that is looked at. */
export type Situation = {
  people: ReadonlyMap<string, Standing>;
  desks: DeskPlan[];
  /** Everybody of those desks who is elsewhere, the people themselves too. */
  absences: Away[];
  travel: Travel;
  ways: { fromId: string; toId: string; minutes: number; means: string }[];
};
