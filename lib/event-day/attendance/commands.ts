import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { env } from '../../platform/env';
import { refuse, succeed, type Result } from '../../platform/result';
import { canRunEvent } from '../../registrations/access';
import { isCodeOf } from '../codes/rules';
import type { DayReason, DayRefusal } from '../types';
import { decideMeeting, latestOf, mayMark, setRight } from './rules';
import type { HandInInput, PressInput } from './schema';
import type { Mark, MarkAnswer } from './types';

/** One press on the list: takes effect at once. */
export async function pressMark(actor: Actor, { eventId, session, mark }: PressInput, now: Date): Promise<Result<{ eventId: string }, DayRefusal>> {
  const given = { ...mark, id: randomUUID(), session, way: 'hand' as const, decidedAt: now };
  // Somebody who presses looks at the page as it stands, so nobody's word is replaced unseen.
  const result = await keep(actor, eventId, [{ ...given, seenId: 'anything' }], now);
  if (!result.ok) return result;
  const [answer] = result.value;
  return answer?.outcome === 'refused' ? refuse(answer.reason!) : succeed({ eventId });
}

/**
 * Takes in what a phone has kept while it had no net: each mark once, however often it is sent, at the time it was said.
 * Answers what came of each, in the order given; a mark that is refused keeps none of the others out.
 */
export async function handInMarks(actor: Actor, eventId: string, { ownerId, sentAt, marks }: HandInInput, now: Date): Promise<Result<MarkAnswer[], DayRefusal>> {
  if (ownerId !== actor.id) return refuse('otherPerson');
  return keep(actor, eventId, marks.map((mark) => ({ ...mark, decidedAt: setRight(mark.decidedAt, sentAt, now) })), now);
}

type Given = Mark & { seenId: string | null; code?: string };

async function keep(actor: Actor, eventId: string, marks: Given[], now: Date): Promise<Result<MarkAnswer[], DayRefusal>> {
  if (!canRunEvent(actor, eventId)) return refuse('notFacilitator');
  return inTransaction<Result<MarkAnswer[], DayRefusal>>(async (tx) => {
    // One at a time for an event: what a mark meets is told to its owner, so nothing may come in between.
    await lock(tx, { events: [eventId] });
    const event = await tx.event.findUnique({
      where: { id: eventId },
      select: {
        state: true,
        sessions: { orderBy: { starts: 'asc' }, select: { starts: true } },
        registrations: { where: { state: 'registered' }, select: { id: true } },
      },
    });
    if (!event) return refuse('notFound');
    if (event.state !== 'published') return refuse('notHeld');
    const registered = new Set(event.registrations.map(({ id }) => id));
    const answers: MarkAnswer[] = [];
    for (const mark of marks) {
      const reason = findFault(eventId, mark, registered, event.sessions, now);
      answers.push(reason ? { id: mark.id, outcome: 'refused', reason } : await write(tx, actor, eventId, mark, now));
    }
    return succeed(answers);
  });
}

function findFault(eventId: string, mark: Given, registered: ReadonlySet<string>, sessions: { starts: Date }[], now: Date): DayReason | null {
  const session = sessions[mark.session - 1];
  if (!session) return 'noSession';
  if (!mayMark(session, now)) return 'notYet';
  if (!registered.has(mark.registrationId)) return 'notRegistered';
  const { secret } = env();
  if (mark.way === 'scan' && !(secret && mark.code && isCodeOf(mark.code, eventId, mark.registrationId, secret))) return 'badCode';
  return null;
}

async function write(tx: Transaction, actor: Actor, eventId: string, { seenId, code: _code, ...mark }: Given, now: Date): Promise<MarkAnswer> {
  const { id, registrationId, session } = mark;
  const said = await tx.attendanceMark.findMany({
    where: { OR: [{ id }, { registrationId, session }] },
    select: { id: true, state: true, decidedAt: true, actorId: true, actor: { select: { name: true } } },
  });
  if (said.some((one) => one.id === id)) return { id, outcome: 'repeated' };
  await writeMark(tx, actor, eventId, mark, now);
  const standing = latestOf(said);
  const outcome = decideMeeting(mark, standing, actor.id, seenId === 'anything' ? (standing?.id ?? null) : seenId);
  if (outcome === 'kept' || !standing) return { id, outcome };
  return { id, outcome, other: { by: standing.actor.name, state: standing.state, at: standing.decidedAt.toISOString() } };
}

/** Writes one mark; the caller holds the event and has decided. */
export async function writeMark(tx: Transaction, actor: Pick<Actor, 'id'>, eventId: string, mark: Mark, now: Date): Promise<void> {
  await tx.attendanceMark.create({ data: { ...mark, eventId, receivedAt: now, actorId: actor.id }, select: { id: true } });
}
