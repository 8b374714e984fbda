import 'server-only';
import { getEvent } from '../events/queries';
import type { Session } from '../events/types';
import { database, type Reader } from '../platform/db/client';
import { loadEventFacts } from '../registrations/facts/queries';
import { loadEmployees } from '../registrations/standing/queries';
import { join, type Locks } from '../visits/locking/commands';
import { listLooseQueues, queueLocks } from '../visits/queue/queries';
import { callOffFingerprint } from './rules';

/**
 * An event as it stands, with all that must be locked before it changes for everybody in it: those who have places, the
 * facilitators before and after, the desks they mind at its old and new times, and visits' waiting lists that somebody
 * who becomes free may move up in.
 */
export async function loadChange(reader: Reader, eventId: string, now: Date, after: { sessions: Session[]; facilitators: string[] }) {
  const [event, facts] = [await getEvent(eventId, reader), await loadEventFacts(reader, eventId)];
  if (!event || !facts) return { event: null, facts: null, openingIds: [] as string[], locks: {} as Locks };
  const held = facts.held.flatMap(({ employeeId }) => (employeeId ? [employeeId] : []));
  const employees = [...new Set([...held, ...facts.facilitatorIds, ...after.facilitators])];
  const all = [...facts.sessions, ...after.sessions].map(({ starts, ends }) => [starts.getTime(), ends.getTime()]).flat();
  const span = { starts: new Date(Math.min(...all)), ends: new Date(Math.max(...all)) };
  const { surroundings } = await loadEmployees(reader, employees, span);
  const openingIds = event.state === 'published' ? await listLooseQueues(reader, now) : [];
  const own = { events: [eventId], employees, desks: surroundings.desks.map(({ id }) => id) };
  return { event, facts, openingIds, locks: openingIds.length > 0 ? join(await queueLocks(reader, openingIds), own) : own };
}

/** Everybody who would lose a place, or one in the waiting list, with what stands for that list. */
export async function previewCallOff(eventId: string): Promise<{ people: string[]; fingerprint: string } | null> {
  const facts = await loadEventFacts(database(), eventId);
  if (!facts) return null;
  const rows = await database().registration.findMany({
    where: { id: { in: [...facts.held, ...facts.queue].map(({ id }) => id) } },
    select: { employee: { select: { name: true } }, guest: { select: { name: true } } },
  });
  const people = rows.map(({ employee, guest }) => employee?.name ?? guest?.name ?? '').sort(new Intl.Collator('da').compare);
  return { people, fingerprint: callOffFingerprint(facts) };
}
