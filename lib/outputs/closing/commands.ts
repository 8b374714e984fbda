import 'server-only';
import { recordAudit } from '../../audit/commands';
import { addCollected } from '../../observations/collecting/commands';
import type { Actor } from '../../platform/auth/types';
import { database, inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { canRunEvent } from '../../registrations/access';
import { listForgotten } from '../queries';
import { wordsOf } from '../rules';
import type { CloseInput } from '../schema';
import type { OutputRefusal } from '../types';

export type Closed = Result<{ eventId: string; count: number }, OutputRefusal>;

const DAY_MS = 24 * 60 * 60_000;
/** A board that nobody has closed is closed by the clock this long after the event, so that nothing written is lost. */
const FORGOTTEN_AFTER_MS = 14 * DAY_MS;

/**
 * Ends the writing and makes an observation of each output, in one transaction: until then wording and headings still
 * change, from then on the observation is what later work builds on. Pressed twice, or by two at once, it is done once.
 */
export async function closeBoard(actor: Actor, { eventId }: CloseInput, now: Date): Promise<Closed> {
  if (!canRunEvent(actor, eventId)) return refuse('notFacilitator');
  return inTransaction((tx) => close(tx, actor, eventId, now));
}

/** For the clock: closes what was left open. Answers how many boards. */
export async function closeForgotten(now: Date): Promise<number> {
  const forgotten = await listForgotten(database(), new Date(now.getTime() - FORGOTTEN_AFTER_MS));
  for (const eventId of forgotten) await inTransaction((tx) => close(tx, null, eventId, now));
  return forgotten.length;
}

async function close(tx: Transaction, actor: Actor | null, eventId: string, now: Date): Promise<Closed> {
  await lock(tx, { events: [eventId] });
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { title: true, projectId: true, siteId: true, outputBoard: { select: { closedAt: true } }, facilitators: { select: { employeeId: true } } },
  });
  if (!event?.outputBoard) return refuse('nothingThere');
  if (event.outputBoard.closedAt) return succeed({ eventId, count: await tx.output.count({ where: { eventId, withdrawnAt: null } }) });
  const outputs = await tx.output.findMany({
    where: { eventId, withdrawnAt: null, observationId: null },
    orderBy: [{ createdAt: 'asc' }, { line: 'asc' }, { id: 'asc' }],
    select: {
      id: true, authorId: true, kind: true, text: true, createdAt: true,
      heading: { select: { name: true } }, guest: { select: { invitedById: true } },
    },
  });
  if (outputs.length === 0) return refuse('nothingThere');
  const { projectId, siteId, title, facilitators } = event;
  const runs = new Set(facilitators.map(({ employeeId }) => employeeId));
  for (const { id, kind, text, createdAt, heading, guest, ...output } of outputs) {
    const words = wordsOf(kind, text, { title, heading: heading?.name ?? null, byGuest: guest !== null });
    // A guest has no account: whoever invited them answers for it, is asked about it, and is who exports stand a pseudonym for.
    const authorId = (output.authorId ?? guest?.invitedById)!;
    const role = output.authorId && runs.has(output.authorId) ? 'facilitator' : 'guest';
    const observationId = await addCollected(tx, { ...words, role, key: id, authorId, eventId, projectId, siteId, occurredAt: createdAt }, now);
    await tx.output.update({ where: { id }, data: { observationId }, select: { id: true } });
  }
  await tx.outputBoard.update({ where: { eventId, closedAt: null }, data: { closedAt: now, closedById: actor?.id ?? null }, select: { eventId: true } });
  const details = { name: title, count: outputs.length };
  await recordAudit(tx, { actor, action: 'outputsClosed', subjectKind: 'event', subjectId: eventId, details, now });
  return succeed({ eventId, count: outputs.length });
}
