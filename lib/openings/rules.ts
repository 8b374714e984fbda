import { clashParams, findClash, overlaps } from '../commitments/rules';
import type { Commitment, Span, Travel } from '../commitments/types';
import { awaySpan, findShortfall, isAwayFrom } from '../staffing/rules';
import type { Away, DeskPlan } from '../staffing/types';
import { civilDateOf, isoWeekOf, weekdayOf, type CivilDate } from '../platform/time';
import type { OpeningProblem, RowProblem } from './types';

/** What must be known to say whether a host can receive visitors at a time and place. */
export type HostingFacts = {
  week: { isoYear: number; isoWeek: number };
  site: { id: string; name: string };
  hostName: string;
  /** Weekdays on which a desk of the host's unit is open at the site. */
  openWeekdays: readonly number[];
  holidayOn: (date: CivilDate, locale: 'da' | 'en') => string | null;
  /** Where else the host must be. */
  busy: readonly Commitment[];
  travel: Travel;
  host: { id: string; siteId: string };
  /** Where the host is on shift about that time, and who is elsewhere already. */
  desks: readonly DeskPlan[];
  absences: readonly Away[];
};

/**
 * Monday to Friday somebody can show what happens behind a closed counter too; at the weekend a visit needs a desk
 * that is open. Public holidays are never visited.
 */
function dayProblem(day: CivilDate, facts: HostingFacts): OpeningProblem | null {
  const week = isoWeekOf(day);
  if (week.isoYear !== facts.week.isoYear || week.isoWeek !== facts.week.isoWeek) {
    return { reason: 'outsideWeek', params: { week: facts.week.isoWeek } };
  }
  const nameDa = facts.holidayOn(day, 'da');
  if (nameDa !== null) {
    return { reason: 'holiday', params: { day, nameDa, nameEn: facts.holidayOn(day, 'en') ?? nameDa } };
  }
  const weekday = weekdayOf(day);
  if (weekday > 5 && !facts.openWeekdays.includes(weekday)) {
    return { reason: 'closedDay', params: { day, site: facts.site.name } };
  }
  return null;
}

/** Everything that stands in the way of hosting at this time, so that people see all of it at once. */
export function decideHosting(span: Span, facts: HostingFacts, now: Date): OpeningProblem[] {
  const problems: OpeningProblem[] = [];
  const day = civilDateOf(span.starts);
  const onDay = dayProblem(day, facts);
  if (onDay) problems.push(onDay);
  if (span.starts <= now) problems.push({ reason: 'past', params: { day } });
  const clash = findClash(facts.busy, { ...span, siteId: facts.site.id }, facts.travel);
  if (clash) problems.push({ reason: 'hostBusy', params: { host: facts.hostName, ...clashParams(clash) } });
  const needed = deskNeed(span, facts);
  if (needed) problems.push(needed);
  return problems;
}

/** Whoever receives visitors at another site than their desk's is away from it, as a visitor is. */
function deskNeed(span: Span, { host, hostName, site, desks, absences, travel }: HostingFacts): OpeningProblem | null {
  const elsewhere = desks.filter((desk) => isAwayFrom(desk, { hostingAt: site.id }));
  const short = findShortfall(host.id, awaySpan({ ...span, siteId: site.id }, host.siteId, travel), elsewhere, absences);
  if (!short) return null;
  const { deskName, siteName, halfHour, needed, left } = short;
  return { reason: 'hostNeeded', params: { host: hostName, desk: deskName, site: siteName, halfHour: halfHour.toISOString(), needed, left } };
}

/** Checks the rows of one form against the rules and against each other; all are of one host at one site. */
export function decideRows(rows: readonly (Span & { row: number })[], facts: HostingFacts, now: Date): RowProblem[] {
  return rows.flatMap((row, index) => {
    const problems = decideHosting(row, facts, now);
    const earlier = rows.slice(0, index).find((other) => overlaps(other, row));
    // People count rows from one.
    if (earlier) problems.push({ reason: 'rowsClash', params: { row: earlier.row + 1 } });
    return problems.map((problem) => ({ row: row.row, problem }));
  });
}

/** Called off or begun: history, that nobody changes any more. */
export function isFixed({ state, starts }: { state: 'offered' | 'calledOff'; starts: Date }, now: Date): boolean {
  return state === 'calledOff' || starts <= now;
}
