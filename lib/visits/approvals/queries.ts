import 'server-only';
import type { Reader } from '../../platform/db/client';
import { join, type Locks } from '../locking/commands';
import { listLooseQueues, queueLocks } from '../queue/queries';
import { loadSituation } from '../standing/queries';

export type Requested = NonNullable<Awaited<ReturnType<typeof findRequested>>>;

/** A visit with what is asked before its request is answered; null when there is none. */
export async function findRequested(reader: Reader, visitId: string) {
  const row = await reader.visit.findUnique({
    where: { id: visitId },
    select: {
      id: true, openingId: true, visitorId: true, state: true, expiresAt: true,
      visitor: { select: { name: true } },
      opening: { select: { topic: true, starts: true, ends: true, hostId: true, site: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { visitor, opening, ...visit } = row;
  const { site, ...facts } = opening;
  return { ...visit, ...facts, name: visitor.name, siteName: site.name };
}

/** The same with what must be locked before it ends: its queue, those others that its visitor or a colleague waits in, and their desks. */
export async function loadRequested(reader: Reader, visitId: string, now: Date): Promise<{ visit: Requested; openingIds: string[]; locks: Locks }> {
  const visit = (await findRequested(reader, visitId))!;
  const openingIds = [visit.openingId, ...(await listLooseQueues(reader, now)).filter((id) => id !== visit.openingId)];
  const { desks } = await loadSituation(reader, [visit.visitorId], visit);
  const own = { employees: [visit.visitorId], desks: desks.map(({ id }) => id) };
  return { visit, openingIds, locks: join(await queueLocks(reader, openingIds), own) };
}

/** Visits whose request nobody has answered in time. */
export async function listLapsed(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.visit.findMany({ where: { state: 'pending', expiresAt: { lte: now } }, orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  return rows.map(({ id }) => id);
}
