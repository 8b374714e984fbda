import type { PlannerDesk, PlannerRound } from '../../planner/types';
import type { Page, PlanView } from './types';

/** A week by desk is looked at, not read: more than so many are too many to look at, and each is a drawing a day. */
export const DESKS_A_PAGE = 12;
export const PEOPLE_A_PAGE = 50;

/** A page of a list; one beyond the last is the last. */
export function pageOf<Item>(items: readonly Item[], asked: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(asked, pages);
  return { items: items.slice((page - 1) * size, page * size), page, pages, total: items.length };
}

/** Desks that somebody must mind: the others have no curve. */
export const mindedDesks = (round: PlannerRound): PlannerDesk[] => round.desks.filter(({ minimum }) => minimum.length > 0);

/** Sites with a desk or an opening in the week. */
export function listWeekSites(round: PlannerRound): string[] {
  return [...new Set([...mindedDesks(round), ...round.openings].map(({ site }) => site))];
}

/** The site to show of some in their order; null for all of them, where they are few enough. */
export function chooseSite(round: PlannerRound, sites: readonly string[], { site }: Pick<PlanView, 'site'>): string | null {
  if (site !== null && sites.includes(site)) return site;
  return mindedDesks(round).length > DESKS_A_PAGE ? (sites[0] ?? null) : null;
}
