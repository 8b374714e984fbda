import 'server-only';
import { getEvent } from '../../events/queries';
import { guestMailGroups } from '../../mails/rules';
import { database } from '../../platform/db/client';
import { env } from '../../platform/env';
import { loadEventFacts } from '../facts/queries';
import { findMine, findObstacles } from '../rules';
import { loadApplicant } from '../standing/queries';
import type { ActiveState } from '../types';
import { guestOfToken } from './rules';
import type { Invitation, Invited } from './types';

const standing = ['registered', 'pending', 'offered', 'waitlisted'] as const;

/** The standing invitations to an event, by name. */
export async function listInvited(eventId: string): Promise<Invited[]> {
  const rows = await database().guest.findMany({
    where: { eventId, revokedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true, name: true, email: true, organisation: true,
      unit: { select: { name: true } },
      registrations: { where: { state: { in: [...standing] } }, select: { state: true } },
    },
  });
  return rows.map(({ id, unit, registrations, ...row }) => ({
    ...row,
    guestId: id,
    unitName: unit.name,
    state: (registrations[0]?.state as ActiveState | undefined) ?? null,
  }));
}

/** The guest whose link this is, while the invitation stands; null otherwise. */
export async function findGuest(token: string): Promise<{ id: string; eventId: string; name: string; email: string; unwanted: string[] } | null> {
  const { secret } = env();
  const id = secret ? guestOfToken(token, secret) : null;
  return id ? database().guest.findFirst({ where: { id, revokedAt: null }, select: { id: true, eventId: true, name: true, email: true, unwanted: true } }) : null;
}

/** What a guest's link shows; null where there is nothing to show yet. */
export async function getInvitation(guest: { id: string; eventId: string; name: string; unwanted: readonly string[] }, now: Date): Promise<Invitation | null> {
  const [event, facts] = [await getEvent(guest.eventId), await loadEventFacts(database(), guest.eventId)];
  if (!event || !facts || event.state === 'draft') return null;
  const found = await loadApplicant(database(), { guestId: guest.id }, facts);
  if (!found) return null;
  const { held, queued } = findMine({ event: facts, applicant: found.applicant });
  const mine = held ?? queued;
  const answers = mine && (await database().registration.findUniqueOrThrow({ where: { id: mine.id }, select: { diet: true, access: true, answersVersion: true } }));
  return {
    name: guest.name,
    wanted: guestMailGroups.filter((group) => !guest.unwanted.includes(group)),
    event,
    mine: mine && answers ? { ...answers, registrationId: mine.id, state: held?.state ?? 'waitlisted', place: queued ? facts.queue.indexOf(queued) + 1 : null, expiresAt: held?.expiresAt ?? null } : null,
    obstacles: mine && held?.state !== 'offered' ? [] : findObstacles({ event: facts, ...found, now, lifted: { window: true } }),
    mayLeave: mine !== undefined && event.starts > now,
    mayRevise: mine !== undefined && held?.state !== 'offered' && event.starts > now,
  };
}
