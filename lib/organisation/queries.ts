import 'server-only';
import { database } from '../platform/db/client';
import type { AdministrationCounts, Named, SiteView, TravelView, UnitView } from './types';

// Only those who work here now are counted.
const counts = { desks: { where: { retiredAt: null } }, employees: { where: { deactivatedAt: null } } };

/** All units in Danish order. */
export async function listUnits(): Promise<UnitView[]> {
  const rows = await database().unit.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, kind: true, version: true, _count: { select: counts } },
  });
  return rows.map(({ _count, ...unit }) => ({ ...unit, ..._count }));
}

/** All sites in Danish order. */
export async function listSites(): Promise<SiteView[]> {
  const rows = await database().site.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, address: true, version: true, travelVersion: true, _count: { select: counts } },
  });
  return rows.map(({ _count, ...site }) => ({ ...site, ..._count }));
}

export async function getUnit(unitId: string): Promise<UnitView | null> {
  return (await listUnits()).find((unit) => unit.id === unitId) ?? null;
}

export async function getSite(siteId: string): Promise<SiteView | null> {
  return (await listSites()).find((site) => site.id === siteId) ?? null;
}

/** Every known travel time; there are as many as pairs of sites, a few dozen in a municipality. */
export async function listTravel(): Promise<TravelView[]> {
  return database().travelTime.findMany({ select: { fromId: true, toId: true, minutes: true, means: true } });
}

/** Units and sites to choose among. */
export async function listPlaces(): Promise<{ units: Named[]; sites: Named[] }> {
  const [units, sites] = await Promise.all([
    database().unit.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    database().site.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  ]);
  return { units, sites };
}

/** What the administration's front page counts. */
export async function countOrganisation(now: Date): Promise<AdministrationCounts> {
  const db = database();
  const inUse = { retiredAt: null };
  const [units, sites, desks, people, deactivated, shiftsAhead, desksWithoutHours] = await Promise.all([
    db.unit.count(),
    db.site.count(),
    db.desk.count({ where: inUse }),
    db.employee.count({ where: { deactivatedAt: null } }),
    db.employee.count({ where: { NOT: { deactivatedAt: null } } }),
    db.shift.count({ where: { starts: { gte: now } } }),
    db.desk.count({ where: { ...inUse, hours: { none: {} } } }),
  ]);
  return { units, sites, desks, people, deactivated, shiftsAhead, desksWithoutHours };
}
