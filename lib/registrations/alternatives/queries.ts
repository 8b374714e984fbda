import 'server-only';
import type { Reader } from '../../platform/db/client';
import { listOpenEvents } from '../facts/queries';
import { freeFor } from '../quotas/rules';
import { findObstacles, nearestEvents, type Question } from '../rules';
import { loadApplicant } from '../standing/queries';
import type { Alternative, EventFacts } from '../types';

/** Up to three other events of the project that the person may have a place at right now. */
export async function listAlternatives(reader: Reader, question: Question): Promise<Alternative[]> {
  const { event, applicant, now, about } = question;
  const { employeeId } = applicant;
  // A guest is invited to one event and no other.
  if (!employeeId) return [];
  const roomy = (await listOpenEvents(reader, event, now)).filter((other) => freeFor(applicant.unitId, other, now) > 0 && other.queue.length === 0);
  const workable: EventFacts[] = [];
  for (const other of roomy) {
    const standing = await loadApplicant(reader, { employeeId }, other);
    if (standing && findObstacles({ event: other, ...standing, now, about }).length === 0) workable.push(other);
  }
  return nearestEvents(event, workable);
}
