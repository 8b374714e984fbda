import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { databaseCode, inTransaction, LOCK_TIMEOUT, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import type { ChangeTravelInput } from '../schema';
import type { OrganisationRefusal } from '../types';
import { listConcerned, listTravelConflicts } from './queries';

type Answer = Promise<Result<{ id: string }, OrganisationRefusal>>;

/** How many of those in the way a refusal lists; it says the full number. */
const SHOWN = 10;

/**
 * Sets the minutes from one site to others, and back again when asked; empty minutes take the time away. Refused where
 * somebody could no longer get from one thing to the next, or would be gone for longer than their desk can spare them.
 */
export async function changeTravel(actor: Actor, input: ChangeTravelInput, now: Date): Answer {
  const rows = input.rows.filter((row) => row.toId !== input.siteId);
  return unlessBusy(async (tx): Answer => {
    await lock(tx, await listConcerned(tx));
    const ids = [...new Set([input.siteId, ...rows.map((row) => row.toId)])];
    const known = await tx.site.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, travelVersion: true } });
    if (known.length !== ids.length) return refuse('unknownSite');
    const site = known.find(({ id }) => id === input.siteId)!;
    if (site.travelVersion !== input.version) return refuse('changedMeanwhile');
    const conflicts = await listTravelConflicts(tx, { ...input, rows }, now);
    if (conflicts.length > 0) return { ...refuse('travelInTheWay', { count: conflicts.length }), conflicts: conflicts.slice(0, SHOWN) };
    for (const { toId, minutes, means } of rows) {
      await setTravel(tx, input.siteId, toId, minutes, means);
      if (input.bothWays) await setTravel(tx, toId, input.siteId, minutes, means);
    }
    // The pages of both ends show the way between them.
    await tx.site.updateMany({ where: { id: { in: ids } }, data: { travelVersion: { increment: 1 } } });
    await recordAudit(tx, {
      actor,
      action: 'travelChanged',
      subjectKind: 'site',
      subjectId: input.siteId,
      details: { name: site.name, bothWays: input.bothWays },
      now,
    });
    return succeed({ id: input.siteId });
  });
}

async function setTravel(tx: Transaction, fromId: string, toId: string, minutes: number | null, means: string) {
  if (minutes === null) {
    await tx.travelTime.deleteMany({ where: { fromId, toId } });
    return;
  }
  await tx.travelTime.upsert({
    where: { fromId_toId: { fromId, toId } },
    create: { fromId, toId, minutes, means },
    update: { minutes, means },
  });
}

/** Everybody is locked, and in a busy moment one of them may not be had. */
async function unlessBusy(work: (tx: Transaction) => Answer): Answer {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) === LOCK_TIMEOUT) return refuse('busy');
    throw error;
  }
}
