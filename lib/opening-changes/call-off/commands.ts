import 'server-only';
import { recordAudit } from '../../audit/commands';
import { releaseCommitments } from '../../commitments/commands';
import { queueMails } from '../../mails/commands';
import { notifyAll } from '../../notices/commands';
import { canManageOpening } from '../../openings/access';
import type { Actor } from '../../platform/auth/types';
import type { Reader, Transaction } from '../../platform/db/client';
import { refuse, succeed } from '../../platform/result';
import { releaseVisits } from '../../visits/changes/commands';
import { effectsOfChange } from '../../visits/changes/queries';
import { busy, decideUnderLocks } from '../../visits/locking/commands';
import { moveUp } from '../../visits/queue/commands';
import type { Revised } from '../commands';
import { getStanding, previewCallOff } from '../queries';
import { decideTouching } from '../rules';
import type { CallOffInput } from '../schema';

/**
 * Calls an opening off: nothing is deleted, everybody with a seat or a place in the queue is released and told why,
 * and whoever is free again because of it may move up elsewhere. Confirmed by the fingerprint of the list that the
 * actor has seen; where nobody is signed up there is nothing to confirm.
 */
export async function callOffOpening(actor: Actor, input: CallOffInput, now: Date): Promise<Revised> {
  const outcome = await decideUnderLocks(
    (reader) => load(reader, input.openingId, now),
    async (tx, found): Promise<Revised> => {
      if (!found.standing || !found.context) return refuse('openingGone');
      if (!canManageOpening(actor, found.standing)) return refuse('notYours');
      const untouchable = decideTouching(found.standing, input.version, now);
      if (untouchable) return { ok: false, ...untouchable };
      const { preview } = found;
      if (preview.touched.length > 0 && input.confirmed !== preview.fingerprint) {
        return { ok: false, reason: 'confirmFirst', preview, again: Boolean(input.confirmed) };
      }
      return callOff(tx, actor, input, found.context, now);
    },
  );
  return outcome === busy ? refuse('busy') : outcome;
}

async function load(reader: Reader, openingId: string, now: Date) {
  // Nothing moves: asked only for who is there and what must be locked before they are let go.
  const context = await effectsOfChange(reader, openingId, {}, now);
  const standing = (await getStanding(reader, openingId))?.standing ?? null;
  return { context, standing, preview: await previewCallOff(openingId, reader), locks: context?.locks ?? {} };
}

async function callOff(
  tx: Transaction,
  actor: Actor,
  { openingId, reason }: CallOffInput,
  { effects, queues }: NonNullable<Awaited<ReturnType<typeof effectsOfChange>>>,
  now: Date,
): Promise<Revised> {
  const { opening, visitors, waiting } = effects;
  const people = [...visitors, ...waiting];
  await releaseVisits(tx, people.map(({ visitId }) => visitId), reason, now);
  await releaseCommitments(tx, { openingId });
  await tx.opening.update({
    where: { id: openingId },
    data: { state: 'calledOff', calledOffWhy: reason, version: { increment: 1 } },
    select: { id: true },
  });
  const params = {
    topic: opening.topic,
    site: opening.siteName,
    starts: opening.starts.toISOString(),
    ends: opening.ends.toISOString(),
    reason,
  };
  const told = [
    ...people.map(({ employeeId, visitId }) => ({ employeeId, about: `visit:${visitId}` as const })),
    { employeeId: opening.hostId, about: `hosting:${openingId}` as const },
  ];
  const words = { kind: 'openingCalledOff', params, link: `/visits/${openingId}` } as const;
  await notifyAll(tx, told.filter(({ employeeId }) => employeeId !== actor.id).map((one) => ({ ...one, ...words })), now);
  // Who called it off themselves knows, but their calendar does not.
  const own = told.filter(({ employeeId }) => employeeId === actor.id);
  await queueMails(tx, own.map(({ employeeId, about }) => ({ to: { employeeId }, about, ...words })), now);
  await recordAudit(tx, {
    actor,
    action: 'openingCalledOff',
    subjectKind: 'opening',
    subjectId: openingId,
    reason,
    details: { topic: opening.topic, starts: params.starts, released: people.length },
    now,
  });
  await moveUp(tx, queues, now);
  return succeed({ openingId });
}
