import type { da } from '@/messages';
import type { Span } from '../commitments/types';
import type { RoundView } from '../rounds/types';
import type { Obstacle, OpeningCard, RoundOfVisits } from '../visits/types';

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
  /** Set only where both say the same: what the other hosts is among the wishes, as wanted as the first. */
  swapWith: string | null;
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
  /** Whom they would visit and be visited by. */
  swapWithId: string | null;
  absences: Span[];
  version: number;
  savedAt: Date;
  withdrawn: boolean;
};

/** How many others want an opening at all, and how many of them first. */
export type Demand = { wanted: number; first: number };

/** An opening as somebody who wishes sees it. */
export type WishCard = OpeningCard & {
  demand: Demand;
  /** False for one's own unit and what one hosts; such an opening is refused. */
  mayWish: boolean;
  /** What stands in the way as things are now, though it may change before the plan is made. */
  against: Obstacle[];
  /** The rank one's saved wishes give it; null when none means it. */
  rank: number | null;
};

/** A round by wishes with what the reader has said and what is realistic. */
export type WishPage = {
  round: RoundOfVisits;
  statement: Statement | null;
  /** Whom the reader has named, and whether they have named the reader too. */
  pair: { id: string; name: string; agreed: boolean } | null;
  /** Those who have named the reader and whom the reader has not. */
  askedBy: { id: string; name: string }[];
  /** Whom the reader would swap with; `possible` where both host something the other could visit. */
  swap: { id: string; name: string; agreed: boolean; possible: boolean } | null;
  swapAskedBy: { id: string; name: string }[];
  openings: WishCard[];
};

/** What one person has answered, as the lead sees it. */
export type WishAnswer = {
  employeeId: string;
  name: string;
  unitName: string;
  state: 'wished' | 'declined' | 'silent';
  wishes: number;
  onlyWishes: boolean;
  pairName: string | null;
  pairAgreed: boolean;
  swapName: string | null;
  swapAgreed: boolean;
  savedAt: Date | null;
  /** When they were last reminded of this round; null where never. */
  remindedAt: Date | null;
};

export type WantedOpening = Demand & { id: string; topic: string; siteName: string; unitName: string; starts: Date; ends: Date; seats: number };

export type WishOverview = { round: RoundView; answers: WishAnswer[]; openings: WantedOpening[] };

/** A round by wishes that somebody could still answer and has not. */
export type OwedWishes = { roundId: string; round: string; closes: Date };
