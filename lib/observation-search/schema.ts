import { z } from 'zod';
import { barriers, comparisons, errands, observerRoles, outcomes, situations } from '../observations/types';
import { isId, tidyText } from '../platform/text';
import { isCivilDate, type CivilDate } from '../platform/time';
import { dimensions, type Dimension } from './types';

/** In the URL: those who left the question open. Not "none", which is an answer about barriers. */
export const unanswered = 'unanswered';

/** What is shown: null where everything is. `q` as typed; days are inclusive and about when it was observed. */
export type ObservationFilter = Record<Dimension, string | null> & {
  q: string;
  visit: string | null;
  event: string | null;
  /** Only what comes from another municipality, or only what was seen here. */
  outside: 'only' | 'none' | null;
  from: CivilDate | null;
  to: CivilDate | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const first = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);
// What is not understood filters nothing: an address from last year, or from somebody's mail, still shows a list.
const choice = (values: readonly string[]) =>
  first.refine((value) => value === unanswered || values.includes(value)).nullable().catch(null);
const row = first.refine((value) => value === unanswered || isId(value)).nullable().catch(null);
const day = first.refine(isCivilDate).nullable().catch(null);
const words = first
  // NUL and its like are no words, and PostgreSQL takes no text with them.
  .transform((text) => tidyText(text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')).slice(0, 200))
  .catch('');

const filterSchema = z.object({
  q: words,
  unit: row,
  site: row,
  role: choice(observerRoles),
  situation: choice(situations),
  errand: choice(errands),
  barrier: choice(barriers),
  outcome: choice(outcomes),
  comparison: choice(comparisons),
  visit: first.refine(isId).nullable().catch(null),
  event: first.refine(isId).nullable().catch(null),
  outside: first.pipe(z.enum(['only', 'none'])).nullable().catch(null),
  from: day,
  to: day,
});

export const everything: ObservationFilter = filterSchema.parse({});

/** Reads the filter out of an address. Never fails; what cannot be read is as if it were not there. */
export function readFilter(params: SearchParams): ObservationFilter {
  return filterSchema.parse(params);
}

/** Pages count from 1. */
export function readPage(params: SearchParams): number {
  return first.transform(Number).pipe(z.int().min(1).max(1_000_000)).catch(1).parse(params.page);
}

/** The other way: only what filters, in a fixed order, so that one filter has one address. */
export function writeFilter(filter: ObservationFilter, extra: Record<string, string | number | null> = {}): string {
  const all: Record<string, string | number | null> = { ...filter, ...extra };
  const query = new URLSearchParams();
  for (const name of ['q', ...dimensions, 'visit', 'event', 'outside', 'from', 'to', ...Object.keys(extra)]) {
    const value = all[name];
    if (value !== null && value !== undefined && value !== '' && !query.has(name)) query.set(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

export function isFiltered(filter: ObservationFilter): boolean {
  return writeFilter(filter) !== '';
}
