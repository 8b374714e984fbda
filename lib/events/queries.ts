import 'server-only';
import { database } from '../platform/db/client';
import type { EventLine, EventView } from './types';

const site = { select: { name: true, address: true } } as const;
const lineColumns = { id: true, kind: true, title: true, starts: true, ends: true, place: true, site } as const;

/** The workshops, study tours and meetings of a project, soonest first. */
export async function listEvents(projectId: string): Promise<EventLine[]> {
  const rows = await database().event.findMany({
    where: { projectId },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: lineColumns,
  });
  return rows.map(({ site, ...row }) => ({ ...row, siteName: site?.name ?? null }));
}

/** The next few of the current project that are not over, for a corner of everybody's front page. */
export async function listComingEvents(now: Date, limit: number): Promise<EventLine[]> {
  return database().$queryRaw<EventLine[]>`
    SELECT ev.id::text, ev.kind::text, ev.title, ev.starts, ev.ends, ev.place, s.name AS "siteName"
    FROM events ev JOIN projects p ON p.id = ev.project_id AND p.current LEFT JOIN sites s ON s.id = ev.site_id
    WHERE ev.ends > ${now}::timestamptz ORDER BY ev.starts, ev.id LIMIT ${limit}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One event, or null; also for what is no id at all, since it comes from the address line. */
export async function getEvent(id: string): Promise<EventView | null> {
  if (!uuid.test(id)) return null;
  const row = await database().event.findUnique({
    where: { id },
    select: {
      ...lineColumns,
      purpose: true,
      capacity: true,
      facilitators: {
        orderBy: { employee: { name: 'asc' } },
        select: { employee: { select: { id: true, name: true, unit: { select: { name: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { site, facilitators, ...event } = row;
  return {
    ...event,
    siteName: site?.name ?? null,
    address: site?.address ?? '',
    facilitators: facilitators.map(({ employee }) => ({ id: employee.id, name: employee.name, unitName: employee.unit.name })),
  };
}
