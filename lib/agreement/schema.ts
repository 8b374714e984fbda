import { z } from 'zod';
import type { SearchParams } from '../observation-search/schema';
import { isId } from '../platform/text';

const person = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]).refine(isId).nullable().catch(null);

/** Who is compared with whom; null where the address does not say. */
export function readPair(params: SearchParams): { first: string | null; second: string | null } {
  return { first: person.parse(params.first), second: person.parse(params.second) };
}
