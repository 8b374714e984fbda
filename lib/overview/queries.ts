import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { getCurrentProject } from '../projects/queries';
import { listShares } from './participation/queries';
import { dayEnds, orderTasks, tilesOf } from './rules';
import { listTasks } from './tasks/queries';
import type { Overview, TileKey } from './types';

/** How the current project stands for its lead; null when there is none. */
export async function getOverview(actor: Actor, now: Date): Promise<Overview | null> {
  const project = await getCurrentProject();
  if (!project) return null;
  const [rows, units, sites, tasks] = await Promise.all([
    listFigures(project.id, dayEnds(now)),
    listShares(project.id, 'unit'),
    listShares(project.id, 'site'),
    listTasks(actor, project.id, now),
  ]);
  return { tiles: tilesOf(rows), units, sites, tasks: orderTasks(tasks) };
}

/**
 * The figures as they stood at each instant, in its order. A sign-up counts from when it was made until it ended; a visit
 * from its end on if it took place; a proposal as long as its last move until then was into hearing.
 */
async function listFigures(projectId: string, ends: readonly Date[]): Promise<Record<TileKey, number>[]> {
  return database().$queryRaw<Record<TileKey, number>[]>`
    WITH visited AS (
      SELECT v.state, v.signed_up_at, v.ended_at, v.attendance, o.unit_id, o.ends FROM visits v
      JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
      WHERE r.project_id = ${projectId}::uuid AND (v.held_at IS NULL OR v.decided_at IS NOT NULL) AND v.state <> 'declined'
        AND (v.state = 'registered' OR (v.ended_at IS NOT NULL AND v.queued_at IS NULL))),
    joined AS (
      SELECT g.signed_up_at, g.ended_at FROM registrations g JOIN events e ON e.id = g.event_id
      WHERE e.project_id = ${projectId}::uuid AND g.held_at IS NOT NULL AND (g.state = 'registered' OR g.ended_at IS NOT NULL))
    SELECT ((SELECT count(*) FROM visited WHERE signed_up_at <= d AND (ended_at IS NULL OR ended_at > d))
          + (SELECT count(*) FROM joined WHERE signed_up_at <= d AND (ended_at IS NULL OR ended_at > d)))::int AS "signedUp",
           (SELECT count(*)::int FROM visited WHERE attendance = 'tookPlace' AND ends <= d) AS "visitsHeld",
           (SELECT count(*)::int FROM units u WHERE EXISTS (SELECT FROM employees e WHERE e.unit_id = u.id AND e.deactivated_at IS NULL)
              AND NOT EXISTS (SELECT FROM visited WHERE visited.unit_id = u.id AND attendance = 'tookPlace' AND ends <= d)) AS "unitsUnvisited",
           (SELECT count(*)::int FROM observations WHERE project_id = ${projectId}::uuid AND state = 'submitted' AND submitted_at <= d) AS observations,
           (SELECT count(*)::int FROM findings WHERE project_id = ${projectId}::uuid AND created_at <= d
              AND NOT (state = 'dropped' AND state_at <= d)) AS findings,
           (SELECT count(*)::int FROM proposals p WHERE p.project_id = ${projectId}::uuid
              AND (SELECT to_state FROM proposal_moves m WHERE m.proposal_id = p.id AND m.at <= d ORDER BY m.at DESC, m.id DESC LIMIT 1) = 'hearing') AS "inHearing"
    FROM unnest(${ends as Date[]}::timestamptz[]) AS d ORDER BY d`;
}
