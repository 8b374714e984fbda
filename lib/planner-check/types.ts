import type { Interval } from '../planner/types';

/** A hard rule that a plan breaks, with what a sentence about it needs. `opening` and `other` are ids of openings. */
export type Violation =
  | { rule: 'unknownPerson' | 'unknownOpening' | 'duplicate'; person: string; opening: string }
  | { rule: 'ownUnit' | 'ownOpening' | 'forbidden' | 'notWished' | 'pinMissing'; person: string; opening: string }
  /** The host cannot be there: their own calendar is in the way. */
  | { rule: 'hostAway'; person: string; opening: string; host: string; at: Interval }
  /** The host is to be at `other` as well, which leaves no room for this. */
  | { rule: 'hostTwice'; person: string; opening: string; host: string; other: string }
  | { rule: 'busy'; person: string; opening: string; at: Interval }
  /** Two places at once: `other` is an opening they host, or visit as well. */
  | { rule: 'hosting' | 'twoVisits'; person: string; opening: string; other: string }
  | { rule: 'overSeats'; opening: string; seats: number; visitors: number }
  | { rule: 'tooManyVisits'; person: string; visits: number; most: number }
  /** `left` are present where `needed` must be; `away` are those on shift there who are visiting then. */
  | { rule: 'deskShort'; desk: string; at: Interval; needed: number; left: number; away: string[] };

export type ViolationRule = Violation['rule'];
