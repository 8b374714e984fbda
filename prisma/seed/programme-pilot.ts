import { measureLevels } from '@/lib/planner/levels/rules';
import { levelNames } from '@/lib/planner/types';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { countFigures } from '@/lib/plans/rules';
import { lead, type PersonKey } from './people';
import { pilotInVain } from './pilot';
import type { Sown } from './sown';

const anHour = 3_600_000;

/**
 * The test visits had more takers than seats: the plan that the lead laid by hand, and those who asked in vain. They
 * come first in the next round, and stand in the list of who has visited whom.
 */
export async function makePilotPlan(
  { tx, nextId, person }: Sown,
  round: { id: string; signUpOpens: Date; signUpCloses: Date },
  openings: ReadonlyMap<string, { id: string; visitors: PersonKey[] }>,
): Promise<void> {
  const { id: roundId, signUpOpens, signUpCloses: at } = round;
  const wishes = [...[...openings].flatMap(([key, { visitors }]) => visitors.map((visitor) => [visitor, key] as const)), ...pilotInVain];
  for (const [who, key] of wishes) {
    const statement = { id: nextId(), roundId, employeeId: person[who]!, onlyWishes: true, savedAt: new Date(signUpOpens.getTime() + 3 * anHour) };
    await tx.wishStatement.create({ data: { ...statement, wishes: { create: [{ rank: 1, openingId: openings.get(key)!.id }] } }, select: { id: true } });
  }
  const visits = [...openings.values()].flatMap(({ id: opening, visitors }) => visitors.map((visitor) => ({ person: person[visitor]!, opening })));
  const present = (await getRoundAsInput(roundId, at, tx))!;
  const input = { ...present, pinned: [], published: [] };
  const values = measureLevels(input, visits);
  const made = { state: 'published', origin: 'byHand', madeById: person[lead]!, publishedById: person[lead]!, madeAt: at, inputAt: at, heartbeatAt: at, finishedAt: at, publishedAt: at } as const;
  const result = {
    ...{ method: 'byHand', milliseconds: 0, firstCome: { placed: 0, firstChoices: 0 }, figures: countFigures(input, visits) },
    levels: levelNames.map((name) => ({ name, value: values[name], bound: values[name], proven: false })),
  };
  await tx.plan.create({
    data: {
      ...{ id: nextId(), roundId, number: 1, input, ...made, ...result },
      visits: { create: visits.map((visit) => ({ employeeId: visit.person, openingId: visit.opening })) },
      unplaced: { create: pilotInVain.map(([who]) => ({ employeeId: person[who]!, reason: 'full', details: {} })) },
    },
    select: { id: true },
  });
}
