import 'server-only';
import { notifyAll } from '../../notices/commands';
import type { NewNotice } from '../../notices/types';
import type { Transaction } from '../../platform/db/client';
import { loadEventFacts } from '../facts/queries';
import { endRegistrations, expiryOf, takePlace } from '../places/commands';
import { freeFor } from '../quotas/rules';
import { findObstacles } from '../rules';
import { loadEmployees } from '../standing/queries';
import { tellGuest } from '../telling/commands';
import type { Applicant, EventFacts, Held, Queued } from '../types';

/** How many of those who wait are looked up at a time; most often the first of them can take the place. */
const BATCH = 10;

export type Settled = { lapsed: string[]; offered: string[] };

/**
 * Brings an event to where it ought to be at an instant: what has lapsed ends, and each free place is offered to the
 * first in the waiting list who fits the quotas and can take it now; the others keep their place. The transaction holds
 * the event's lock and needs no other: an offer binds nobody, and is decided about anew when it is taken.
 */
export async function settle(tx: Transaction, eventId: string, now: Date): Promise<Settled> {
  const event = await loadEventFacts(tx, eventId);
  if (!event || event.state !== 'published') return { lapsed: [], offered: [] };
  const lapsed = event.held.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
  if (lapsed.length > 0) await lapse(tx, event, lapsed, now);
  const left: EventFacts = { ...event, held: event.held.filter((one) => !lapsed.includes(one)) };
  const offered = left.starts > now ? await offerPlaces(tx, left, now) : [];
  return { lapsed: lapsed.map(({ id }) => id), offered };
}

async function lapse(tx: Transaction, event: EventFacts, lapsed: Held[], now: Date): Promise<void> {
  await endRegistrations(tx, lapsed.map(({ id }) => id), { state: 'lapsed', reason: '', now });
  await notifyAll(
    tx,
    lapsed.flatMap(({ employeeId, state }) =>
      employeeId ? [about(event, employeeId, state === 'offered' ? 'eventOfferLapsed' : 'eventRequestLapsed')] : [],
    ),
    now,
  );
  for (const { guestId } of lapsed) if (guestId) await tellGuest(tx, event, guestId, 'eventOfferLapsed', {}, now);
}

async function offerPlaces(tx: Transaction, event: EventFacts, now: Date): Promise<string[]> {
  const offered: string[] = [];
  const held = [...event.held];
  let waiting = event.queue;
  while (waiting.length > 0) {
    const batch = waiting.filter(({ unitId }) => freeFor(unitId, { ...event, held }, now) > 0).slice(0, BATCH);
    if (batch.length === 0) break;
    const able = await listAble(tx, event, batch, now);
    for (const queued of able) {
      // Each who is offered a place changes what is left for the next.
      if (freeFor(queued.unitId, { ...event, held }, now) <= 0) continue;
      await offer(tx, event, queued, now);
      held.push({ ...queued, state: 'offered', heldAt: now, expiresAt: now });
      offered.push(queued.id);
    }
    // Those before the last that was looked at have been passed over for now, or did not fit.
    waiting = waiting.slice(waiting.indexOf(batch.at(-1)!) + 1);
  }
  return offered;
}

/** Those of the batch whom nothing but room could stop. */
async function listAble(tx: Transaction, event: EventFacts, batch: readonly Queued[], now: Date): Promise<Queued[]> {
  const employees = batch.flatMap(({ employeeId }) => (employeeId ? [employeeId] : []));
  const { applicants, surroundings } = await loadEmployees(tx, employees, event);
  // Room is counted above, with those who were offered a place just now; here it is not asked about.
  const roomy = { ...event, capacity: null };
  return batch.filter((queued) => {
    if (!queued.employeeId) return true;
    const applicant: Applicant | undefined = applicants.get(queued.employeeId);
    return applicant && findObstacles({ event: roomy, applicant, surroundings, now, lifted: { window: true, queue: true } }).length === 0;
  });
}

async function offer(tx: Transaction, event: EventFacts, queued: Queued, now: Date): Promise<void> {
  await takePlace(tx, { event, applicant: queued, state: 'offered', by: null, now, from: queued });
  const until = expiryOf(event, 'offered', now)!;
  const params = { until: until.toISOString() };
  if (queued.employeeId) await notifyAll(tx, [about(event, queued.employeeId, 'eventOffered', params)], now);
  else if (queued.guestId) await tellGuest(tx, event, queued.guestId, 'eventOffered', params, now);
}

/** A message to one person about an event, with when and where; their calendar is told what has come of it. */
export function about(event: EventFacts, employeeId: string, kind: NewNotice['kind'], params: NewNotice['params'] = {}): NewNotice {
  const { id, title, where, starts, ends } = event;
  return { employeeId, kind, link: `/events/${id}`, about: `event:${id}`, params: { title, where, starts: starts.toISOString(), ends: ends.toISOString(), ...params } };
}
