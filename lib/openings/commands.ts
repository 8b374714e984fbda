import 'server-only';
import { recordAudit } from '../audit/commands';
import { addCommitment } from '../commitments/commands';
import { queueMails } from '../mails/commands';
import { notify } from '../notices/commands';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { civilDateOf, clockTimeOf, instantOf } from '../platform/time';
import { canHostAs } from './access';
import { listHostDesks, loadHosting, type Hosting } from './hosting/queries';
import { decideRows } from './rules';
import type { CopyInput, OfferInput } from './schema';
import type { OpeningRefusal, RowProblem } from './types';

/** `own` says whether the actor hosts what was offered. */
type Offered = Result<{ roundId: string; openingIds: string[]; own: boolean }, OpeningRefusal>;

/**
 * Offers one opening for each row, all or none: half a week saved would leave the host to find out which half.
 * The host's row is locked, for the openings become places where that person must be, and with it their shifts hold;
 * then the desks at which they may be missed.
 */
export async function offerOpenings(actor: Actor, input: OfferInput, now: Date): Promise<Offered> {
  const { roundId, hostId, siteId, rows } = input;
  if (!canHostAs(actor, hostId)) return refuse('notYours');
  return offering(async (tx): Promise<Offered> => {
    await lock(tx, { rounds: [roundId], employees: [hostId] });
    await lock(tx, { desks: await listHostDesks(tx, hostId, rows) });
    const loaded = await loadHosting(tx, { roundId, hostId, siteId }, rows);
    if (!loaded.ok) return loaded;
    const problems = decideRows(rows, loaded.value.facts, now);
    if (problems.length > 0) return refuseRows(problems);
    const openingIds: string[] = [];
    for (const { starts, ends, seats, topic } of rows) {
      const what = { starts, ends, seats, topic, programme: input.programme, meetingPlace: input.meetingPlace };
      openingIds.push(await addOpening(tx, actor, loaded.value, { roundId, ...what }, now));
    }
    await recordAudit(tx, {
      actor,
      action: 'openingsOffered',
      subjectKind: 'round',
      subjectId: roundId,
      details: { host: loaded.value.facts.hostName, site: loaded.value.facts.site.name, count: rows.length },
      now,
    });
    return succeed({ roundId, openingIds, own: hostId === actor.id });
  });
}

/** The same opening at the same hours on other days of its week; refused days are pointed at, and then none is made. */
export async function copyOpening(actor: Actor, { openingId, days }: CopyInput, now: Date): Promise<Offered> {
  return offering(async (tx): Promise<Offered> => {
    const seen = await tx.opening.findUnique({ where: { id: openingId } });
    if (!seen) return refuse('openingGone');
    if (!canHostAs(actor, seen.hostId)) return refuse('notYours');
    await lock(tx, { rounds: [seen.roundId], openings: [openingId], employees: [seen.hostId] });
    const opening = await tx.opening.findUniqueOrThrow({ where: { id: openingId } });
    // The host was changed between the look and the lock: then another row would have to be locked.
    if (opening.hostId !== seen.hostId) return refuse('changedMeanwhile');
    const rows = days.flatMap((day, row) => {
      const starts = instantOf(day, clockTimeOf(opening.starts));
      const ends = instantOf(day, clockTimeOf(opening.ends));
      return starts && ends ? [{ row, day, starts, ends }] : [];
    });
    const { roundId, hostId, siteId, seats, topic, programme, meetingPlace } = opening;
    await lock(tx, { desks: await listHostDesks(tx, hostId, rows) });
    const loaded = await loadHosting(tx, { roundId, hostId, siteId }, rows);
    if (!loaded.ok) return loaded;
    const problems = decideRows(rows, loaded.value.facts, now);
    if (problems.length > 0) return refuseRows(problems);
    const openingIds: string[] = [];
    for (const { starts, ends } of rows) {
      const what = { roundId, starts, ends, seats, topic, programme, meetingPlace };
      openingIds.push(await addOpening(tx, actor, loaded.value, what, now));
    }
    await recordAudit(tx, {
      actor,
      action: 'openingsOffered',
      subjectKind: 'round',
      subjectId: roundId,
      details: { host: loaded.value.facts.hostName, copyOf: civilDateOf(opening.starts), count: rows.length },
      now,
    });
    return succeed({ roundId, openingIds, own: hostId === actor.id });
  });
}

function refuseRows(rows: RowProblem[]): Offered {
  const count = new Set(rows.map(({ row }) => row)).size;
  return { ok: false, reason: 'rowsRefused', params: { count }, rows };
}

type NewOpening = {
  roundId: string;
  starts: Date;
  ends: Date;
  seats: number;
  topic: string;
  programme: string;
  meetingPlace: string;
};

/** Writes an opening and where its host must be; a host that somebody else has put there is told. */
async function addOpening(tx: Transaction, actor: Actor, { host, facts }: Hosting, what: NewOpening, now: Date): Promise<string> {
  const { id } = await tx.opening.create({
    data: { ...what, hostId: host.id, unitId: host.unitId, siteId: facts.site.id },
    select: { id: true },
  });
  const { starts, ends } = what;
  await addCommitment(tx, { employeeId: host.id, kind: 'hosting', openingId: id, siteId: facts.site.id, starts, ends });
  const params = { topic: what.topic, site: facts.site.name, starts: starts.toISOString(), ends: ends.toISOString() };
  const told = { params, link: `/hosting/${id}`, about: `hosting:${id}` } as const;
  if (host.id !== actor.id) await notify(tx, { employeeId: host.id, kind: 'hostChanged', ...told, now });
  else await queueMails(tx, [{ to: { employeeId: host.id }, kind: 'hostingOffered', ...told }], now);
  return id;
}

const EXCLUDED = '23P01';

/**
 * The lock makes a clash impossible to slip by; a writer that forgot it would meet the database's own exclusion,
 * and once more from the start finds the other's commitment and names it.
 */
async function offering(work: (tx: Transaction) => Promise<Offered>): Promise<Offered> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) !== EXCLUDED) throw error;
    return await inTransaction(work);
  }
}
