import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../audit/commands';
import { queueMails } from '../../mails/commands';
import { guestMailGroups } from '../../mails/rules';
import type { Actor } from '../../platform/auth/types';
import { database, databaseCode, inTransaction, type Reader } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { env } from '../../platform/env';
import type { Locale } from '../../platform/format';
import { readLocale } from '../../platform/i18n/locale';
import { refuse, succeed, type Result } from '../../platform/result';
import { canRunEvent } from '../access';
import { enter, type EntryAnswer } from '../entering/commands';
import { loadEventFacts } from '../facts/queries';
import { endRegistrations, joinQueue, takePlace } from '../places/commands';
import { settle } from '../queue/commands';
import { findMine, obstaclesToWaiting } from '../rules';
import { tellGuest } from '../telling/commands';
import type { Obstacle } from '../types';
import { hashOfToken, invitationPath, invitationToken } from './rules';
import type { GuestEntry, GuestMailInput, InviteInput, RevokeInput } from './schema';

const UNIQUE = '23505';

/** Invites somebody without an account by a link of their own, mailed to the address it is bound to. */
export async function inviteGuest(actor: Actor, input: InviteInput, now: Date): Promise<Result<{ eventId: string }, Obstacle>> {
  const { eventId, email } = input;
  if (!canRunEvent(actor, eventId)) return refuse('notFacilitator');
  const { secret } = env();
  if (!secret) throw new Error('without a secret no link can be made');
  const id = randomUUID();
  try {
    return await inTransaction(async (tx): Promise<Result<{ eventId: string }, Obstacle>> => {
      const event = await loadEventFacts(tx, eventId);
      if (!event) return refuse('notFound');
      if (event.state !== 'published') return refuse(event.state === 'draft' ? 'notPublished' : 'calledOff', { title: event.title });
      if (event.starts <= now) return refuse('started', { title: event.title, starts: event.starts.toISOString(), ends: event.ends.toISOString() });
      if (!(await tx.unit.findUnique({ where: { id: input.unitId }, select: { id: true } }))) return refuse('notFound');
      await writeGuest(tx, input, actor.id, now, id);
      const { title, where, starts, ends } = event;
      const params = { title, where, starts: starts.toISOString(), ends: ends.toISOString(), by: actor.name };
      await queueMails(tx, [{ to: { address: email, name: input.name, locale: (await chosenBefore(tx, email)).locale }, kind: 'guestInvited', params, link: invitationPath(id, secret) }], now);
      await recordAudit(tx, { actor, action: 'guestInvited', subjectKind: 'event', subjectId: eventId, details: { name: title }, now });
      return succeed({ eventId });
    });
  } catch (error) {
    if (databaseCode(error) !== UNIQUE) throw error;
    return refuse('alreadyInvited', { email });
  }
}

/** Writes a guest with the way in that is theirs alone; the caller has decided. Answers the guest's id. */
export async function writeGuest(db: Reader, input: InviteInput, invitedById: string, now: Date, id: string = randomUUID()): Promise<string> {
  const { secret } = env();
  if (!secret) throw new Error('without a secret no link can be made');
  const tokenHash = hashOfToken(invitationToken(id, secret));
  const chosen = await chosenBefore(db, input.email);
  await db.guest.create({ data: { ...input, id, ...chosen, tokenHash, invitedById, invitedAt: now }, select: { id: true } });
  return id;
}

/** The language and the mail somebody has chosen by an earlier link, if they have. */
async function chosenBefore(db: Reader, email: string): Promise<{ locale: Locale; unwanted: string[] }> {
  const earlier = await db.guest.findFirst({ where: { email }, orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }], select: { locale: true, unwanted: true } });
  return { locale: readLocale(earlier?.locale), unwanted: earlier?.unwanted ?? [] };
}

/** A guest reads on in another language; what is mailed to their address is in it from now on. */
export async function chooseGuestLocale({ email }: { email: string }, locale: Locale): Promise<void> {
  await database().guest.updateMany({ where: { email }, data: { locale } });
}

