import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { NoticeKind } from '../../notices/types';
import { isLead } from '../../platform/auth/access';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { addCivilDays, startOfCivilDay } from '../../platform/time';
import { getStanding } from '../queries';
import type { ProposalState, Standing } from '../types';
import { findMoveProblem } from './rules';
import type { DecideProposalInput, MoveProposalInput, OpenHearingInput } from './schema';
import type { MoveRefusal, MoveWish } from './types';

type Moved = Result<{ id: string; to: ProposalState }, MoveRefusal>;
type Ask = { proposalId: string; from: ProposalState; wish: MoveWish };

/** A step that asks nothing but, going back, why. */
export function moveProposal(actor: Actor, { proposalId, from, to, reason }: MoveProposalInput, now: Date): Promise<Moved> {
  return takeStep(actor, { proposalId, from, wish: { to, reason, until: null, decision: null } }, now);
}

/** Sends a draft in hearing, or gives a hearing another last day. */
export function openHearing(actor: Actor, { proposalId, from, until }: OpenHearingInput, now: Date): Promise<Moved> {
  return takeStep(actor, { proposalId, from, wish: { to: 'hearing', reason: '', until, decision: null } }, now);
}

/** Writes down what was decided, by whom, when and why. */
export function decideProposal(actor: Actor, input: DecideProposalInput, now: Date): Promise<Moved> {
  const { proposalId, from, outcome, decidedBy, decidedOn, reason } = input;
  return takeStep(actor, { proposalId, from, wish: { to: 'decided', reason, until: null, decision: { outcome, by: decidedBy, on: decidedOn } } }, now);
}

const asDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

async function takeStep(actor: Actor, { proposalId, from, wish }: Ask, now: Date): Promise<Moved> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    if (!standing) return refuse('proposalGone');
    if (standing.state !== from) return refuse('movedMeanwhile');
    const problem = findMoveProblem(standing, wish, now);
    if (problem) return { ok: false, ...problem };
    const { to, reason, until, decision } = wish;
    await tx.proposalMove.create({
      data: {
        ...{ proposalId, fromState: from, toState: to, actorId: actor.id, at: now, reason, until: asDate(until) },
        ...(decision && { outcome: decision.outcome, decidedBy: decision.by, decidedOn: asDate(decision.on) }),
      },
      select: { id: true },
    });
    await tx.proposal.update({ where: { id: proposalId }, data: { state: to, ...(until && { hearingUntil: asDate(until) }) }, select: { id: true } });
    const details = { before: from, after: to, ...(until && { date: until }), ...(decision && { outcome: decision.outcome, decidedBy: decision.by, date: decision.on }) };
    await recordAudit(tx, { actor, action: 'proposalMoved', subjectKind: 'proposal', subjectId: proposalId, reason, details, now });
    await tell(tx, actor, standing, wish, now);
    return succeed({ id: proposalId, to });
  });
}

/** Everybody hears that a hearing begins; who had a part in it hears what was decided. */
async function tell(tx: Transaction, actor: Actor, { id, title, state }: Standing, { to, until, decision }: MoveWish, now: Date): Promise<void> {
  const link = `/proposals/${id}`;
  const notice = (people: { id: string }[], kind: NoticeKind, params: Record<string, string>) =>
    notifyAll(tx, people.map((person) => ({ employeeId: person.id, kind, params: { title, ...params }, link })), now);
  if (to === 'hearing' && state !== 'hearing') {
    const everybody = await tx.employee.findMany({ where: { deactivatedAt: null, id: { not: actor.id } }, select: { id: true } });
    const lastMinute = new Date(startOfCivilDay(addCivilDays(until!, 1)).getTime() - 60_000);
    await notice(everybody, 'proposalHearing', { until: lastMinute.toISOString() });
  }
  if (decision) {
    const part = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM employees WHERE deactivated_at IS NULL AND id <> ${actor.id}::uuid AND id IN (
        SELECT author_id FROM proposals WHERE id = ${id}::uuid
        UNION SELECT employee_id FROM proposal_editors WHERE proposal_id = ${id}::uuid AND removed_at IS NULL
        UNION SELECT employee_id FROM proposal_voices WHERE proposal_id = ${id}::uuid
        UNION SELECT author_id FROM proposal_comments WHERE proposal_id = ${id}::uuid AND withdrawn_at IS NULL
        UNION SELECT author_id FROM proposal_suggestions WHERE proposal_id = ${id}::uuid)`;
    await notice(part, decision.outcome === 'adopted' ? 'proposalAdopted' : 'proposalRejected', { by: decision.by });
  }
}
