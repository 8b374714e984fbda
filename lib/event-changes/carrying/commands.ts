import 'server-only';
import { clashParams, findClash } from '../../commitments/rules';
import type { EventRefusal } from '../../events/types';
import type { Transaction } from '../../platform/db/client';
import { loadEventFacts } from '../../registrations/facts/queries';
import { commit } from '../../registrations/places/commands';
import { findObstacles } from '../../registrations/rules';
import { loadEmployees } from '../../registrations/standing/queries';
import type { EventFacts } from '../../registrations/types';
import { awaySpan, findShortfall } from '../../staffing/rules';
import type { Touched } from '../types';

/** Frees everybody's time at an event, before it is bound anew where it now lies. */
export async function unbindAll(tx: Transaction, eventId: string): Promise<void> {
  await tx.commitment.updateMany({ where: { eventId, active: true }, data: { active: false } });
}

/**
 * Binds facilitators, all of them unless told, at the event as it now stands; a refusal when one of them cannot be there or their desk cannot
 * spare them. The transaction holds their rows and desks.
 */
export async function bindFacilitators(tx: Transaction, event: EventFacts, ids: readonly string[] = event.facilitatorIds): Promise<EventRefusal | null> {
  const signedUp = [...event.held, ...event.queue].find(({ employeeId }) => employeeId !== null && event.facilitatorIds.includes(employeeId));
  for (const employeeId of ids) {
    const { applicants, surroundings } = await loadEmployees(tx, [employeeId], event);
    const person = applicants.get(employeeId);
    if (!person?.active || !person.siteId) return { reason: 'facilitatorGone' };
    if (signedUp?.employeeId === employeeId) return { reason: 'facilitatorRegistered', params: { person: person.name } };
    for (const session of event.sessions) {
      const candidate = { ...session, siteId: event.siteId };
      const clash = findClash(person.commitments, candidate, surroundings.travel);
      if (clash) return { reason: 'facilitatorBusy', params: { person: person.name, ...clashParams(clash) } };
      const away = awaySpan(candidate, person.siteId, surroundings.travel);
      const short = findShortfall(employeeId, away, surroundings.desks, surroundings.absences);
      if (!short) continue;
      const { deskName: desk, siteName: site, halfHour, needed, left } = short;
      return { reason: 'facilitatorNeeded', params: { person: person.name, desk, site, halfHour: halfHour.toISOString(), needed, left } };
    }
    await commit(tx, event, employeeId);
  }
  return null;
}

/**
 * Binds those who have places at the event as it now stands, in the order in which they got them: each who goes changes
 * what the next one's desk can spare. Who cannot make it is not bound, and is answered as one who loses the place.
 */
export async function rebindHolders(tx: Transaction, eventId: string, now: Date): Promise<Touched[]> {
  const event = (await loadEventFacts(tx, eventId))!;
  const touched: Touched[] = [];
  const names = await namesOf(tx, eventId);
  for (const { id: registrationId, employeeId, state } of event.held) {
    // An offer binds nobody yet, and what else a guest must be at is not ours to know: they are told.
    if (!employeeId || state === 'offered') {
      touched.push({ registrationId, name: names.get(registrationId) ?? '', outcome: 'told', obstacles: [] });
      continue;
    }
    const { applicants, surroundings } = await loadEmployees(tx, [employeeId], event);
    const applicant = applicants.get(employeeId)!;
    const lifted = { window: true, place: true };
    const obstacles = findObstacles({ event, applicant, surroundings, now, lifted, about: 'other' });
    if (obstacles.length === 0) await commit(tx, event, employeeId, registrationId);
    touched.push({ registrationId, name: applicant.name, outcome: obstacles.length > 0 ? 'loses' : 'told', obstacles });
  }
  return touched;
}

/** The names of those who hold a place, by sign-up. */
export async function namesOf(tx: Transaction, eventId: string): Promise<Map<string, string>> {
  const rows = await tx.registration.findMany({
    where: { eventId, state: { in: ['registered', 'pending', 'offered'] } },
    orderBy: { heldAt: 'asc' },
    select: { id: true, employee: { select: { name: true } }, guest: { select: { name: true } } },
  });
  return new Map(rows.map(({ id, employee, guest }) => [id, employee?.name ?? guest?.name ?? '']));
}
