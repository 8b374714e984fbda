import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import type { HostChoice, OpeningPerson, OpeningView, SiteChoice } from './types';

const columns = {
  id: true,
  roundId: true,
  unitId: true,
  siteId: true,
  hostId: true,
  starts: true,
  ends: true,
  seats: true,
  topic: true,
  programme: true,
  meetingPlace: true,
  state: true,
  calledOffWhy: true,
  version: true,
  unit: { select: { name: true } },
  site: { select: { name: true } },
  host: { select: { name: true } },
} as const satisfies Prisma.OpeningSelect;

type Row = Prisma.OpeningGetPayload<{ select: typeof columns }>;

export async function getOpening(openingId: string, reader: Reader = database()): Promise<OpeningView | null> {
  if (!isId(openingId)) return null;
  const row = await reader.opening.findUnique({ where: { id: openingId }, select: columns });
  return row && ((await withCounts(reader, [row]))[0] ?? null);
}

/** A round's openings in the order of the week, called-off ones too. */
export function listOpeningsOfRound(roundId: string, reader: Reader = database()): Promise<OpeningView[]> {
  return listOpenings(reader, { roundId });
}

/** What somebody hosts in a project, in the order of time. */
export function listOpeningsOfHost(
  hostId: string,
  projectId: string,
  reader: Reader = database(),
): Promise<OpeningView[]> {
  return listOpenings(reader, { hostId, round: { projectId } });
}

async function listOpenings(reader: Reader, where: Prisma.OpeningWhereInput): Promise<OpeningView[]> {
  const rows = await reader.opening.findMany({ where, select: columns, orderBy: [{ starts: 'asc' }, { id: 'asc' }] });
  return withCounts(reader, rows);
}

async function withCounts(reader: Reader, rows: Row[]): Promise<OpeningView[]> {
  const counts = await reader.visit.groupBy({
    by: ['openingId', 'state'],
    where: { openingId: { in: rows.map((row) => row.id) }, state: { in: ['registered', 'pending', 'waitlisted'] } },
    _count: true,
  });
  const count = (openingId: string, state: string) =>
    counts.find((entry) => entry.openingId === openingId && entry.state === state)?._count ?? 0;
  return rows.map(({ unit, site, host, ...row }) => ({
    ...row,
    unitName: unit.name,
    siteName: site.name,
    hostName: host.name,
    taken: count(row.id, 'registered') + count(row.id, 'pending'),
    waiting: count(row.id, 'waitlisted'),
  }));
}

/** Who comes to these openings and who waits, each in their order: by name, and by place in the queue. */
export async function listPeople(openingIds: string[], reader: Reader = database()): Promise<OpeningPerson[]> {
  const rows = await reader.visit.findMany({
    where: { openingId: { in: openingIds }, state: { in: ['registered', 'pending', 'waitlisted'] } },
    select: {
      id: true,
      openingId: true,
      state: true,
      attendance: true,
      visitor: { select: { name: true, unit: { select: { name: true } } } },
    },
    orderBy: [{ queuedAt: { sort: 'asc', nulls: 'first' } }, { visitor: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(({ id, visitor, state, ...row }) => ({
    ...row,
    visitId: id,
    name: visitor.name,
    unitName: visitor.unit.name,
    state: state === 'waitlisted' || state === 'pending' ? state : 'registered',
  }));
}

/** Everybody active, by unit and name: whom the lead can choose as host. */
export async function listHostChoices(reader: Reader = database()): Promise<HostChoice[]> {
  const rows = await reader.employee.findMany({
    where: { deactivatedAt: null },
    select: { id: true, name: true, unitId: true, siteId: true, unit: { select: { name: true } } },
    orderBy: [{ unit: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name }));
}

export function listSiteChoices(reader: Reader = database()): Promise<SiteChoice[]> {
  return reader.site.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** The weekdays (1 Monday) on which a unit has a desk open at a site. */
export async function listOpenWeekdays(unitId: string, siteId: string, reader: Reader = database()): Promise<number[]> {
  const rows = await reader.deskHours.findMany({
    where: { desk: { unitId, siteId, retiredAt: null } },
    select: { weekday: true },
    distinct: ['weekday'],
    orderBy: { weekday: 'asc' },
  });
  return rows.map((row) => row.weekday);
}
