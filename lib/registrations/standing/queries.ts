import 'server-only';
import type { Reader } from '../../platform/db/client';
import { loadSituation } from '../../visits/standing/queries';
import type { Applicant, Surroundings, Who } from '../types';

export type Standings = { applicants: Map<string, Applicant>; surroundings: Surroundings };

/** Employees by id with where they must be and who minds their desks over a span of time. */
export async function loadEmployees(reader: Reader, ids: readonly string[], span: { starts: Date; ends: Date }): Promise<Standings> {
  const { people, desks, absences, travel } = await loadSituation(reader, ids, span);
  const units = await unitNames(reader, [...people.values()].map(({ person }) => person.unitId));
  const applicants = new Map<string, Applicant>();
  for (const [id, { person, commitments }] of people) {
    const { name, unitId, siteId, active } = person;
    applicants.set(id, { employeeId: id, guestId: null, name, unitId, unitName: units.get(unitId) ?? '', siteId, active, commitments });
  }
  return { applicants, surroundings: { desks, absences, travel } };
}

/** The one who wants in, or null where there is no such person or their invitation is not for this event. */
export async function loadApplicant(
  reader: Reader,
  who: Who,
  event: { id: string; starts: Date; ends: Date },
): Promise<{ applicant: Applicant; surroundings: Surroundings } | null> {
  if ('employeeId' in who) {
    const { applicants, surroundings } = await loadEmployees(reader, [who.employeeId], event);
    const applicant = applicants.get(who.employeeId);
    return applicant ? { applicant, surroundings } : null;
  }
  const guest = await reader.guest.findFirst({
    where: { id: who.guestId, eventId: event.id },
    select: { id: true, name: true, unitId: true, revokedAt: true, unit: { select: { name: true } } },
  });
  if (!guest) return null;
  const { id: guestId, name, unitId, unit, revokedAt } = guest;
  const nothing = { employeeId: null, siteId: null, commitments: [], active: revokedAt === null };
  return { applicant: { ...nothing, guestId, name, unitId, unitName: unit.name }, surroundings: { desks: [], absences: [], travel: new Map() } };
}

async function unitNames(reader: Reader, ids: string[]): Promise<Map<string, string>> {
  const rows = await reader.unit.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
