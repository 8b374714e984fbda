import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import { loadRoundFacts } from '../../visits/facts/queries';
import { join, type Locks } from '../../visits/locking/commands';
import { spanOf } from '../../visits/queue/queries';
import { loadSituation } from '../../visits/standing/queries';
import { getRoundAsInput } from '../input/queries';
import { getPlan } from '../queries';
import { loweringsOf, planChanges, waiveDesks, waivePresent, type Held } from './rules';

/** Everything that publishing decides on, as it stands when it is read, and what must be locked for it to stay so. */
export async function loadPublishing(reader: Reader, planId: string, now: Date) {
  const found = await loadChanges(reader, planId);
  const present = await getRoundAsInput(found.plan.roundId, now, reader);
  return { ...found, present: present && waivePresent(present, found.plan.input, found.waivers) };
}

/** What must be locked to begin with: the round as a whole is read once that is had. */
export async function loadPublishingLocks(planId: string): Promise<Locks> {
  return (await loadChanges(database(), planId)).locks;
}

async function loadChanges(reader: Reader, planId: string) {
  const plan = (await getPlan(planId, reader))!;
  const { roundId } = plan;
  const held = await listHeld(reader, roundId);
  const endedSince = await listEndedSince(reader, roundId, plan.inputAt);
  const changes = planChanges(plan.visits, { held, endedSince, inputAt: plan.inputAt });
  const people = [...new Set([...changes.wanted, ...changes.ending].map(({ personId }) => personId))];
  const facts = await loadRoundFacts(roundId, reader);
  const situation = facts.openings.length > 0 ? await loadSituation(reader, people, spanOf(facts.openings)) : null;
  const locks: Locks = join(
    { rounds: [roundId], openings: facts.openings.map(({ id }) => id) },
    { employees: people, desks: situation?.desks.map(({ id }) => id) ?? [] },
  );
  // What was let go of is so by the lead's word on why: without one, as in a trial moved by hand before it was kept, it holds.
  const waivers = plan.note === '' ? { ...plan.waivers, staffing: [] } : plan.waivers;
  const waived = situation && waiveDesks({ situation, wanted: changes.wanted, openings: facts.openings }, loweringsOf(waivers, plan.input.zone), plan.note);
  return { plan, held, waivers, changes: waived ? { ...changes, wanted: waived.wanted } : changes, facts, situation: waived?.situation ?? null, locks };
}

async function listHeld(reader: Reader, roundId: string): Promise<(Held & { seat: number })[]> {
  const rows = await reader.visit.findMany({
    where: { opening: { roundId }, state: 'registered' },
    select: { id: true, visitorId: true, openingId: true, seat: true, signedUpAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, visitorId, openingId, seat, signedUpAt }) => ({ visitId: id, personId: visitorId, openingId, seat: seat ?? 0, since: signedUpAt }));
}

async function listEndedSince(reader: Reader, roundId: string, inputAt: Date) {
  const rows = await reader.visit.findMany({
    where: { opening: { roundId }, state: { in: ['cancelled', 'calledOff'] }, endedAt: { gt: inputAt } },
    select: { visitorId: true, openingId: true },
  });
  return rows.map(({ visitorId, openingId }) => ({ person: visitorId, opening: openingId }));
}
