import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notify } from '../../notices/commands';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { queueJob } from '../../platform/jobs/queue';
import { getRoundAsInput } from '../../plans/input/queries';
import { askedSql } from '../../plans/left-out/queries';
import { listHeldVisits } from '../../plans/queries';
import { loadOpeningFacts } from '../../visits/facts/queries';
import { findObstacles } from '../../visits/rules';
import { loadSituation } from '../../visits/standing/queries';
import type { OpeningFacts } from '../../visits/types';
import { answerBy, fitsBeside, orderCandidates } from '../rules';

/**
 * Offers the free seats of an opening to the best placed of those who asked in the round and have nothing. Run again
 * it does nothing new: seats on offer count as taken, and nobody is asked twice about the same opening.
 */
export async function offerFreeSeat({ openingId }: { openingId: string }, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await lock(tx, { openings: [openingId] });
    await tx.seatOffer.updateMany({ where: { openingId, state: 'offered', expiresAt: { lte: now } }, data: { state: 'withdrawn', answeredAt: now } });
    const { openings, rounds } = await loadOpeningFacts([openingId], tx);
    const opening = openings[0];
    const round = opening && rounds.get(opening.roundId);
    const expiresAt = opening && answerBy(opening.starts, now);
    if (!opening || !round || !expiresAt || round.mode !== 'wishes' || round.state !== 'published' || opening.state !== 'offered') return;
    const live = await tx.seatOffer.count({ where: { openingId, state: 'offered' } });
    const free = opening.seats - opening.takenSeats.length - live;
    for (const employeeId of free > 0 ? await findFitting(tx, opening, round, free, now) : []) await offer(tx, opening, employeeId, expiresAt, now);
  });
}

/** The best placed of those left out who could take a seat as things are now, so many and no more: each is a question. */
async function findFitting(tx: Transaction, opening: OpeningFacts, round: Parameters<typeof findObstacles>[0]['round'], most: number, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ employeeId: string }[]>`
    SELECT e.id::text AS "employeeId" FROM ${askedSql} asked JOIN employees e ON e.id = asked.employee_id
    WHERE asked.round_id = ${round.id}::uuid AND asked.in_vain AND e.deactivated_at IS NULL AND e.unit_id <> ${opening.unitId}::uuid
      AND NOT EXISTS (SELECT FROM seat_offers s JOIN openings o ON o.id = s.opening_id
        WHERE s.employee_id = e.id AND (s.opening_id = ${opening.id}::uuid OR (s.state = 'offered' AND o.round_id = ${round.id}::uuid)))`;
  const present = rows.length > 0 ? await getRoundAsInput(round.id, now, tx) : null;
  if (!present) return [];
  const held = await listHeldVisits(round.id, tx);
  const order = orderCandidates(present, opening.id, rows.map(({ employeeId }) => employeeId));
  const situation = await loadSituation(tx, order, opening);
  const found: string[] = [];
  for (const person of order) {
    if (found.length >= most) break;
    const standing = situation.people.get(person);
    if (!standing || findObstacles({ opening, round, standing, situation, now, lifted: { window: true }, who: 'other' }).length > 0) continue;
    if (fitsBeside(present, held, { person, opening: opening.id })) found.push(person);
  }
  return found;
}

async function offer(tx: Transaction, opening: OpeningFacts, employeeId: string, expiresAt: Date, now: Date): Promise<void> {
  const { id: openingId, topic, siteName: site, starts, ends } = opening;
  const { employee } = await tx.seatOffer.create({
    data: { openingId, employeeId, offeredAt: now, expiresAt },
    select: { employee: { select: { name: true } } },
  });
  const params = { topic, site, starts: starts.toISOString(), ends: ends.toISOString(), until: expiresAt.toISOString() };
  await notify(tx, { employeeId, kind: 'seatFree', params, link: '/offers', now });
  await recordAudit(tx, { actor: null, action: 'seatOffered', subjectKind: 'opening', subjectId: openingId, details: { person: employee.name, topic }, now });
  // When it runs out unanswered, the next in line is asked.
  await queueJob(tx, 'offerFreeSeat', { openingId }, { startAfter: expiresAt });
}
