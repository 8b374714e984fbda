import { z } from 'zod';
import { readFilter, writeFilter, type ObservationFilter, type SearchParams } from '../observation-search/schema';
import { isId } from '../platform/text';

/** Marked passages within a filter on their observations: with one theme, with two in one observation, from one month. */
export type PassageFilter = ObservationFilter & {
  theme: string | null;
  /** A second theme that someone gave to the same observation. */
  also: string | null;
  /** YYYY-MM, when it was observed. */
  month: string | null;
};

const first = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);
const themeId = first.refine(isId).nullable().catch(null);
const month = first.refine((text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)).nullable().catch(null);

/** Reads the filter out of an address; never fails. */
export function readPassageFilter(params: SearchParams): PassageFilter {
  const [theme, also, when] = [themeId.parse(params.theme), themeId.parse(params.also), month.parse(params.month)];
  return { ...readFilter(params), theme, also, month: when };
}

export function writePassageFilter({ theme, also, month: when, ...filter }: PassageFilter, extra: Record<string, string | number | null> = {}): string {
  return writeFilter(filter, { theme, also, month: when, ...extra });
}
