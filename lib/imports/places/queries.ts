import 'server-only';
import type { Reader } from '../../platform/db/client';
import { addCivilDays, startOfCivilDay, weekdayOf, type CivilDate } from '../../platform/time';
import type { Span } from '../../staffing/types';
import type { Person } from '../names/rules';
import type { RosterDesk } from '../roster/types';

/** Everybody, also those who have left: a row about one of them is told so. */
export async function loadPeople(reader: Reader): Promise<Person[]> {
  const rows = await reader.employee.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, unitId: true, siteId: true, deactivatedAt: true },
  });
  return rows.map(({ deactivatedAt, ...person }) => ({ ...person, active: deactivatedAt === null }));
}

export async function loadDesks(reader: Reader): Promise<RosterDesk[]> {
  const rows = await reader.desk.findMany({
    orderBy: [{ site: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, name: true, unitId: true, siteId: true, retiredAt: true },
      hours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }], select: { weekday: true, opens: true, closes: true } },
      site: { select: { name: true } },
    },
  });
  return rows.map(({ site, ...desk }) => ({ ...desk, site: site.name }));
}

/** The ISO weeks that hold these days, neighbours joined: a file may be of two weeks with half a year between. */
export function spansOfWeeks(days: readonly CivilDate[]): Span[] {
  const mondays = [...new Set(days.map((day) => addCivilDays(day, 1 - weekdayOf(day))))].sort();
  const spans: { from: CivilDate; to: CivilDate }[] = [];
  for (const monday of mondays) {
    const last = spans.at(-1);
    if (last?.to === monday) last.to = addCivilDays(monday, 7);
    else spans.push({ from: monday, to: addCivilDays(monday, 7) });
  }
  return spans.map(({ from, to }) => ({ starts: startOfCivilDay(from), ends: startOfCivilDay(to) }));
}
