import 'server-only';
import { noteApprovers } from '../approval-requests/commands';
import { recordAudit } from '../audit/commands';
import { canChangeEvent } from '../events/access';
import { findMissing } from '../events/commands';
import { decideAgenda } from '../events/programme/rules';
import type { ReviseEventInput } from '../events/schema';
import type { EventView } from '../events/types';
import type { Actor } from '../platform/auth/types';
import { refuse, succeed, type Result } from '../platform/result';
import type { Transaction } from '../platform/db/client';
import { loadEventFacts } from '../registrations/facts/queries';
import { endRegistrations } from '../registrations/places/commands';
import { settle } from '../registrations/queue/commands';
import { busy, decideUnderLocks } from '../visits/locking/commands';
import { moveUp } from '../visits/queue/commands';
import { bindFacilitators, namesOf, rebindHolders, unbindAll } from './carrying/commands';
import { loadChange } from './queries';
import { decideTouching, fingerprintOf, movesAnybody } from './rules';
import { tellOfChange } from './telling/commands';
import type { ChangeRefusal, Touched } from './types';

export type Changed = Result<{ eventId: string }, ChangeRefusal>;

/** Thrown to undo what was tried: the only way to leave a transaction with nothing written and yet with an answer. */
class Undo extends Error {
  constructor(readonly answer: Changed) {
    super('undone');
  }
}

/**
 * Changes what, where, when and with whom. The change is made and its effects read off; when it reaches anybody who has
 * a place, it is undone unless the actor has seen just that, and posts the fingerprint of it.
 */
export async function reviseEvent(actor: Actor, input: ReviseEventInput, now: Date): Promise<Changed> {
  const { eventId, version, sessions, facilitators } = input;
  if (!canChangeEvent(actor, eventId)) return refuse('notYours');
  try {
    const outcome = await decideUnderLocks(
      (reader) => loadChange(reader, eventId, now, { sessions, facilitators }),
      async (tx, { event, openingIds }): Promise<Changed> => {
        if (!event) return refuse('notFound');
        const untouchable = decideTouching(event, version, now);
        if (untouchable) return { ok: false, ...untouchable };
        const moves = movesAnybody(event, input);
        if (moves && sessions[0]!.starts <= now) return refuse('past');
        const agenda = decideAgenda(sessions, event.agenda);
        if (agenda) return { ok: false, ...agenda };
        const missing = await findMissing(tx, input.siteId, facilitators);
        if (missing) return missing;
        const tellNewApprovers = await noteApprovers(tx, now);
        await write(tx, input);
        if (event.state === 'draft') return log(tx, actor, event, [], now);
        const changed = await carry(tx, actor, { event, input, moves, openingIds }, now);
        await tellNewApprovers();
        return changed;
      },
    );
    return outcome === busy ? refuse('busy') : outcome;
  } catch (error) {
    if (error instanceof Undo) return error.answer;
    throw error;
  }
}

async function write(tx: Transaction, { eventId, sessions, facilitators, kind, title, purpose, prepare, siteId, place }: ReviseEventInput) {
  await tx.eventSession.deleteMany({ where: { eventId } });
  await tx.eventFacilitator.deleteMany({ where: { eventId, employeeId: { notIn: facilitators } } });
  const main = { kind, title, purpose, prepare, siteId, place, starts: sessions[0]!.starts, ends: sessions.at(-1)!.ends };
  await tx.event.update({ where: { id: eventId }, data: { ...main, sessions: { create: sessions }, version: { increment: 1 } }, select: { id: true } });
  await tx.eventFacilitator.createMany({ data: facilitators.map((employeeId) => ({ eventId, employeeId })), skipDuplicates: true });
}

type Case = { event: EventView; input: ReviseEventInput; moves: boolean; openingIds: string[] };

async function carry(tx: Transaction, actor: Actor, { event, input, moves, openingIds }: Case, now: Date): Promise<Changed> {
  const { id: eventId } = event;
  const facts = (await loadEventFacts(tx, eventId))!;
  const newcomers = facts.facilitatorIds.filter((id) => !event.facilitators.some((one) => one.id === id));
  if (moves) await unbindAll(tx, eventId);
  else {
    const gone = { eventId, active: true, registrationId: null, employeeId: { notIn: facts.facilitatorIds } };
    await tx.commitment.updateMany({ where: gone, data: { active: false } });
  }
  const refused = await bindFacilitators(tx, facts, moves ? facts.facilitatorIds : newcomers);
  if (refused) throw new Undo({ ok: false, ...refused });
  const others = newcomers.length > 0 || event.facilitators.some(({ id }) => !facts.facilitatorIds.includes(id));
  const concerns = moves || others || event.title !== input.title || event.place !== input.place;
  const touched: Touched[] = moves ? await rebindHolders(tx, eventId, now) : concerns ? await listTold(tx, eventId) : [];
  const fingerprint = fingerprintOf({ ...input, version: 0, confirmed: '' }, touched);
  if (touched.length > 0 && input.confirmed !== fingerprint) throw new Undo({ ok: false, reason: 'confirmFirst', preview: { touched, fingerprint } });

  const lost = touched.filter(({ outcome }) => outcome === 'loses').map(({ registrationId }) => registrationId);
  await endRegistrations(tx, lost, { state: 'calledOff', reason: '', now, by: actor.id });
  await tellOfChange(tx, actor, { before: event, facts, concerns, touched }, now);
  await settle(tx, eventId, now);
  await moveUp(tx, openingIds, now);
  return log(tx, actor, event, lost, now);
}

async function listTold(tx: Transaction, eventId: string): Promise<Touched[]> {
  return [...(await namesOf(tx, eventId))].map(([registrationId, name]) => ({ registrationId, name, outcome: 'told', obstacles: [] }));
}

async function log(tx: Transaction, actor: Actor, event: EventView, lost: string[], now: Date): Promise<Changed> {
  const details = { name: event.title, before: event.starts.toISOString(), lost: lost.length };
  await recordAudit(tx, { actor, action: 'eventChanged', subjectKind: 'event', subjectId: event.id, details, now });
  return succeed({ eventId: event.id });
}
