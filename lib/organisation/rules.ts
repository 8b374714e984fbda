import type { Named, TravelView } from './types';

/** The travel form's lines from one site to the others, and whether every known way is the same back. */
export function travelLines(siteId: string, others: readonly Named[], travel: readonly TravelView[]) {
  const find = (fromId: string, toId: string) => travel.find((way) => way.fromId === fromId && way.toId === toId);
  const values: Record<string, string> = {};
  let bothWays = true;
  for (const [index, { id }] of others.entries()) {
    const [out, back] = [find(siteId, id), find(id, siteId)];
    values[`rows.${index}.minutes`] = out ? String(out.minutes) : '';
    values[`rows.${index}.means`] = out?.means ?? '';
    if (out?.minutes !== back?.minutes || out?.means !== back?.means) bothWays = false;
  }
  return { values, bothWays };
}
