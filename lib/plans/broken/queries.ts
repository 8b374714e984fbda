import 'server-only';
import { createCache } from '../../platform/cache';
import { database } from '../../platform/db/client';
import type { Placement } from '../../planner/types';
import { listBroken } from '../holding/rules';
import { loadRoundFacts } from '../input/queries';
import { layOutRound, listGiven, localTimeOf } from '../input/rules';
import type { BrokenRound, BrokenVisit } from './types';

// Asking takes as long as checking a plan does, and what it answers seldom changes.
const remember = createCache<BrokenVisit[]>({ freshFor: 60_000, most: 20 });

/** What can break a visit or mend it: after any of these the question is asked anew at once. */
const changes = [
  ...['shiftAdded', 'shiftChanged', 'shiftRemoved', 'deskChanged', 'rosterImported', 'absenceFileImported', 'employeesImported'],
  ...['planPublished', 'planPinned', 'planForbidden', 'planPairRemoved', 'openingChanged', 'openingCalledOff', 'visitPlaced', 'visitCalledOff'],
];

/** The visits of a round to come that a rule forbids by now: somebody is away, a desk has become short. */
export async function listBrokenVisits(roundId: string, now: Date): Promise<BrokenVisit[]> {
  const [last] = await database().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM audit_entries WHERE action = ANY(${changes}) ORDER BY id DESC LIMIT 1`;
  const broken = await remember(`${roundId} ${last?.id}`, async () => {
    const facts = await loadRoundFacts(roundId, now, database());
    if (!facts) return [];
    const settled = { pins: facts.pins, given: listGiven(facts), allowed: facts.visits.filter(({ overridden }) => overridden) };
    const found = listBroken(layOutRound(facts), settled).filter(({ place }) => place.from > localTimeOf(now));
    const ids = await listVisitIds(roundId, found);
    return found.map((one) => ({ ...one, visitId: ids.get(`${one.person} ${one.opening}`) ?? null }));
  });
  return broken;
}

async function listVisitIds(roundId: string, about: readonly Placement[]): Promise<Map<string, string>> {
  if (about.length === 0) return new Map();
  const rows = await database().visit.findMany({
    where: { opening: { roundId }, openingId: { in: about.map(({ opening }) => opening) }, state: 'registered' },
    select: { id: true, visitorId: true, openingId: true },
  });
  return new Map(rows.map(({ id, visitorId, openingId }) => [`${visitorId} ${openingId}`, id]));
}

/** The rounds of a project with a published plan that no longer holds. */
export async function listRoundsWithBroken(projectId: string, now: Date): Promise<BrokenRound[]> {
  const rounds = await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT r.id::text, r.name FROM rounds r WHERE r.project_id = ${projectId}::uuid AND r.state = 'published'
      AND EXISTS (SELECT FROM plans p WHERE p.round_id = r.id AND p.published_at IS NOT NULL)
      AND EXISTS (SELECT FROM openings o WHERE o.round_id = r.id AND o.starts > ${now}::timestamptz) ORDER BY r.name`;
  const counted = await Promise.all(rounds.map(async (round) => ({ ...round, count: (await listBrokenVisits(round.id, now)).length })));
  return counted.filter(({ count }) => count > 0);
}
