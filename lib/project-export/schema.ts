import { z } from 'zod';
import { optionalLine } from '../platform/text';
import { offered, tableAxes } from './types';

/** What the forms of the page ask for. Names only where the box was set, and then with a reason. */
export const takeSchema = z.object({
  what: z.enum(offered, { error: 'choose' }),
  axis: z.enum(tableAxes).catch('unit'),
  named: z.literal('on').optional().transform((value) => value === 'on'),
  reason: optionalLine(300).catch(''),
});
export type TakeInput = z.output<typeof takeSchema>;

/** The table that the page opens with, as its address says: `?axis=site`, or the columns of the page of patterns. */
export function readTableAxis(params: Record<string, string | string[] | undefined>): (typeof tableAxes)[number] {
  const asked = [params.axis, params.columns, params.rows].find((value) => tableAxes.some((axis) => axis === value));
  return z.enum(tableAxes).catch('unit').parse(asked);
}
