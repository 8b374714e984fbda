import type { Clash } from '../../commitments/types';
import type { RoundView } from '../../rounds/types';
import type { Obstacle, OpeningFacts } from '../types';

/** What is about to change; what is not named stays. */
export type OpeningChange = Partial<Pick<OpeningFacts, 'starts' | 'ends' | 'siteId' | 'unitId' | 'hostId' | 'seats'>>;

/** Somebody with a seat or a place in the queue, and what would stand in their way afterwards (empty: they can stay). */
export type Touched = { visitId: string; employeeId: string; name: string; obstacles: Obstacle[] };

export type ChangeEffects = {
  opening: OpeningFacts;
  changed: OpeningFacts;
  round: RoundView;
  /** In the order in which they signed up, which is the order in which they keep their seats. */
  visitors: Touched[];
  /** In the order of the queue; a missing seat is not counted against them. */
  waiting: Touched[];
  /** What the host, old or new, could not combine with it. */
  hostClash: Clash | null;
};
