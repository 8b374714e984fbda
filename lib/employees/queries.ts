import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import type { EmployeeFilter, EmployeeLine, EmployeePage, EmployeeView, Upcoming } from './types';

export const PAGE_SIZE = 50;

const select = {
  id: true,
  name: true,
  email: true,
  roles: true,
  deactivatedAt: true,
  unit: { select: { name: true } },
  site: { select: { name: true } },
  desk: { select: { name: true } },
} as const;
type Row = Prisma.EmployeeGetPayload<{ select: typeof select }>;

const line = ({ unit, site, desk, ...person }: Row): EmployeeLine => ({
  ...person,
  unit: unit.name,
  site: site.name,
  desk: desk?.name ?? null,
});

function whereOf({ text, unitId, siteId, state }: EmployeeFilter): Prisma.EmployeeWhereInput {
  // Each word must be found somewhere, so "mette viby" does not depend on middle names. % and _ are wild cards in LIKE.
  const words = text.split(/\s+/).filter(Boolean).slice(0, 6);
  return {
    AND: words.map((word) => {
      const like = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
      return { OR: [{ name: like }, { email: like }] };
    }),
    ...(unitId && { unitId }),
    ...(siteId && { siteId }),
    ...(state === 'active' && { deactivatedAt: null }),
    ...(state === 'deactivated' && { NOT: { deactivatedAt: null } }),
  };
}

/** A page of 50 people in Danish order; a page beyond the last shows the last. */
export async function searchEmployees(filter: EmployeeFilter): Promise<EmployeePage> {
  const where = whereOf(filter);
  const total = await database().employee.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const rows = await database().employee.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select,
  });
  return { rows: rows.map(line), total, page, pages };
}

export async function getEmployee(employeeId: string): Promise<EmployeeView | null> {
  if (!isId(employeeId)) return null;
  const row = await database().employee.findUnique({
    where: { id: employeeId },
    select: { ...select, unitId: true, siteId: true, deskId: true, version: true },
  });
  if (!row) return null;
  const { unitId, siteId, deskId, version, ...rest } = row;
  return { ...line(rest), unitId, siteId, deskId, version };
}

/** How many shifts would go if the person were deactivated now. */
export async function countShiftsAhead(employeeId: string, now: Date): Promise<number> {
  return database().shift.count({ where: { employeeId, starts: { gt: now } } });
}

/** What a person has signed up for, waits for or hosts that has not ended, soonest first. */
export async function listUpcoming(employeeId: string, now: Date, db: Reader = database()): Promise<Upcoming[]> {
  const openings = await db.opening.findMany({
    where: {
      state: 'offered',
      ends: { gt: now },
      OR: [
        { hostId: employeeId },
        { visits: { some: { visitorId: employeeId, state: { in: ['registered', 'pending', 'waitlisted'] } } } },
      ],
    },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      topic: true,
      starts: true,
      ends: true,
      site: { select: { name: true } },
      visits: { where: { visitorId: employeeId, state: { in: ['registered', 'pending', 'waitlisted'] } }, select: { state: true } },
    },
  });
  return openings.map(({ id, site, visits, ...opening }) => ({
    ...opening,
    openingId: id,
    site: site.name,
    kind: !visits[0] ? 'hosting' : visits[0].state === 'waitlisted' || visits[0].state === 'pending' ? visits[0].state : 'visiting',
  }));
}
