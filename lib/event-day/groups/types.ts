import type { DayPerson } from '../types';

export type Wish = { kind: 'together' | 'apart'; firstId: string; secondId: string };

/** One dealing as a page shows it. */
export type Deal = {
  id: string;
  /** From 1. */
  number: number;
  groups: { number: number; locked: boolean; people: DayPerson[] }[];
  /** Those with a place at the event who are in no group. */
  missing: DayPerson[];
  /** Pairs in this deal who have sat together in one before it. */
  repeats: number;
};

export type GroupsView = { deals: Deal[]; wishes: (Wish & { first: string; second: string })[] };

/** A participant's own group in one deal. */
export type OwnGroup = { round: number; group: number; others: string[] };
