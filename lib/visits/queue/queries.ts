import 'server-only';
import type { Span } from '../../commitments/types';
import type { Reader } from '../../platform/db/client';
import { loadOpeningFacts } from '../facts/queries';
import type { Locks } from '../locking/commands';
import { loadSituation } from '../standing/queries';
import type { OpeningFacts } from '../types';

/**
 * Openings still to come where somebody waits though a seat is free: they could not take it when it came free. What
 * frees a person (a visit cancelled, a block removed, a colleague back at the desk) may let one of them in.
 */
export async function listLooseQueues(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM openings o JOIN rounds r ON r.id = o.round_id
    WHERE r.state = 'published' AND o.state = 'offered' AND o.starts > ${now}::timestamptz
      AND EXISTS (SELECT FROM visits v WHERE v.opening_id = o.id AND v.state = 'waitlisted')
      AND (SELECT count(*) FROM visits v WHERE v.opening_id = o.id AND v.state IN ('registered', 'pending')) < o.seats`;
  return rows.map((row) => row.id);
}

/** What must be locked before `moveUp` may walk the queues of these openings: them, who waits, and the desks they mind. */
export async function queueLocks(reader: Reader, openingIds: readonly string[]): Promise<Locks> {
  const { openings } = await loadOpeningFacts(openingIds, reader);
  const waiting = openings.flatMap((opening) => opening.queue.map((place) => place.visitorId));
  if (waiting.length === 0) return { openings: openingIds };
  const { desks } = await loadSituation(reader, waiting, spanOf(openings));
  return { openings: openingIds, employees: waiting, desks: desks.map((desk) => desk.id) };
}

/** From the first start to the last end. */
export function spanOf(openings: readonly OpeningFacts[]): Span {
  return {
    starts: new Date(Math.min(...openings.map(({ starts }) => starts.getTime()))),
    ends: new Date(Math.max(...openings.map(({ ends }) => ends.getTime()))),
  };
}
