/**
 * A round as the planner takes it, and the plan it answers: the same from the app, from a file and in tests.
 * Times are local (`2027-03-30T09:30`) in the round's `zone`; every interval is half-open.
 */
export type LocalTime = string;
export type Interval = { from: LocalTime; to: LocalTime };

export type PlannerDesk = {
  id: string;
  unit: string;
  site: string;
  /** How many must be left at the desk; where nothing is said, none must. */
  minimum: (Interval & { people: number })[];
};

export type PlannerWish = { opening: string; /** 1 (most wanted) to 5. */ rank: number };

export type PlannerPerson = {
  id: string;
  unit: string;
  site: string;
  /** The desk they staff during their shifts. */
  desk?: string;
  shifts: Interval[];
  /** Own calendar: no visit and no travel then. */
  busy: Interval[];
  /** How many earlier rounds running they were left out of; 2 stands for more, too. */
  leftOutBefore?: 0 | 1 | 2;
  wishes: PlannerWish[];
  /** Takes a wished opening or none. With no wishes at all: staffs and hosts, but is not to visit anybody. */
  onlyWishes?: boolean;
  /** Would like to go to the same opening as this person. */
  pairWith?: string;
  /** Would visit this person and be visited by them; counts when both say so. What the other hosts stands among the wishes. */
  swapWith?: string;
};

export type PlannerOpening = Interval & {
  id: string;
  /** The unit that is visited. */
  unit: string;
  site: string;
  host?: string;
  seats: number;
  topic?: string;
};

/** One person at one opening. */
export type Placement = { person: string; opening: string };

export type PlannerRound = {
  zone: string;
  visitsPerPerson: number;
  units: { id: string }[];
  sites: { id: string }[];
  travelMinutes: { from: string; to: string; minutes: number }[];
  desks: PlannerDesk[];
  people: PlannerPerson[];
  openings: PlannerOpening[];
  /** Kept as they stand, whatever the goal says. */
  pinned: Placement[];
  /** Visits people have been told of: kept where they can be. */
  published: Placement[];
  forbidden: Placement[];
  /** Once everybody who can be is placed, published visits stay before all other goals. */
  fewMoves?: boolean;
};

/** The goal's levels in their order: none gives way for a later one. */
export const levelNames = ['placed', 'leftOutBefore', 'wishes', 'reciprocity', 'spread', 'stability'] as const;
export type LevelName = (typeof levelNames)[number];

export type Level = {
  name: LevelName;
  value: number;
  /** No plan of the same round can do better than this, as far as the solver has shown; equal to `value` when proven. */
  bound: number;
  proven: boolean;
};

/** Why somebody has no visit; each is a key of the messages in `planner.reasons`. */
export type UnplacedReason =
  | 'noOpenings'
  | 'onlyOwnUnit'
  | 'noWishPossible'
  | 'busy'
  | 'deskShort'
  | 'forbidden'
  | 'full'
  | 'outweighed';

/** What stands against one person at one opening, before anybody is placed. */
export type Rejection = {
  opening: string;
  reason: 'ownUnit' | 'isHost' | 'hostAway' | 'noSeats' | 'notWished' | 'forbidden' | 'busy' | 'hosting' | 'deskShort' | 'pinnedElsewhere';
  /** For `busy`, `hosting`: what is in the way. For `deskShort`: the first short half hour. */
  at?: Interval;
  desk?: string;
  rostered?: number;
  needed?: number;
};

/** The smallest thing that would give somebody a visit, all others keeping theirs (though perhaps at another opening). */
export type Relaxation = {
  opening: string;
  /** Seats more that the openings would need. */
  seats: { opening: string; more: number }[];
  /** Half hours in which a desk would be run with fewer than its minimum. */
  staffing: { desk: string; from: LocalTime; to: LocalTime; needed: number; left: number }[];
  /** The visits of others that would move. */
  moves: { person: string; from: string; to: string }[];
};

export type Unplaced = { person: string; reason: UnplacedReason; rejections?: Rejection[]; relaxation?: Relaxation };

/**
 * `mip`: searched to the end, or shown to be as good. `lpRepair`: the best in fractions made whole, for large rounds.
 * `greedy`: one after the other, without the solver.
 */
export type Method = 'mip' | 'lpRepair' | 'greedy';

export type Plan = {
  visits: Placement[];
  unplaced: Unplaced[];
  levels: Level[];
  /** What a sign-up sheet that respects counters, seats and calendars would have reached: mean of five orders. */
  comparedWithFirstCome: { placed: number; firstChoices: number };
  /** How the plan was found. */
  method: Method;
  /** True where something simpler had to take over from the way that a round of this size is planned in. */
  fellBack: boolean;
  milliseconds: number;
};
