import type { Obstacle } from '../types';

/** A seat that many people are to take at once; the reason is there where less than the desk's minimum was agreed to. */
export type Wanted = {
  personId: string;
  openingId: string;
  overrideReason: string | null;
  /** The desk is not asked at all; else it is, at whatever minimum it is left with. */
  deskLifted: boolean;
};

/** A seat somebody holds and is to give up for another, or for none. */
export type Ending = { visitId: string; personId: string; openingId: string };

export type Refused = Wanted & { obstacle: Obstacle };

/** What can be done together: each wanted seat keeps all rules beside all others that are taken and kept. */
export type Settlement = { enter: (Wanted & { seat: number })[]; end: Ending[]; refused: Refused[] };
