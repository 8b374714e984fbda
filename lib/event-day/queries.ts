import 'server-only';
import { getEvent } from '../events/queries';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { env } from '../platform/env';
import { listParticipants } from '../registrations/queries';
import { listAttendance, listTurnout } from './attendance/queries';
import { checkInCode, shortCode } from './codes/rules';
import type { Day, DayFile } from './types';

/** `listTurnout` through the shared client, for pages. */
export const getTurnout = (projectId: string) => listTurnout(database(), projectId);

/** An event with those who have a place and what stands about each; null when there is none. Access is the caller's. */
export async function getDay(actor: Actor, eventId: string, now: Date, reader: Reader = database()): Promise<Day | null> {
  const event = await getEvent(eventId, reader);
  if (!event || event.state !== 'published') return null;
  const { id, title, siteName, place, starts, ends, sessions } = event;
  const people = await listParticipants(reader, eventId, actor, now);
  return {
    event: { id, title, where: [siteName, place].filter(Boolean).join(', '), starts, ends },
    sessions: sessions.map((session, index) => ({ ...session, number: index + 1 })),
    people: people
      .filter(({ state }) => state === 'registered')
      .map(({ registrationId, name, unitId, unitName, siteId, siteName: home, guestId }) => ({
        ...{ registrationId, name, unitId, unitName, siteId },
        siteName: home,
        guest: guestId !== null,
      })),
    attendance: await listAttendance(reader, eventId),
  };
}

/** The day as a phone keeps it. */
export async function getDayFile(actor: Actor, eventId: string, now: Date): Promise<DayFile | null> {
  const { secret } = env();
  const day = await getDay(actor, eventId, now);
  if (!day || !secret) return null;
  const { id, title, where, starts, ends } = day.event;
  return {
    ownerId: actor.id,
    event: { id, title, where, starts: starts.toISOString(), ends: ends.toISOString() },
    sessions: day.sessions.map((session) => ({ number: session.number, starts: session.starts.toISOString(), ends: session.ends.toISOString() })),
    people: day.people.map(({ registrationId, name, unitName, siteName }) => ({
      ...{ registrationId, name, unitName, siteName },
      code: checkInCode(eventId, registrationId, secret),
      short: shortCode(eventId, registrationId, secret),
    })),
    standing: day.attendance.map(({ id: mark, registrationId, session, state, by, decidedAt }) => ({
      ...{ id: mark, registrationId, session, state, by },
      decidedAt: decidedAt.toISOString(),
    })),
  };
}

/** A person's own codes for an event they have a place at; null without one. */
export function getOwnCodes(eventId: string, registrationId: string): { code: string; short: string } | null {
  const { secret } = env();
  return secret ? { code: checkInCode(eventId, registrationId, secret), short: shortCode(eventId, registrationId, secret) } : null;
}
