import type { OpeningProblem } from '../openings/types';
import type { Obstacle } from '../visits/types';

/** Somebody a change reaches, and what it means for them. */
export type Touched = {
  visitId: string;
  name: string;
  unitName: string;
  /** Keeps the seat, or the place in the queue, and is told; or loses the seat, or the place in the queue. */
  outcome: 'told' | 'waits' | 'loses' | 'leavesQueue';
  /** Why the seat is lost: the rules that would be broken. Empty when the opening itself is called off. */
  obstacles: Obstacle[];
};

/** What a change would do, before it is done. `fingerprint` is posted back to say "this is what I saw and want". */
export type ChangePreview = { touched: Touched[]; newHost: string | null; fingerprint: string };

export type ChangeRefusal =
  | {
      reason:
        | 'openingGone'
        | 'notYours'
        | 'alreadyCalledOff'
        | 'started'
        | 'changedMeanwhile'
        | 'hostGone'
        | 'hostInactive'
        | 'hostOtherUnit'
        | 'siteGone'
        | 'roundGone'
        | 'roundClosed'
        | 'seatsTaken'
        | 'busy';
      params?: Record<string, string | number>;
    }
  | { reason: 'timesRefused'; params?: undefined; problems: OpeningProblem[] }
  /** Nothing is done yet: the change touches people, and the actor must see whom. `again`: a confirmation was for something else. */
  | { reason: 'confirmFirst'; params?: undefined; preview: ChangePreview; again: boolean };

/** An opening's settings as they are compared. */
export type OpeningTerms = {
  hostId: string;
  siteId: string;
  starts: Date;
  ends: Date;
  seats: number;
  topic: string;
  programme: string;
  meetingPlace: string;
};
