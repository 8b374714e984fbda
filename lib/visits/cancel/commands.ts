import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader, type Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks, join, type TakeLocks } from '../locking/commands';
import { moveUp } from '../queue/commands';
import { listLooseQueues, queueLocks } from '../queue/queries';
import { endVisits } from '../seats/commands';
import { loadSituation } from '../standing/queries';
import type { Obstacle } from '../types';
import { mailOwn } from '../telling/commands';
import { decideCancel } from './rules';
import type { CancelInput } from './schema';

export type Cancelled = { visitId: string; openingId: string; movedUp: number };

/**
 * Ends a sign-up: the visitor's own until the deadline, anybody's by the lead with a reason. In the same transaction
 * the seat goes to the queue, and so do seats elsewhere that this person, or a colleague at their desk, could not
 * take while the visit stood. Nothing is deleted.
 */
export async function cancelVisit(actor: Actor, input: CancelInput, now: Date, take?: TakeLocks): Promise<Result<Cancelled, Obstacle>> {
  const early = await findVisit(database(), input.visitId);
  // To strangers a visit that is not theirs and one that does not exist look the same.
  if (!early || (early.visitorId !== actor.id && !actor.isLead)) return refuse('visitNotFound');
  const hopeless = decideCancel(early, actor, input.reason, now);
  if (hopeless) return { ok: false, ...hopeless };

  const decision = await decideUnderLocks((reader) => load(reader, input.visitId, now), (tx, found) => decide(tx, found, actor, input, now), { take });
  return decision === busy ? refuse('busy') : decision;
}

async function load(reader: Reader, visitId: string, now: Date) {
  const visit = (await findVisit(reader, visitId))!;
  const openingIds = [visit.openingId, ...(await listLooseQueues(reader, now)).filter((id) => id !== visit.openingId)];
  // The desk the visitor comes back to as well: whoever decides about it at the same moment must see them back or wait.
  const { desks } = await loadSituation(reader, [visit.visitorId], visit);
  const own = { employees: [visit.visitorId], desks: desks.map(({ id }) => id) };
  return { visit, openingIds, locks: join(await queueLocks(reader, openingIds), own) };
}

async function decide(
  tx: Transaction,
  { visit, openingIds }: Awaited<ReturnType<typeof load>>,
  actor: Actor,
  { visitId, reason }: CancelInput,
  now: Date,
): Promise<Result<Cancelled, Obstacle>> {
  const obstacle = decideCancel(visit, actor, reason, now);
  if (obstacle) return { ok: false, ...obstacle };
  const own = visit.visitorId === actor.id;
  await endVisits(tx, [visitId], { state: own ? 'cancelled' : 'calledOff', reason, now });
  await tellAndLog(tx, visit, actor, { visitId, reason }, now);
  const moved = visit.state !== 'waitlisted' ? await moveUp(tx, openingIds, now) : [];
  return succeed({ visitId, openingId: visit.openingId, movedUp: moved.length });
}

async function tellAndLog(tx: Transaction, visit: Found, actor: Actor, { visitId, reason }: CancelInput, now: Date) {
  const about = { topic: visit.topic, site: visit.siteName, starts: visit.starts.toISOString(), ends: visit.ends.toISOString() };
  const own = visit.visitorId === actor.id;
  if (!own) {
    const details = { person: visit.visitorName, site: visit.siteName, starts: about.starts };
    await recordAudit(tx, { actor, action: 'visitCalledOff', subjectKind: 'visit', subjectId: visitId, reason, details, now });
  }
  if (own) {
    const kind = visit.state === 'registered' ? 'ownCancelled' : visit.state === 'pending' ? 'askedNoLonger' : 'leftQueue';
    await mailOwn(tx, { kind, visitId, visitorId: actor.id, opening: visit }, now);
  }
  await notifyAll(
    tx,
    [
      ...(own ? [] : [{ employeeId: visit.visitorId, kind: 'visitCalledOff' as const, params: { ...about, by: actor.name, reason }, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` as const }]),
      ...(visit.state === 'registered'
        ? [{ employeeId: visit.hostId, kind: 'visitorLeft' as const, params: { ...about, person: visit.visitorName }, link: `/visits/${visit.openingId}` }]
        : []),
    ],
    now,
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

async function findVisit(reader: Reader, visitId: string) {
  const row = await reader.visit.findUnique({
    where: { id: visitId },
    select: {
      openingId: true,
      visitorId: true,
      state: true,
      visitor: { select: { name: true } },
      opening: {
        select: {
          starts: true,
          ends: true,
          topic: true,
          hostId: true,
          site: { select: { name: true } },
          round: { select: { cancelHours: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { visitor, opening, ...visit } = row;
  const { site, round, ...facts } = opening;
  return { ...visit, ...facts, visitorName: visitor.name, siteName: site.name, cancelHours: round.cancelHours };
}
