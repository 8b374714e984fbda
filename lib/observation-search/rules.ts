import { unanswered, type ObservationFilter } from './schema';
import { dimensions, singleDimensions, type Dimension, type FacetCounts, type SingleDimension } from './types';

export const PAGE_SIZE = 50;
/** How many visits the filter offers to choose among, of all and of a list that is narrowed already. */
export const MOST_VISITS = 15;
export const MOST_VISITS_NARROWED = 60;

const MOST_WORDS = 10;
const MOST_LETTERS = 50;

/**
 * A word of what is searched for. `whole` is as typed, for PostgreSQL to read as it reads the observations; `parts`
 * are the runs of letters and digits in it. Nothing in `parts` can mean anything to `to_tsquery`.
 */
export type SearchWord = { whole: string; parts: { text: string; prefix: boolean }[] };

/** The words of a search, at most ten. What has neither letter nor digit is no word. */
export function searchWords(q: string): SearchWord[] {
  return q
    .split(/\s+/u)
    .map((word) => ({ whole: word.slice(0, MOST_LETTERS), parts: partsOf(word.slice(0, MOST_LETTERS)) }))
    .filter(({ parts }) => parts.length > 0)
    .slice(0, MOST_WORDS);
}

function partsOf(word: string): SearchWord['parts'] {
  // A single letter begins half of all words, and would find half of all observations.
  return (word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((text) => ({ text, prefix: [...text].length > 1 }));
}

/** Eight digits that end a search, as the report's notes give a source: "observation 3f2a90bc". */
export function sourceNumberIn(q: string): string | null {
  return /(?:^|\s)([0-9a-f]{8})$/i.exec(q)?.[1]?.toLowerCase() ?? null;
}

/** Rows alike in everything that has one answer, and how many they are. */
export type Combination = Record<SingleDimension, string | null> & { count: number };

/**
 * How many each answer would give if it were chosen instead of what is: a question's own filter does not count for its
 * own numbers, or every other answer would read 0. `combinations` are filtered by everything but the questions here.
 */
export function foldCombinations(combinations: Combination[], filter: ObservationFilter) {
  const facets: Record<SingleDimension, FacetCounts> = { unit: {}, site: {}, role: {}, situation: {}, outcome: {}, comparison: {} };
  let total = 0;
  for (const combination of combinations) {
    const failing = singleDimensions.filter((name) => filter[name] !== null && filter[name] !== (combination[name] ?? unanswered));
    if (failing.length === 0) total += combination.count;
    if (failing.length > 1) continue;
    for (const name of failing.length === 1 ? failing : singleDimensions) {
      const key = combination[name] ?? unanswered;
      facets[name][key] = (facets[name][key] ?? 0) + combination.count;
    }
  }
  return { total, facets };
}

/** The filter with one question let go. */
export function without(filter: ObservationFilter, ...names: (Dimension | 'visit')[]): ObservationFilter {
  return { ...filter, ...Object.fromEntries(names.map((name) => [name, null])) };
}

/** Filters in use besides the words, for "3 filtre valgt". */
export function countChosen(filter: ObservationFilter): number {
  return [...dimensions, 'visit' as const, 'event' as const, 'outside' as const, 'from' as const, 'to' as const].filter((name) => filter[name] !== null).length;
}

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
