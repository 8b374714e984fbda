import 'server-only';
import type { Reader } from '../../platform/db/client';
import type { RoundView } from '../../rounds/types';

/**
 * How many earlier rounds running people were left out of (2 stands for more): they asked, the published plan had
 * nothing for them, and no visit came later. Who gave a seat back was not left out. A round in which somebody did not ask neither counts nor breaks the run.
 */
export async function listLeftOut(
  round: Pick<RoundView, 'id' | 'projectId' | 'isoYear' | 'isoWeek'>,
  reader: Reader,
): Promise<Map<string, 0 | 1 | 2>> {
  const rows = await reader.$queryRaw<{ employeeId: string; left: boolean }[]>`
    SELECT asked.employee_id::text AS "employeeId",
           NOT EXISTS (SELECT FROM visits v JOIN openings o ON o.id = v.opening_id
             WHERE o.round_id = r.id AND v.visitor_id = asked.employee_id AND v.state IN ('registered', 'cancelled')) AS left
    FROM rounds r
    JOIN plans p ON p.round_id = r.id AND p.state = 'published'
    CROSS JOIN LATERAL (
      SELECT employee_id FROM plan_unplaced WHERE plan_id = p.id
      UNION SELECT employee_id FROM plan_visits WHERE plan_id = p.id) asked
    WHERE r.project_id = ${round.projectId}::uuid AND r.id <> ${round.id}::uuid
      AND (r.iso_year, r.iso_week) < (${round.isoYear}, ${round.isoWeek})
    ORDER BY r.iso_year DESC, r.iso_week DESC, r.id DESC`;
  const times = new Map<string, 0 | 1 | 2>();
  const over = new Set<string>();
  for (const { employeeId, left } of rows) {
    if (over.has(employeeId)) continue;
    if (!left) over.add(employeeId);
    else times.set(employeeId, times.get(employeeId) ? 2 : 1);
  }
  return times;
}
