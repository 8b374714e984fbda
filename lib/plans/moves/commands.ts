import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Violation } from '../../planner-check/types';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getPlan } from '../queries';
import { countFigures, hasResult } from '../rules';
import { nextNumber } from '../runs/queries';
import type { PlanRefusal, PlanVersion, PlanVisit } from '../types';
import { findNewViolations, moveOne, recountLevels, recountUnplaced } from './rules';
import type { MoveInput } from './schema';

/** A refused move names every hard rule it breaks. */
export type MoveRefusal = PlanRefusal & { violations: Violation[] };
export type Moved = Result<{ planId: string; roundId: string }, MoveRefusal>;

/**
 * Moves somebody by hand. A version of the planner's is left as it was and a copy is changed; a version made by hand
 * is changed itself. The desk's minimum alone can be set aside, with a reason; no other rule ever.
 */
export async function moveByHand(actor: Actor, input: MoveInput, now: Date): Promise<Moved> {
  const { planId, employeeId: person, from, to, overrideDesk, reason } = input;
  const early = await getPlan(planId);
  if (!early) return no('planGone');
  return inTransaction(async (tx): Promise<Moved> => {
    await lock(tx, { rounds: [early.roundId] });
    const plan = await getPlan(planId, tx);
    if (!plan || !hasResult(plan.state) || plan.state === 'dropped') return no('planGone');
    const moved = moveOne(plan.visits, { person, from, to });
    if (!moved) return no('nothingToMove');
    const violations = findNewViolations(plan.input, plan.visits, moved);
    const desks = violations.every(({ rule }) => rule === 'deskShort');
    if (violations.length > 0 && !(desks && overrideDesk)) return { ...no(desks ? 'moveShortDesk' : 'moveBreaksRules'), violations };
    const visits = moved.map((visit): PlanVisit => ({ ...visit, overrideReason: 'overrideReason' in visit ? visit.overrideReason : violations.length > 0 ? reason : '' }));
    const target = await changeVersion(tx, actor, plan, visits, now);
    const names = await namesOf(tx, person, from, to);
    await recordAudit(tx, { actor, action: 'planMovedByHand', subjectKind: 'round', subjectId: plan.roundId, reason, details: { version: target.number, ...names }, now });
    return succeed({ planId: target.id, roundId: plan.roundId });
  });
}

async function changeVersion(tx: Transaction, actor: Actor, plan: PlanVersion, visits: PlanVisit[], now: Date): Promise<{ id: string; number: number }> {
  const { input, levels, left, firstCome } = plan;
  const result = { levels: recountLevels(input, visits, levels), figures: countFigures(input, visits), method: 'byHand', milliseconds: 0 };
  const inPlace = plan.origin === 'byHand' && plan.state === 'done';
  const target = inPlace
    ? await tx.plan.update({ where: { id: plan.id }, data: result, select: { id: true, number: true } })
    : await tx.plan.create({
        data: {
          ...result,
          firstCome: firstCome ?? { placed: 0, firstChoices: 0 },
          input,
          inputAt: plan.inputAt,
          relaxations: plan.waivers,
          roundId: plan.roundId,
          number: await nextNumber(tx, plan.roundId),
          state: 'done',
          origin: 'byHand',
          baseId: plan.id,
          seed: plan.seed,
          // What lets a desk under its minimum carries its reason on.
          note: plan.note,
          madeById: actor.id,
          madeAt: now,
          heartbeatAt: now,
          finishedAt: now,
        },
        select: { id: true, number: true },
      });
  if (inPlace) {
    await tx.planVisit.deleteMany({ where: { planId: target.id } });
    await tx.planUnplaced.deleteMany({ where: { planId: target.id } });
  }
  await tx.planVisit.createMany({
    data: visits.map(({ person, opening, overrideReason }) => ({ planId: target.id, employeeId: person, openingId: opening, overrideReason })),
  });
  await tx.planUnplaced.createMany({
    data: recountUnplaced(input, visits, left).map(({ person, reason, ...details }) => ({ planId: target.id, employeeId: person, reason, details })),
  });
  return target;
}

async function namesOf(tx: Transaction, person: string, from: string | null, to: string | null) {
  const topic = async (id: string | null) => (id && (await tx.opening.findUnique({ where: { id }, select: { topic: true } }))?.topic) || '–';
  const employee = await tx.employee.findUnique({ where: { id: person }, select: { name: true } });
  return { person: employee?.name ?? '–', from: await topic(from), to: await topic(to) };
}

function no(reason: PlanRefusal['reason']): { ok: false } & MoveRefusal {
  return { ...refuse(reason), violations: [] };
}