/** Keeps what a guest wants mail about, for their address and so for each event they are invited to. */
export async function chooseGuestMail({ email }: { email: string }, { wanted }: GuestMailInput): Promise<Result<{ wanted: string[] }, never>> {
  const unwanted = guestMailGroups.filter((group) => !wanted.includes(group));
  await database().guest.updateMany({ where: { email }, data: { unwanted } });
  return succeed({ wanted });
}

/** Takes an invitation back: the link opens nothing any more, and a place goes to the next who waits. */
export async function revokeInvitation(actor: Actor, { guestId }: RevokeInput, now: Date): Promise<Result<{ eventId: string }, Obstacle>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, Obstacle>> => {
    const guest = await tx.guest.findUnique({ where: { id: guestId }, select: { eventId: true, revokedAt: true } });
    if (!guest || guest.revokedAt || !canRunEvent(actor, guest.eventId)) return refuse('invitationNotFound');
    const { eventId } = guest;
    await lock(tx, { events: [eventId] });
    await tx.guest.update({ where: { id: guestId }, data: { revokedAt: now }, select: { id: true } });
    const event = (await loadEventFacts(tx, eventId))!;
    const own = [...event.held, ...event.queue].filter((one) => one.guestId === guestId).map(({ id }) => id);
    await endRegistrations(tx, own, { state: 'calledOff', reason: '', now, by: actor.id });
    // Nobody is let travel in vain; who had not answered is left in peace.
    if (own.length > 0) await tellGuest(tx, event, guestId, 'guestRevoked', { by: actor.name }, now);
    await settle(tx, eventId, now);
    await recordAudit(tx, { actor, action: 'guestRevoked', subjectKind: 'event', subjectId: eventId, details: { name: event.title }, now });
    return succeed({ eventId });
  });
}

type Guest = { id: string; eventId: string };

/** A guest comes, or waits for a place: by the same way in as everybody else. The window is not for the invited, nor is approval. */
export async function enterAsGuest({ id: guestId, eventId }: Guest, { answer, diet = '', access = '' }: GuestEntry, now: Date): Promise<EntryAnswer> {
  // Who accepts an offer has answered when they began to wait, and is not made to have said nothing.
  const answers = diet || access ? { diet, access } : undefined;
  return enter({
    eventId,
    who: { guestId },
    now,
    about: 'self',
    lifted: { window: true },
    judge: answer === 'wait' ? obstaclesToWaiting : (_question, obstacles) => obstacles,
    write: async (tx, question) => {
      const { event, applicant } = question;
      if (answer === 'wait') {
        const registrationId = await joinQueue(tx, { event, applicant, by: null, now, answers });
        const place = event.queue.length + 1;
        await tellGuest(tx, event, guestId, 'eventWaitlisted', { place }, now);
        return { registrationId, eventId, state: 'waitlisted', place };
      }
      const registrationId = await takePlace(tx, { event, applicant, state: 'registered', by: null, now, from: findMine(question).held, answers });
      await tellGuest(tx, event, guestId, 'eventRegistered', {}, now);
      return { registrationId, eventId, state: 'registered', place: null };
    },
  });
}

/** A guest does not come after all; nobody plans a counter by them, so they may say so until it begins. */
export async function leaveAsGuest({ id: guestId, eventId }: Guest, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await lock(tx, { events: [eventId] });
    const event = await loadEventFacts(tx, eventId);
    if (!event || event.starts <= now) return;
    const own = [...event.held, ...event.queue].filter((one) => one.guestId === guestId).map(({ id }) => id);
    if (own.length === 0) return;
    await endRegistrations(tx, own, { state: 'cancelled', reason: '', now });
    await tellGuest(tx, event, guestId, 'eventCancelled', {}, now);
    await settle(tx, eventId, now);
  });
}
