import type { CommitmentKind } from '../../commitments/types';

type Place = { kind: CommitmentKind; site: string };

/** What would no longer hold with other travel times. What somebody keeps free is named by its kind alone: the rest is theirs. */
export type TravelConflict =
  /** No room for the way from one thing to the next. */
  | { about: 'way'; person: string; first: Place & { ends: Date }; second: Place & { starts: Date }; gap: number; minutes: number }
  /** Somebody away for longer than their desk can spare them. */
  | { about: 'desk'; desk: string; site: string; at: Date; needed: number; left: number };
