import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isId } from '../platform/text';
import type { EventInList, EventLine, EventView } from './types';

const held = { state: { in: ['registered' as const, 'pending' as const, 'offered' as const] } };

/** The workshops, study tours and meetings of a project, soonest first; drafts too, which are for those who make them. */
export async function listEvents(projectId: string): Promise<EventInList[]> {
  const rows = await database().event.findMany({
    where: { projectId },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: {
      id: true, kind: true, title: true, starts: true, ends: true, place: true, state: true, capacity: true, signUpOpens: true, signUpCloses: true,
      site: { select: { name: true } },
      _count: { select: { registrations: { where: held } } },
    },
  });
  return rows.map(({ site, _count, ...row }) => ({ ...row, siteName: site?.name ?? null, taken: _count.registrations }));
}

/** The next few of the current project that are not over, for a corner of everybody's front page. */
export async function listComingEvents(now: Date, limit: number): Promise<EventLine[]> {
  return database().$queryRaw<EventLine[]>`
    SELECT ev.id::text, ev.kind::text, ev.title, ev.starts, ev.ends, ev.place, s.name AS "siteName"
    FROM events ev JOIN projects p ON p.id = ev.project_id AND p.current LEFT JOIN sites s ON s.id = ev.site_id
    WHERE ev.ends > ${now}::timestamptz AND ev.state = 'published' ORDER BY ev.starts, ev.id LIMIT ${limit}`;
}

/** One event, or null; also for what is no id at all, since it comes from the address line. */
export async function getEvent(id: string, reader: Reader = database()): Promise<EventView | null> {
  if (!isId(id)) return null;
  const row = await reader.event.findUnique({
    where: { id },
    select: {
      id: true, projectId: true, kind: true, title: true, purpose: true, prepare: true, siteId: true, place: true, starts: true, ends: true,
      state: true, calledOffWhy: true, version: true,
      capacity: true, quotaReleasesAt: true, minimum: true, decideBy: true, signUpOpens: true, signUpCloses: true, cancelHours: true,
      needsApproval: true, approver: true, offerHours: true, approvalHours: true, askDiet: true, askAccess: true,
      site: { select: { name: true, address: true } },
      sessions: { orderBy: { starts: 'asc' }, select: { starts: true, ends: true } },
      agenda: { orderBy: [{ session: 'asc' }, { position: 'asc' }], select: { session: true, minutes: true, title: true, place: true } },
      materials: { orderBy: { position: 'asc' }, select: { title: true, url: true } },
      quotas: { orderBy: { unit: { name: 'asc' } }, select: { unitId: true, places: true, unit: { select: { name: true } } } },
      facilitators: {
        orderBy: { employee: { name: 'asc' } },
        select: { employee: { select: { id: true, name: true, unit: { select: { name: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { site, facilitators, quotas, ...rest } = row;
  const { capacity, quotaReleasesAt, minimum, decideBy, signUpOpens, signUpCloses, cancelHours, ...more } = rest;
  const { needsApproval, approver, offerHours, approvalHours, askDiet, askAccess, ...event } = more;
  return {
    ...event,
    siteName: site?.name ?? null,
    address: site?.address ?? '',
    facilitators: facilitators.map(({ employee }) => ({ id: employee.id, name: employee.name, unitName: employee.unit.name })),
    terms: {
      ...{ capacity, quotaReleasesAt, minimum, decideBy, signUpOpens, signUpCloses, cancelHours },
      ...{ needsApproval, approver, offerHours, approvalHours, askDiet, askAccess },
      quotas: quotas.map(({ unit, ...quota }) => ({ ...quota, unitName: unit.name })),
    },
  };
}
