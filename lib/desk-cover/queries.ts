import 'server-only';
import { LONGEST_TRAVEL_MINUTES } from '../commitments/rules';
import { loadTravel } from '../commitments/queries';
import type { Reader } from '../platform/db/client';
import { awaySpan, requiredSpans } from '../staffing/rules';
import type { Away, DeskPlan, Span } from '../staffing/types';

export type Coverage = { plans: DeskPlan[]; absences: Away[] };

/**
 * Some desks over a span: who is on shift, what is needed, and who of those on shift (and of `alsoOf`, who may come
 * to be) is elsewhere, the way included. For deciding about a change it is read under the desks' locks.
 */
export async function loadCoverage(
  db: Reader,
  deskIds: readonly string[],
  span: Span,
  alsoOf: readonly string[] = [],
): Promise<Coverage> {
  const desks = await db.desk.findMany({
    where: { id: { in: [...deskIds] } },
    select: {
      id: true,
      name: true,
      site: { select: { name: true } },
      minimums: { select: { weekday: true, fromMinute: true, toMinute: true, people: true } },
      shifts: {
        where: { starts: { lt: span.ends }, ends: { gt: span.starts } },
        select: { employeeId: true, starts: true, ends: true },
      },
    },
  });
  const plans = desks.map(({ site, minimums, ...desk }) => ({
    ...desk,
    siteName: site.name,
    required: requiredSpans(minimums, span),
  }));
  const onShift = plans.flatMap(({ shifts }) => shifts.map(({ employeeId }) => employeeId));
  const staff = [...new Set([...onShift, ...alsoOf])];
  return { plans, absences: await loadAbsences(db, staff, span) };
}

async function loadAbsences(db: Reader, employeeIds: string[], span: Span): Promise<Away[]> {
  const margin = LONGEST_TRAVEL_MINUTES * 60_000;
  const commitments = await db.commitment.findMany({
    where: {
      active: true,
      kind: { in: ['visiting', 'event'] },
      employeeId: { in: employeeIds },
      starts: { lt: new Date(span.ends.getTime() + margin) },
      ends: { gt: new Date(span.starts.getTime() - margin) },
    },
    select: {
      employeeId: true,
      siteId: true,
      starts: true,
      ends: true,
      employee: { select: { siteId: true } },
      visit: { select: { openingId: true } },
    },
  });
  const travel = await loadTravel(db);
  return commitments.map(({ employee, ...visit }) => ({
    employeeId: visit.employeeId,
    openingId: visit.visit?.openingId ?? null,
    ...awaySpan(visit, employee.siteId, travel),
  }));
}

/** The end of the last visit or event to come of anybody who has shifts at the desk; null when there is none. */
export async function lastAbsence(db: Reader, deskId: string, now: Date): Promise<Date | null> {
  const found = await db.commitment.aggregate({
    _max: { ends: true },
    where: {
      active: true,
      kind: { in: ['visiting', 'event'] },
      ends: { gt: now },
      employee: { shifts: { some: { deskId, ends: { gt: now } } } },
    },
  });
  return found._max.ends;
}
