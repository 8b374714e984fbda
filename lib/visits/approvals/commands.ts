import 'server-only';
import { askedByVisits } from '../../approvers/queries';
import { canAnswer } from '../../approvers/rules';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader, type Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks, type TakeLocks } from '../locking/commands';
import { moveUp } from '../queue/commands';
import { endVisits } from '../seats/commands';
import type { Obstacle } from '../types';
import { findRequested, loadRequested, type Requested } from './queries';
import { decideAnswer } from './rules';
import type { VisitApprovalInput } from './schema';

type Answered = Result<{ visitId: string }, Obstacle>;

/**
 * Says yes or no to a visit. The seat and the visitor's time have been held meanwhile, so that yes asks nothing anew;
 * no lets the seat go to the next who waits. Nobody answers for themself.
 */
export async function answerVisit(actor: Actor, input: VisitApprovalInput, now: Date, take?: TakeLocks): Promise<Answered> {
  const { visitId } = input;
  const early = await findRequested(database(), visitId);
  // To whoever cannot answer, a request and a visit that does not exist look the same.
  if (!early || !(await answers(database(), actor, visitId))) return refuse('visitNotFound');
  const hopeless = decideAnswer(early, now);
  if (hopeless) return { ok: false, ...hopeless };
  const decision = await decideUnderLocks(
    (reader) => loadRequested(reader, visitId, now),
    async (tx, { visit, openingIds }): Promise<Answered> => {
      if (!(await answers(tx, actor, visitId))) return refuse('visitNotFound');
      const obstacle = decideAnswer(visit, now);
      if (obstacle) return { ok: false, ...obstacle };
      await (input.answer === 'yes' ? approve(tx, actor, visit, now) : decline(tx, actor, visit, input.reason, now));
      if (input.answer === 'no') await moveUp(tx, openingIds, now);
      return succeed({ visitId });
    },
    { take },
  );
  return decision === busy ? refuse('busy') : decision;
}

async function answers(reader: Reader, actor: Actor, visitId: string): Promise<boolean> {
  const asked = (await askedByVisits(reader, [visitId])).get(visitId);
  return asked !== undefined && canAnswer(actor, asked);
}

async function approve(tx: Transaction, actor: Actor, visit: Requested, now: Date) {
  const data = { state: 'registered', expiresAt: null, decidedById: actor.id, decidedAt: now } as const;
  await tx.visit.update({ where: { id: visit.id, state: 'pending' }, data, select: { id: true } });
  await tell(tx, actor, visit, 'visitApproved', '', now);
  // The host who answered knows; any other hears who comes, as of everybody else.
  if (actor.id === visit.hostId) return;
  const params = { ...aboutOf(visit), person: visit.name };
  await notifyAll(tx, [{ employeeId: visit.hostId, kind: 'visitorJoined', params, link: `/visits/${visit.openingId}` }], now);
}

async function decline(tx: Transaction, actor: Actor, visit: Requested, reason: string, now: Date) {
  await endVisits(tx, [visit.id], { state: 'declined', reason, now, by: actor.id });
  await tell(tx, actor, visit, 'visitDeclined', reason, now);
}

async function tell(tx: Transaction, actor: Actor, visit: Requested, action: 'visitApproved' | 'visitDeclined', reason: string, now: Date) {
  const { id, visitorId, name } = visit;
  const about = aboutOf(visit);
  const details = { person: name, site: about.site, starts: about.starts };
  await recordAudit(tx, { actor, action, subjectKind: 'visit', subjectId: id, reason, details, now });
  const params = { ...about, by: actor.name, reason };
  await notifyAll(tx, [{ employeeId: visitorId, kind: action, params, link: `/visits/receipt/${id}`, about: `visit:${id}` }], now);
}

/** What a message about the visit says of it. */
export function aboutOf({ topic, siteName: site, starts, ends }: Pick<Requested, 'topic' | 'siteName' | 'starts' | 'ends'>) {
  return { topic, site, starts: starts.toISOString(), ends: ends.toISOString() };
}
