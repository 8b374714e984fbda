import type { da } from '@/messages';
import type { Span } from '../commitments/types';

/**
 * One opening, or (without `openingId`) a kind of opening: what is not null of site, topic and weekday (ISO, 1 Monday)
 * must match. In a list the most wanted stands first: the place in the list is the rank less one.
 */
export type Wish = { openingId: string | null; siteId: string | null; topic: string | null; weekday: number | null };

/** One opening with the best rank, 1 to 5, that somebody's wishes give it. */
export type RankedOpening = { openingId: string; rank: number };

/** What one person wants of a round, as the planner needs it. Who said nothing, or wants no visit, is not listed. */
export type RoundWishes = {
  employeeId: string;
  /** Kinds are laid out to the openings they mean; each opening once, by rank. */
  wishes: RankedOpening[];
  onlyWishes: boolean;
  /** Set only where both say the same. */
  pairWith: string | null;
  unavailable: Span[];
};

/** What the rules must know of an opening of the round. */
export type WishedOpening = Span & {
  id: string;
  unitId: string;
  siteId: string;
  hostId: string;
  topic: string;
  weekday: number;
};

/** Every way the wishes domain says no; each is a key under `wishes.refusals`. */
export type WishReason = keyof (typeof da)['wishes']['refusals'];
export type WishRefusal = { reason: WishReason; params?: Record<string, string | number> };

/** A person's statement as it stands. */
export type Statement = {
  wishes: Wish[];
  onlyWishes: boolean;
  pairWithId: string | null;
  absences: Span[];
  version: number;
  savedAt: Date;
  withdrawn: boolean;
};
