export type Member = { id: string; unitId: string; siteId: string | null };
/** Two members by id, in any order. */
export type Pair = readonly [string, string];
/** Groups by number (the first is at index 0) with the ids of who sits there. */
export type Groups = string[][];

export type Question = {
  members: readonly Member[];
  /** How many groups, those that are locked included. */
  groups: number;
  together: readonly Pair[];
  apart: readonly Pair[];
  /** Rounds before this one: who has sat with whom. */
  earlier: readonly Groups[];
  /** Groups that stay as they are, by index. */
  locked: ReadonlyMap<number, readonly string[]>;
  /** The same question with the same seed has the same answer. */
  seed: number;
};

/** Why no groups can be made; `ids` are those whom it is about. */
export type Contradiction =
  | { reason: 'togetherAndApart'; ids: string[] }
  | { reason: 'togetherTooMany'; ids: string[] }
  | { reason: 'togetherLocked'; ids: string[] }
  | { reason: 'togetherDoNotFit'; ids: string[] }
  | { reason: 'apartTooMany'; ids: string[] };

export type Answer = { ok: true; groups: Groups } | ({ ok: false } & Contradiction);
