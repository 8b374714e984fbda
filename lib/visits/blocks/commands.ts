import 'server-only';
import { addCommitment, releaseCommitments } from '../../commitments/commands';
import { listCommitments, loadTravel } from '../../commitments/queries';
import { clashParams, findClash } from '../../commitments/rules';
import type { CommitmentRefusal } from '../../commitments/types';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks, join } from '../locking/commands';
import { moveUp } from '../queue/commands';
import { listLooseQueues, queueLocks } from '../queue/queries';
import type { BlockInput, RemoveBlockInput } from './schema';

/**
 * Keeps time of the actor's own free of visits. It counts as spent at their home site, so a visit elsewhere must leave
 * room for the way; what already stands in the calendar is not pushed aside.
 */
export async function addBlock(
  actor: Actor,
  { starts, ends, note }: BlockInput,
  now: Date,
): Promise<Result<{ commitmentId: string }, CommitmentRefusal>> {
  if (ends <= now) return refuse('past');
  const load = async (reader: Reader) => ({
    commitments: (await listCommitments(reader, [actor.id], { starts, ends })).get(actor.id) ?? [],
    travel: await loadTravel(reader),
    locks: { employees: [actor.id] },
  });
  const decision = await decideUnderLocks<Awaited<ReturnType<typeof load>>, Result<{ commitmentId: string }, CommitmentRefusal>>(
    load,
    async (tx, { commitments, travel }) => {
      const clash = findClash(commitments, { starts, ends, siteId: actor.siteId }, travel);
      if (clash) return refuse('clash', clashParams(clash));
      return succeed({ commitmentId: await addCommitment(tx, { employeeId: actor.id, kind: 'block', starts, ends, note }) });
    },
    { known: { employees: [actor.id] } },
  );
  return decision === busy ? refuse('busy') : decision;
}

/** Gives the time back, and with it any seat the actor waits for that stood free for want of it. */
export async function removeBlock(
  actor: Actor,
  { commitmentId }: RemoveBlockInput,
  now: Date,
): Promise<Result<{ commitmentId: string }, CommitmentRefusal>> {
  const find = (reader: Reader) =>
    reader.commitment.findFirst({ where: { id: commitmentId, kind: 'block', employeeId: actor.id }, select: { active: true } });
  const early = await find(database());
  if (!early) return refuse('notYours');
  if (!early.active) return refuse('gone');
  const decision = await decideUnderLocks<{ loose: string[]; active: boolean; locks: object }, Result<{ commitmentId: string }, CommitmentRefusal>>(
    async (reader) => {
      const loose = await listLooseQueues(reader, now);
      const block = await find(reader);
      return { loose, active: block?.active ?? false, locks: join(await queueLocks(reader, loose), { employees: [actor.id] }) };
    },
    async (tx, { loose, active }) => {
      if (!active) return refuse('gone');
      await releaseCommitments(tx, { id: commitmentId });
      await moveUp(tx, loose, now);
      return succeed({ commitmentId });
    },
  );
  return decision === busy ? refuse('busy') : decision;
}
