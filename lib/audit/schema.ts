import { z } from 'zod';
import { civilDate, optionalLine } from '../platform/text';
import type { AuditFilter } from './types';

const actionName = z.string().regex(/^\w{1,60}$/).nullable().catch(null);
const day = civilDate.nullable().catch(null);

/** The log's address read into a filter; what makes no sense there is left out rather than refused. */
export function readAuditFilter(query: Record<string, string | string[] | undefined>): AuditFilter {
  const first = (name: string) => [query[name]].flat()[0];
  return {
    action: actionName.parse(first('action') ?? null),
    person: optionalLine(120).catch('').parse(first('person')),
    from: day.parse(first('from') || null),
    to: day.parse(first('to') || null),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).parse(first('page')),
  };
}
