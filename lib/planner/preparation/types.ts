import type { Clock, Minutes } from '../time/rules';
import type { PlannerRound } from '../types';

/** A round with every name turned into an index and every time into minutes: what the model is built from. */
export type PreparedRound = {
  round: PlannerRound;
  clock: Clock;
  people: PreparedPerson[];
  openings: PreparedOpening[];
  desks: PreparedDesk[];
  /** Ids of units in their order; people and openings name them by index. */
  units: string[];
  /** Minutes from site to site, by `from * siteCount + to`. */
  travel: Int32Array;
  siteCount: number;
  /** Who may go where, person by person. */
  pairs: Pairs;
  personIndex: ReadonlyMap<string, number>;
  openingIndex: ReadonlyMap<string, number>;
};

export type PreparedPerson = {
  id: string;
  unit: number;
  site: number;
  /** Index of the desk they staff; -1 for none. */
  desk: number;
  /** Merged, in order: nobody counts twice at one desk. */
  shifts: Minutes[];
  busy: Minutes[];
  /** Openings they host, by index. */
  hosts: number[];
  /** Rank 1 to 5 by opening index. */
  wishes: ReadonlyMap<number, number>;
  onlyWishes: boolean;
  leftOutBefore: number;
  /** Index of the person they would like to go with; -1 for none. */
  pairWith: number;
  /** Openings they are pinned to, by index. */
  pinned: number[];
  forbidden: ReadonlySet<number>;
  /** False for those who are not to visit anybody: they staff and host. */
  participates: boolean;
};

export type PreparedOpening = Minutes & {
  id: string;
  unit: number;
  site: number;
  /** -1 for none, or one who is not in the round. */
  host: number;
  hostAway: boolean;
  seats: number;
  pinned: number;
  /** Local date, the day of the week it counts to. */
  day: number;
};

/** A stretch in which a desk needs somebody, with as many on shift from its first minute to its last. */
export type DeskPiece = Minutes & { needed: number; rostered: number };

export type PreparedDesk = {
  id: string;
  /** In order, apart; minutes in which nobody is needed have no piece. */
  pieces: DeskPiece[];
  /** The stretches of `pieces` that cannot spare one person. */
  short: DeskPiece[];
  people: number[];
};

/** Parallel arrays, ordered by person and then by opening: at 10,000 people objects would cost more than the solve. */
export type Pairs = {
  count: number;
  person: Int32Array;
  opening: Int32Array;
  /** 1 to 5; 0 where it was not wished. */
  rank: Int8Array;
  /** From leaving the home site until back at it, in minutes since 1970. */
  awayFrom: Int32Array;
  awayTo: Int32Array;
  pinned: Uint8Array;
  /** 1 where the desk's minimum alone would refuse it; only when such pairs are asked for. */
  short: Uint8Array;
  /** Pairs of person p are those from `firstOf[p]` to before `firstOf[p + 1]`. */
  firstOf: Int32Array;
};
