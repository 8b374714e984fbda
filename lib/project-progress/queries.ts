import 'server-only';
import { createCache } from '../platform/cache';
import { database } from '../platform/db/client';
import type { ProjectProgress } from './types';

// The same for everybody, and on everybody's front page: a few seconds' age hurts nobody.
const remember = createCache<ProjectProgress>({ freshFor: 5_000, most: 1 });

/** The current project in numbers, up to ten seconds old. */
export function getProgress(now: Date): Promise<ProjectProgress> {
  return remember('current', () => loadProgress(now));
}

/**
 * All zero when there is no current project. Drafts of rounds and observations do not count, and seats that are given
 * by wishes are not free to take.
 */
async function loadProgress(now: Date): Promise<ProjectProgress> {
  const [row] = await database().$queryRaw<[ProjectProgress]>`
    WITH held AS (
      SELECT v.opening_id, v.state, v.attendance FROM visits v
      JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
      JOIN projects p ON p.id = r.project_id AND p.current
      WHERE v.state IN ('registered', 'pending'))
    SELECT (SELECT count(*)::int FROM held WHERE state = 'registered' AND attendance IS NULL) AS agreed,
           (SELECT count(*)::int FROM held WHERE attendance = 'tookPlace') AS held,
           (SELECT count(*)::int FROM observations ob JOIN projects p ON p.id = ob.project_id AND p.current
            WHERE ob.state = 'submitted') AS observations,
           (SELECT coalesce(sum(o.seats - (SELECT count(*) FROM held WHERE held.opening_id = o.id)), 0)::int
            FROM openings o JOIN rounds r ON r.id = o.round_id AND r.state = 'published' AND r.mode = 'direct'
            JOIN projects p ON p.id = r.project_id AND p.current
            WHERE o.state = 'offered' AND o.starts > ${now}::timestamptz) AS "freeSeats"`;
  return row;
}
