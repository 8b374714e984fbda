import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { database, databaseCode, type Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { busy, decideUnderLocks, type TakeLocks } from '../../visits/locking/commands';
import { endVisits, takeSeats } from '../../visits/seats/commands';
import { settleTogether } from '../../visits/together/rules';
import type { OpeningFacts } from '../../visits/types';
import type { Refused, Settlement } from '../../visits/together/types';
import { getPlan } from '../queries';
import type { PublishInput } from '../schema';
import type { LeftOut, PlanRefusal } from '../types';
import { findForbiddenNow } from './rules';
import { loadPublishing, loadPublishingLocks } from './queries';
import { tellAll } from './telling/commands';

export type Published = { planId: string; roundId: string; entered: number; moved: number; ended: number; kept: number; leftOut: number };
type Answer = Result<Published, PlanRefusal>;
type Context = Awaited<ReturnType<typeof loadPublishing>>;

/**
 * Turns a plan into visits, all in one transaction: under the locks of the round, its openings, the people and their
 * desks everything is read again, and every hard rule is asked of every new visit. What no longer holds is left out
 * and listed; what people did since stands.
 */
export async function publishPlan(actor: Actor, { planId, reason }: PublishInput, now: Date, take?: TakeLocks): Promise<Answer> {
  const early = await getPlan(planId);
  if (!early) return refuse('planGone');
  const hopeless = await refusalFor(early, database());
  if (hopeless) return hopeless;
  try {
    const known = await loadPublishingLocks(planId);
    const decision = await decideUnderLocks((reader) => loadPublishing(reader, planId, now), (tx, found) => decide(tx, found, actor, reason, now), { take, known });
    return decision === busy ? refuse('busy') : decision;
  } catch (error) {
    // The index of one published plan a round: somebody else's publishing was first.
    if (databaseCode(error) === '23505') return refuse('alreadyPublished');
    throw error;
  }
}

async function refusalFor(plan: Context['plan'], reader: Pick<Transaction, 'round'>): Promise<({ ok: false } & PlanRefusal) | null> {
  if (plan.state === 'published' || plan.state === 'replaced') return refuse('alreadyPublished');
  if (plan.state !== 'done') return refuse('nothingToPublish');
  if (plan.origin === 'trial' && !plan.note) return refuse('keepFirst');
  const round = await reader.round.findUnique({ where: { id: plan.roundId }, select: { state: true } });
  return round?.state === 'published' ? null : refuse('roundNotPublished');
}

async function decide(tx: Transaction, context: Context, actor: Actor, reason: string, now: Date): Promise<Answer> {
  const { plan, facts, situation, changes } = context;
  const refusal = await refusalFor(plan, tx);
  if (refusal) return refusal;
  const round = facts.rounds.get(plan.roundId);
  if (!round || !situation || !context.present) return refuse('nothingToPublish');
  const openings = withMoreSeats(context);
  const seats = new Map(context.held.map(({ visitId, seat }) => [visitId, seat]));
  const settlement = settle(context, (refused) => settleTogether({ openings, seats, round, situation, now }, changes.wanted, changes.ending, refused));

  // Whoever gives something up is told why.
  if (settlement.end.length > 0 && reason === '') return refuse('reasonRequired');
  const moving = new Set(settlement.enter.map(({ personId }) => personId));
  await writeMoreSeats(tx, context, openings, actor, now);
  await endVisits(tx, settlement.end.map(({ visitId }) => visitId), { state: 'calledOff', reason, now });
  const byId = new Map(openings.map((opening) => [opening.id, opening]));
  const visitIds = await takeSeats(
    tx,
    settlement.enter.map(({ personId, openingId, seat, overrideReason }) => ({
      opening: byId.get(openingId)!,
      visitorId: personId,
      seat,
      by: actor.id,
      now,
      overrideReason: overrideReason ?? undefined,
    })),
  );
  const leftOut = await listLeftOut(tx, context, settlement.refused);
  await tx.plan.updateMany({ where: { roundId: plan.roundId, state: 'published' }, data: { state: 'replaced' } });
  await tx.plan.update({ where: { id: plan.id }, data: { state: 'published', publishedAt: now, publishedById: actor.id, leftOut }, select: { id: true } });
  const moved = settlement.end.filter(({ personId }) => moving.has(personId)).length;
  const counts = { entered: settlement.enter.length - moved, moved, ended: settlement.end.length - moved };
  const details = { version: plan.number, count: settlement.enter.length, lost: counts.ended };
  await recordAudit(tx, { actor, action: 'planPublished', subjectKind: 'round', subjectId: plan.roundId, details, now });
  for (const { personId, overrideReason } of settlement.enter.filter((one) => one.overrideReason !== null)) {
    const person = situation.people.get(personId)?.person.name ?? '';
    await recordAudit(tx, { actor, action: 'planDeskOverride', subjectKind: 'round', subjectId: plan.roundId, reason: overrideReason!, details: { person }, now });
  }
  await tellAll(tx, { plan, settlement, visitIds, openings: byId, people: situation.people, reason }, now);
  return succeed({ planId: plan.id, roundId: plan.roundId, ...counts, kept: changes.kept.length, leftOut: leftOut.length });
}

/** The rules of visits and the planner's checker in turn, until both are content with what is left. */
function settle({ plan, changes, present }: Context, seat: (refused: Refused[]) => Settlement): Settlement {
  const refused: Refused[] = [];
  for (;;) {
    const settlement = seat(refused);
    const ending = new Set(settlement.end.map(({ personId, openingId }) => `${personId} ${openingId}`));
    // Whoever keeps an old seat because the new one was refused is among the visitors, too.
    const stayed = changes.ending.filter(({ personId, openingId }) => !ending.has(`${personId} ${openingId}`));
    const final = [
      ...changes.kept,
      ...stayed.map(({ personId, openingId }) => ({ person: personId, opening: openingId })),
      ...settlement.enter.map(({ personId, openingId }) => ({ person: personId, opening: openingId })),
    ];
    const forbidden = findForbiddenNow({ present: present!, planned: plan.input }, plan.visits, { final, wanted: settlement.enter });
    if (forbidden.length === 0) return settlement;
    refused.splice(0, refused.length, ...settlement.refused);
    for (const { wanted, violation } of forbidden) refused.push({ ...wanted, obstacle: { reason: 'notFound', params: { rule: violation.rule } } });
  }
}

/** The openings with the seats more that a kept trial asks for. */
function withMoreSeats({ plan, facts }: Context): OpeningFacts[] {
  const asked = new Map(plan.input.openings.map((opening) => [opening.id, opening.seats]));
  const raised = new Set(plan.waivers.seats.map(({ opening }) => opening));
  return facts.openings.map((opening) => {
    const seats = raised.has(opening.id) && opening.state === 'offered' ? (asked.get(opening.id) ?? 0) : 0;
    return seats > opening.seats ? { ...opening, seats } : opening;
  });
}

/** Makes them so for good: the openings' own numbers rise. */
async function writeMoreSeats(tx: Transaction, { plan, facts }: Context, openings: readonly OpeningFacts[], actor: Actor, now: Date) {
  for (const [index, { id, topic, seats }] of openings.entries()) {
    const before = facts.openings[index]!.seats;
    if (seats === before) continue;
    await tx.opening.update({ where: { id }, data: { seats, version: { increment: 1 } }, select: { id: true } });
    const details = { topic, before, after: seats };
    await recordAudit(tx, { actor, action: 'planSeatsRaised', subjectKind: 'opening', subjectId: id, reason: plan.note, details, now });
  }
}

async function listLeftOut(tx: Transaction, { changes }: Context, refused: readonly Refused[]): Promise<LeftOut[]> {
  const ids = [...refused.map(({ personId }) => personId), ...changes.endedSince.map(({ person }) => person)];
  const rows = await tx.employee.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [
    ...refused.map(({ personId, openingId, obstacle }) => {
      const rule = obstacle.params?.rule;
      const reason = rule ? `plans:${rule}` : `visits:${obstacle.reason}`;
      return { person: personId, personName: names.get(personId) ?? '', opening: openingId, reason, params: obstacle.params ?? {} };
    }),
    ...changes.endedSince.map(({ person, opening }) => ({ person, personName: names.get(person) ?? '', opening, reason: 'plans:endedSince', params: {} })),
  ];
}
