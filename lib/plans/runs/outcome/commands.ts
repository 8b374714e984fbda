import 'server-only';
import { database, inTransaction } from '../../../platform/db/client';
import { lock } from '../../../platform/db/lock';
import type { Plan, Unplaced } from '../../../planner/types';
import type { Figures, PlanFailure, Progress } from '../../types';

/** Says how far a run has come; false where it is not to go on, stopped here or in another process. */
export async function beat(planId: string, progress: Progress): Promise<boolean> {
  const said = progress && JSON.stringify(progress);
  const count = await database().$executeRaw`
    UPDATE plans SET heartbeat_at = now(), progress = coalesce(${said}::jsonb, progress) WHERE id = ${planId}::uuid AND state = 'running'`;
  return count > 0;
}

export async function fail(planId: string, failure: PlanFailure): Promise<void> {
  await database().$executeRaw`
    UPDATE plans SET state = 'failed', failure = ${failure}, finished_at = now() WHERE id = ${planId}::uuid AND state = 'running'`;
}

/**
 * Keeps the plan: from here on it is there, whatever becomes of the process. With `progress` the version says that those
 * left out are still being explained. False where it was stopped before.
 */
export async function save(planId: string, roundId: string, plan: Plan, figures: Figures, progress: Progress): Promise<boolean> {
  const { method, fellBack, milliseconds, levels, comparedWithFirstCome, visits, unplaced } = plan;
  return inTransaction(async (tx) => {
    await lock(tx, { rounds: [roundId] });
    const whole = Math.round(milliseconds);
    const said = progress && JSON.stringify(progress);
    const count = await tx.$executeRaw`
      UPDATE plans SET state = 'done', finished_at = now(), heartbeat_at = now(), method = ${method}, fell_back = ${fellBack}, milliseconds = ${whole},
        levels = ${JSON.stringify(levels)}::jsonb, first_come = ${JSON.stringify(comparedWithFirstCome)}::jsonb,
        figures = ${JSON.stringify(figures)}::jsonb, progress = ${said}::jsonb
      WHERE id = ${planId}::uuid AND state = 'running'`;
    if (count === 0) return false;
    const left = unplaced.map(({ person, reason, ...details }) => ({ person, reason, details }));
    // Each list as one text: ten thousand rows built one by one hold up everybody else for most of a second.
    await tx.$executeRaw`
      INSERT INTO plan_visits (plan_id, employee_id, opening_id)
      SELECT ${planId}::uuid, v.person, v.opening FROM jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) AS v(person uuid, opening uuid)`;
    await tx.$executeRaw`
      INSERT INTO plan_unplaced (plan_id, employee_id, reason, details)
      SELECT ${planId}::uuid, u.person, u.reason, u.details FROM jsonb_to_recordset(${JSON.stringify(left)}::jsonb) AS u(person uuid, reason text, details jsonb)`;
    return true;
  });
}

/**
 * Adds what would help some of those left out. False where nobody is to go on: stopped, or let go of. One statement a
 * batch, and the version itself first, so that it and what is said of it are never at odds.
 */
export async function addExplained(planId: string, explained: readonly Unplaced[], progress: Progress): Promise<boolean> {
  const rows = explained.filter(({ relaxation }) => relaxation).map(({ person, reason: _reason, ...details }) => ({ person, details }));
  const said = progress && JSON.stringify(progress);
  return inTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE plans SET heartbeat_at = now(), progress = ${said}::jsonb
      WHERE id = ${planId}::uuid AND state NOT IN ('running', 'dropped') AND progress IS NOT NULL`;
    if (count === 0) return false;
    await tx.$executeRaw`
      UPDATE plan_unplaced u SET details = e.details
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(person uuid, details jsonb)
      WHERE u.plan_id = ${planId}::uuid AND u.employee_id = e.person`;
    return true;
  });
}
