import { z } from 'zod';
import { civilDate, tidyText } from '../platform/text';
import type { AuditFilter } from './types';

const day = civilDate.nullable().catch(null);

/** The log's address read into a filter; what makes no sense there is left out rather than refused. */
export function readAuditFilter(query: Record<string, string | string[] | undefined>): AuditFilter {
  const first = (name: string) => [query[name]].flat()[0];
  return {
    action: first('action') || null,
    person: tidyText(first('person') ?? '').slice(0, 120),
    from: day.parse(first('from') || null),
    to: day.parse(first('to') || null),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).parse(first('page')),
  };
}
