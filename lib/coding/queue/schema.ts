import { z } from 'zod';
import type { SearchParams } from '../../observation-search/schema';
import { isId } from '../../platform/text';
import { queueKinds, type QueueKind } from '../types';

const first = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]);

/** Which queue, and which text of it; what cannot be read is as if it were not there. */
export function readCodingPlace(params: SearchParams): { queue: QueueKind; observation: string | null } {
  return {
    queue: first.pipe(z.enum(queueKinds)).catch('open').parse(params.queue),
    observation: first.refine(isId).nullable().catch(null).parse(params.observation),
  };
}
