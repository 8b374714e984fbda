import { database } from '@/lib/platform/db/client';
import { placeGreedily } from '@/lib/planner/greedy/rules';
import { measureLevels } from '@/lib/planner/levels/rules';
import { prepareRound } from '@/lib/planner/preparation/rules';
import { levelNames } from '@/lib/planner/types';
import { listUnplaced } from '@/lib/planner/unplaced/rules';
import { getRoundAsInput } from '@/lib/plans/input/queries';

/** A finished plan of a round, placed one by one: for pages that must have one, without waiting for the planner. */
export async function sowPlan(roundId: string, madeById: string, now: Date): Promise<string> {
  const input = await getRoundAsInput(roundId, now);
  if (!input) throw new Error('no such round');
  const prepared = prepareRound(input);
  const { pairs, people, openings } = prepared;
  const visits = placeGreedily(prepared).map((pair) => ({ person: people[pairs.person[pair]!]!.id, opening: openings[pairs.opening[pair]!]!.id }));
  const values = measureLevels(input, visits);
  const levels = levelNames.map((name) => ({ name, value: values[name], bound: values[name], proven: false }));
  const { id } = await database().plan.create({
    data: {
      ...{ roundId, madeById, number: 1, state: 'done', madeAt: now, inputAt: now, heartbeatAt: now, finishedAt: now, input },
      ...{ method: 'greedy', milliseconds: 1, levels, firstCome: { placed: 40, firstChoices: 20 } },
      visits: { create: visits.map(({ person, opening }) => ({ employeeId: person, openingId: opening })) },
      unplaced: { create: listUnplaced(prepared, visits).map(({ person, reason, ...details }) => ({ employeeId: person, reason, details })) },
    },
    select: { id: true },
  });
  return id;
}
