import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isId } from '../platform/text';
import { periodsOf } from './rules';
import type { DeskView } from './types';

const select = {
  id: true,
  name: true,
  unitId: true,
  siteId: true,
  retiredAt: true,
  version: true,
  unit: { select: { name: true } },
  site: { select: { name: true } },
  responsible: { select: { id: true, name: true, deactivatedAt: true } },
  hours: { select: { weekday: true, opens: true, closes: true } },
  minimums: { select: { weekday: true, fromMinute: true, toMinute: true, people: true } },
  _count: { select: { employees: { where: { deactivatedAt: null } } } },
} as const;

async function read(db: Reader, where: { id?: string; retiredAt?: null }): Promise<DeskView[]> {
  const rows = await db.desk.findMany({
    where,
    orderBy: [{ site: { name: 'asc' } }, { unit: { name: 'asc' } }, { name: 'asc' }],
    select,
  });
  return rows.map(({ unit, site, responsible, hours, minimums, _count, ...desk }) => ({
    ...desk,
    unit: unit.name,
    site: site.name,
    employees: _count.employees,
    responsible: responsible && { id: responsible.id, name: responsible.name, active: responsible.deactivatedAt === null },
    periods: periodsOf(hours, minimums),
  }));
}

/** Desks by site, unit and name; those in use unless the retired are asked for as well. */
export async function listDesks(options: { retired?: boolean } = {}): Promise<DeskView[]> {
  return read(database(), options.retired ? {} : { retiredAt: null });
}

export async function getDesk(deskId: string): Promise<DeskView | null> {
  if (!isId(deskId)) return null;
  return (await read(database(), { id: deskId }))[0] ?? null;
}
