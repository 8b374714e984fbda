import 'server-only';
import { database } from '../platform/db/client';
import type { ProjectProgress } from './types';

/** The current project in numbers; all zero when there is none. Drafts of rounds and observations do not count. */
export async function getProgress(now: Date): Promise<ProjectProgress> {
  const [row] = await database().$queryRaw<[ProjectProgress]>`
    WITH held AS (
      SELECT v.opening_id, v.attendance FROM visits v
      JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
      JOIN projects p ON p.id = r.project_id AND p.current
      WHERE v.state = 'registered')
    SELECT (SELECT count(*)::int FROM held WHERE attendance IS NULL) AS agreed,
           (SELECT count(*)::int FROM held WHERE attendance = 'tookPlace') AS held,
           (SELECT count(*)::int FROM observations ob JOIN projects p ON p.id = ob.project_id AND p.current
            WHERE ob.state = 'submitted') AS observations,
           (SELECT coalesce(sum(o.seats - (SELECT count(*) FROM held WHERE held.opening_id = o.id)), 0)::int
            FROM openings o JOIN rounds r ON r.id = o.round_id AND r.state = 'published'
            JOIN projects p ON p.id = r.project_id AND p.current
            WHERE o.state = 'offered' AND o.starts > ${now}::timestamptz) AS "freeSeats"`;
  return row;
}
