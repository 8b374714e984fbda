import 'server-only';
import { askedByRegistrations } from '../approvers/queries';
import { canAnswer } from '../approvers/rules';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { canReadAnswers, canRunEvent } from './access';
import { listAlternatives } from './alternatives/queries';
import { cancelDeadline, decideCancel } from './cancel/rules';
import { erasureLimit } from './erasure/rules';
import { loadEventFacts } from './facts/queries';
import { freeFor, hasReleased } from './quotas/rules';
import { findMine, findObstacles, wantsAlternatives } from './rules';
import { loadApplicant } from './standing/queries';
import type { ActiveState, EventFacts } from './types';
import type { EventStanding, Participant, UnitPlaces } from './view/types';

type Asked = Pick<Actor, 'id' | 'isLead' | 'facilitates'>;

/** How the actor stands to an event and what they may do about it; null when there is no such event. */
export async function getEventStanding(actor: Actor, eventId: string, now: Date): Promise<EventStanding | null> {
  const reader = database();
  const event = await loadEventFacts(reader, eventId);
  const standing = event && (await loadApplicant(reader, { employeeId: actor.id }, event));
  if (!event || !standing) return null;
  const { held, queued } = findMine({ event, applicant: standing.applicant });
  const mine = await viewMine(reader, event, { held, queued }, now);
  const settled = mine && mine.state !== 'offered';
  const question = { event, ...standing, now };
  const obstacles = settled ? [] : findObstacles(question);
  return {
    mine,
    obstacles,
    alternatives: wantsAlternatives(obstacles) ? await listAlternatives(reader, question) : [],
    free: finite(freeFor(standing.applicant.unitId, event, now)),
    taken: event.held.length,
    registered: event.held.filter(({ state }) => state === 'registered').length,
    waiting: event.queue.length,
    units: viewUnits(event),
    released: hasReleased(event, now),
    runs: canRunEvent(actor, eventId),
  };
}

const finite = (count: number) => (Number.isFinite(count) ? count : null);

function viewUnits({ quotas, held }: EventFacts): UnitPlaces[] {
  return quotas.map(({ unitId, unitName, places }) => ({ unitId, unitName, places, taken: held.filter((one) => one.unitId === unitId).length }));
}

async function viewMine(reader: Reader, event: EventFacts, { held, queued }: ReturnType<typeof findMine>, now: Date): Promise<EventStanding['mine']> {
  const own = held ?? queued;
  if (!own) return null;
  const state: ActiveState = held?.state ?? 'waitlisted';
  const answers = await reader.registration.findUniqueOrThrow({ where: { id: own.id }, select: { diet: true, access: true, answersVersion: true } });
  const { starts, ends, title, cancelHours } = event;
  return {
    registrationId: own.id,
    state,
    place: queued ? event.queue.indexOf(queued) + 1 : null,
    expiresAt: held?.expiresAt ?? null,
    cancelUntil: cancelDeadline(event),
    mayCancel: decideCancel({ own: true, state, starts, ends, title, cancelHours }, false, '', now) === null,
    ...answers,
  };
}

/** Those of the participants who await approval and whom the actor may answer. */
export async function listAnswerable(actor: Actor, people: readonly Participant[]): Promise<string[]> {
  const pending = people.filter(({ state }) => state === 'pending').map(({ registrationId }) => registrationId);
  if (pending.length === 0) return [];
  const asked = await askedByRegistrations(database(), pending);
  return pending.filter((id) => asked.has(id) && canAnswer(actor, asked.get(id)!));
}

/** `listParticipants` through the shared client, for pages. */
export const getParticipants = (actor: Asked, eventId: string, now: Date) => listParticipants(database(), eventId, actor, now);

/**
 * Everybody with a standing sign-up for an event: those with places first, by name, then the waiting list in its order.
 * What they answered about diet and access is there for its facilitators, until thirty days after it.
 */
export async function listParticipants(reader: Reader, eventId: string, actor: Asked, now: Date): Promise<Participant[]> {
  const rows = await reader.registration.findMany({
    where: { eventId, state: { in: ['registered', 'pending', 'offered', 'waitlisted'] } },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true, employeeId: true, guestId: true, unitId: true, state: true, expiresAt: true, signedUpAt: true, overrideReason: true,
      diet: true, access: true,
      unit: { select: { name: true } },
      employee: { select: { name: true, siteId: true, site: { select: { name: true } } } },
      guest: { select: { name: true, organisation: true } },
      signedUpBy: { select: { id: true, name: true } },
      event: { select: { ends: true } },
    },
  });
  let place = 0;
  const people = rows.map(({ id, unit, employee, guest, signedUpBy, event, diet, access, state, ...row }): Participant => {
    const reads = canReadAnswers(actor, eventId) && event.ends > erasureLimit(now);
    return {
      ...row,
      registrationId: id,
      state: state as ActiveState,
      name: employee?.name ?? guest?.name ?? '',
      unitName: unit.name,
      siteId: employee?.siteId ?? null,
      siteName: employee?.site.name ?? guest?.organisation ?? '',
      place: state === 'waitlisted' ? (place += 1) : null,
      by: signedUpBy && signedUpBy.id !== row.employeeId ? signedUpBy.name : null,
      diet: reads ? diet : '',
      access: reads ? access : '',
    };
  });
  const order = new Intl.Collator('da');
  return people.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.place === null && b.place === null ? order.compare(a.name, b.name) : 0));
}
