import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Placement } from '../../planner/types';
import type { Violation } from '../../planner-check/types';
import type { Actor } from '../../platform/auth/types';
import { database, inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getRoundAsInput } from '../input/queries';
import type { PairInput, RemovePairInput } from '../schema';
import type { PlanRefusal } from '../types';
import { findPinViolations } from './rules';

/** A pin that no plan could keep names every hard rule in its way. */
type PairRefusal = PlanRefusal & { violations?: Violation[] };
type Settled = Result<{ roundId: string }, PairRefusal>;

/**
 * Settles beforehand that somebody shall, or shall not, be at an opening; the next plan keeps to it. A pin is a fact to
 * the planner, so one that contradicts a rule or another pin is refused here, where the lead can do something about it.
 */
export async function settlePair(actor: Actor, { roundId, employeeId, openingId, rule }: PairInput, now: Date): Promise<Settled> {
  return inTransaction(async (tx): Promise<Settled> => {
    await lock(tx, { rounds: [roundId] });
    const opening = await tx.opening.findUnique({
      where: { id: openingId },
      select: { roundId: true, state: true, unitId: true, hostId: true, topic: true, seats: true, unit: { select: { name: true } } },
    });
    const person = await tx.employee.findUnique({ where: { id: employeeId }, select: { name: true, unitId: true, deactivatedAt: true } });
    if (!person || person.deactivatedAt) return refuse('personGone');
    if (!opening || opening.roundId !== roundId || opening.state !== 'offered') return refuse('openingGone');
    const about = { person: person.name, topic: opening.topic };
    if (rule === 'pin' && (opening.unitId === person.unitId || opening.hostId === employeeId)) {
      return refuse('pinOwnUnit', { ...about, unit: opening.unit.name });
    }
    const pinned = await tx.planPair.count({ where: { openingId, rule: 'pin', NOT: { employeeId } } });
    if (rule === 'pin' && pinned >= opening.seats) return refuse('pinsFull', { ...about, seats: opening.seats });
    const violations = rule === 'pin' ? await violationsOf(tx, roundId, { person: employeeId, opening: openingId }, now) : [];
    if (violations.length > 0) return { ...refuse('pinBreaksRules', about), violations };
    const data = { rule, madeById: actor.id, madeAt: now };
    await tx.planPair.upsert({
      where: { employeeId_openingId: { employeeId, openingId } },
      create: { ...data, roundId, employeeId, openingId },
      update: data,
    });
    const action = rule === 'pin' ? 'planPinned' : 'planForbidden';
    await recordAudit(tx, { actor, action, subjectKind: 'round', subjectId: roundId, details: about, now });
    return succeed({ roundId });
  });
}

async function violationsOf(tx: Transaction, roundId: string, pin: Placement, now: Date): Promise<Violation[]> {
  const round = await getRoundAsInput(roundId, now, tx);
  return round ? findPinViolations(round, pin) : [];
}

export async function removePair(actor: Actor, { employeeId, openingId }: RemovePairInput, now: Date): Promise<Settled> {
  const where = { employeeId_openingId: { employeeId, openingId } };
  const found = await database().planPair.findUnique({
    where,
    select: { roundId: true, employee: { select: { name: true } }, opening: { select: { topic: true } } },
  });
  if (!found) return refuse('pairGone');
  const { roundId, employee, opening } = found;
  return inTransaction(async (tx): Promise<Settled> => {
    await lock(tx, { rounds: [roundId] });
    const { count } = await tx.planPair.deleteMany({ where: { employeeId, openingId } });
    const details = { person: employee.name, topic: opening.topic };
    if (count > 0) await recordAudit(tx, { actor, action: 'planPairRemoved', subjectKind: 'round', subjectId: roundId, details, now });
    return succeed({ roundId });
  });
}
