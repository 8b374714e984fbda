import 'server-only';
import { loadCoverage, takesAway } from '../../desk-cover/queries';
import type { Actor } from '../../platform/auth/types';
import type { Reader } from '../../platform/db/client';
import type { ColumnKey, FileRow, Line } from '../types';
import { planEmployees, readEmployees } from './rules';
import type { EmployeeFacts, EmployeeTarget } from './types';

/** Reads rows against what is there now. Inside a transaction that holds the locks, the answer stays true. */
export async function reckonEmployees(
  reader: Reader,
  rows: readonly FileRow[],
  actor: Actor,
  now: Date,
  columns: readonly ColumnKey[],
): Promise<Line<EmployeeTarget>[]> {
  const facts = await loadFacts(reader, now);
  return planEmployees(readEmployees(rows, new Set(columns), facts), facts, actor.id, now);
}

async function loadFacts(reader: Reader, now: Date): Promise<EmployeeFacts> {
  const people = await reader.employee.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, unitId: true, siteId: true, deskId: true, roles: true, deactivatedAt: true },
  });
  const units = await reader.unit.findMany({ select: { id: true, name: true } });
  const sites = await reader.site.findMany({ select: { id: true, name: true } });
  const desks = await reader.desk.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, unitId: true, siteId: true, retiredAt: true } });
  const upcoming = await countUpcoming(reader, now);
  const shifts = await reader.shift.findMany({
    where: { ends: { gt: now } },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: { employeeId: true, deskId: true, starts: true, ends: true },
  });
  // Only a desk from which somebody is away can be left short by another who goes.
  const away = await reader.commitment.aggregate({ _max: { ends: true }, where: { ...takesAway, ends: { gt: now } } });
  const ends = away._max.ends && new Date(away._max.ends.getTime() + 24 * 60 * 60_000);
  const concerned = ends ? shifts.filter(({ starts }) => starts < ends) : [];
  const deskIds = [...new Set(concerned.map(({ deskId }) => deskId))];
  const cover = ends && deskIds.length > 0 ? await loadCoverage(reader, deskIds, { starts: now, ends }) : { plans: [], absences: [] };
  return { people: people.map(({ deactivatedAt, ...person }) => ({ ...person, active: deactivatedAt === null })), units, sites, desks, upcoming, shifts, ...cover };
}

/** Openings to come that somebody hosts, has a seat at or waits for. */
async function countUpcoming(reader: Reader, now: Date): Promise<Map<string, number>> {
  const rows = await reader.$queryRaw<{ id: string; count: number }[]>`
    SELECT id, count(*)::int AS count FROM (
      SELECT host_id::text AS id FROM openings WHERE state = 'offered' AND ends > ${now}::timestamptz
      UNION ALL
      SELECT visitor_id::text FROM visits JOIN openings ON openings.id = opening_id
      WHERE visits.state IN ('registered', 'pending', 'waitlisted') AND openings.state = 'offered' AND ends > ${now}::timestamptz
    ) AS ahead GROUP BY id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
