import 'server-only';
import type { Reader } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { RoundView } from '../../rounds/types';

/**
 * Everybody who asked for a visit in a round with a published plan, and whether it was in vain: the plan had nothing for
 * them or what it had was called off, and no visit came later. Who gave a seat back was not left out. The one definition
 * for who comes first in the next round, who is offered a freed seat, and what the lead sees.
 */
export const askedSql = Prisma.sql`(
  SELECT p.round_id, asked.employee_id,
         NOT EXISTS (SELECT FROM visits v JOIN openings o ON o.id = v.opening_id
           WHERE o.round_id = p.round_id AND v.visitor_id = asked.employee_id AND v.state IN ('registered', 'cancelled')) AS in_vain
  FROM plans p
  CROSS JOIN LATERAL (
    SELECT employee_id FROM plan_unplaced WHERE plan_id = p.id
    UNION SELECT employee_id FROM plan_visits WHERE plan_id = p.id) asked
  WHERE p.state = 'published')`;

/**
 * How many earlier rounds running people were left out of (2 stands for more). A round in which somebody did not ask
 * neither counts nor breaks the run.
 */
export async function listLeftOut(
  round: Pick<RoundView, 'id' | 'projectId' | 'isoYear' | 'isoWeek'>,
  reader: Reader,
): Promise<Map<string, 0 | 1 | 2>> {
  const rows = await reader.$queryRaw<{ employeeId: string; inVain: boolean }[]>`
    SELECT asked.employee_id::text AS "employeeId", asked.in_vain AS "inVain"
    FROM rounds r JOIN ${askedSql} asked ON asked.round_id = r.id
    WHERE r.project_id = ${round.projectId}::uuid AND r.id <> ${round.id}::uuid
      AND (r.iso_year, r.iso_week) < (${round.isoYear}, ${round.isoWeek})
    ORDER BY r.iso_year DESC, r.iso_week DESC, r.id DESC`;
  const times = new Map<string, 0 | 1 | 2>();
  const over = new Set<string>();
  for (const { employeeId, inVain } of rows) {
    if (over.has(employeeId)) continue;
    if (!inVain) over.add(employeeId);
    else times.set(employeeId, times.get(employeeId) ? 2 : 1);
  }
  return times;
}
