import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, databaseCode, type Transaction } from '../../platform/db/client';
import { refuse } from '../../platform/result';
import { canRunEvent } from '../../registrations/access';
import { enter, withoutAlternatives, type EntryAnswer } from '../../registrations/entering/commands';
import { writeGuest } from '../../registrations/guests/commands';
import { answersFrom, takePlace, type Answers } from '../../registrations/places/commands';
import { about } from '../../registrations/queue/commands';
import { findMine } from '../../registrations/rules';
import { tellGuest } from '../../registrations/telling/commands';
import type { EventFacts, Who } from '../../registrations/types';
import { writeMark } from '../attendance/commands';
import { currentSession, mayMark } from '../attendance/rules';
import { joinGroups } from '../groups/commands';
import type { GuestWalkInInput, WalkInInput } from './schema';

/**
 * Signs somebody up who stands in the door, and checks them in at once. The window, approval and the start do not matter
 * then; places, quotas, the waiting list, clashes and the desk's minimum do, as for every other way in.
 */
export async function admitEmployee(actor: Actor, { eventId, employeeId, ...answers }: WalkInInput, now: Date): Promise<EntryAnswer> {
  return admit(actor, eventId, { employeeId }, answers, now);
}

/** A guest without an invitation is given one first; it is taken back when there is no room for them. */
export async function admitGuest(actor: Actor, { eventId, diet, access, ...guest }: GuestWalkInInput, now: Date): Promise<EntryAnswer> {
  if (!canRunEvent(actor, eventId)) return withoutAlternatives(refuse('notFacilitator'));
  const db = database();
  const [event, unit] = [
    await db.event.findUnique({ where: { id: eventId }, select: { id: true } }),
    await db.unit.findUnique({ where: { id: guest.unitId }, select: { id: true } }),
  ];
  if (!event || !unit) return withoutAlternatives(refuse('notFound'));
  const invited = await db.guest.findFirst({ where: { eventId, email: guest.email, revokedAt: null }, select: { id: true } });
  let guestId = invited?.id;
  if (!guestId) {
    try {
      guestId = await writeGuest(db, { ...guest, eventId }, actor.id, now);
    } catch (error) {
      // Two phones at one door: the other has just written the same guest.
      if (databaseCode(error) !== '23505') throw error;
      return withoutAlternatives(refuse('alreadyInvited', { email: guest.email }));
    }
  }
  const answer = await admit(actor, eventId, { guestId }, { diet, access }, now);
  if (!answer.ok && !invited) await db.guest.update({ where: { id: guestId }, data: { revokedAt: now }, select: { id: true } });
  return answer;
}

async function admit(actor: Actor, eventId: string, who: Who, answers: Partial<Answers>, now: Date): Promise<EntryAnswer> {
  if (!canRunEvent(actor, eventId)) return withoutAlternatives(refuse('notFacilitator'));
  return enter({
    eventId,
    who,
    now,
    about: 'other',
    lifted: { window: true, queue: true, door: true },
    judge: (_question, obstacles) => obstacles,
    write: async (tx, question) => {
      const { event, applicant } = question;
      const { held, queued } = findMine(question);
      const registrationId = await takePlace(tx, { event, applicant, state: 'registered', by: actor.id, now, from: held ?? queued, answers: answersFrom(answers) });
      const details = { person: applicant.name, starts: event.starts.toISOString() };
      await recordAudit(tx, { actor, action: 'eventSignedUp', subjectKind: 'event', subjectId: eventId, details, now });
      if (applicant.employeeId) await notifyAll(tx, [about(event, applicant.employeeId, 'eventRegistered')], now);
      else if (applicant.guestId) await tellGuest(tx, event, applicant.guestId, 'eventRegistered', {}, now);
      await checkIn(tx, actor, event, registrationId, now);
      await joinGroups(tx, eventId, registrationId);
      return { registrationId, eventId, state: 'registered', place: null };
    },
  });
}

async function checkIn(tx: Transaction, actor: Actor, event: EventFacts, registrationId: string, now: Date): Promise<void> {
  const sessions = event.sessions.map((session, index) => ({ ...session, number: index + 1 }));
  const session = currentSession(sessions, now);
  // Somebody may be let in the day before; then they are signed up and come like the others.
  if (!mayMark(sessions[session - 1]!, now)) return;
  await writeMark(tx, actor, event.id, { id: randomUUID(), registrationId, session, state: 'present', way: 'door', decidedAt: now }, now);
}
