import { z } from 'zod';
import { isId, optionalLine } from '../platform/text';
import type { da } from '@/messages';
import type { SearchParams } from '../observation-search/schema';
import { exportFormats } from './types';

/** What the form asks for besides the filter. Names only where the box was set, and then with a reason. */
export const exportSchema = z.object({
  format: z.enum(exportFormats, { error: 'choose' }),
  named: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  reason: optionalLine(300).catch(''),
});

export type ExportProblem = keyof (typeof da)['exports']['problems'];

/** Why the last try was refused, as the address of the page says it; null when it was not, or says nothing known. */
export function readProblem(params: SearchParams, known: Record<string, string>) {
  const { problem, count, rows } = params;
  if (typeof problem !== 'string' || !Object.hasOwn(known, problem)) return null;
  return {
    reason: problem as ExportProblem,
    count: typeof count === 'string' && /^\d{1,7}$/.test(count) ? Number(count) : 0,
    rows: typeof rows === 'string' ? rows.split('.').filter(isId).slice(0, MOST_SUSPECTS) : [],
  };
}

/** So many suspects are named; their ids travel in an address. */
export const MOST_SUSPECTS = 20;
