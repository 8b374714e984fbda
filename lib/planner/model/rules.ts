import { worthOf } from '../levels/rules';
import type { PreparedRound } from '../preparation/types';
import { addGoal } from './goal/rules';
import { collectModel, type ModelCollector } from './rows/rules';
import { addPeopleRows, addStaffingRows } from './visits/rules';
import type { PlannerModel } from './types';

/**
 * Lays a prepared round out as a model. With one visit a person nothing but the visits themselves says who is placed;
 * with more, each person has a column of their own for it. Rows are `<=` with whole bounds: a bound of an integer less
 * a millionth has made the solver call a wrong answer the best.
 */
export function buildModel(prepared: PreparedRound): PlannerModel {
  const collector = collectModel();
  addVisits(collector, prepared);
  addPeopleRows(collector, prepared);
  addStaffingRows(collector, prepared);
  addGoal(collector, prepared);
  return { prepared, visits: prepared.pairs.count, ...collector.finish() };
}

function addVisits(collector: ModelCollector, { pairs, people, openings, round }: PreparedRound): void {
  const published = new Set(round.published.map(({ person, opening }) => JSON.stringify([person, opening])));
  const once = round.visitsPerPerson <= 1;
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const person = people[pairs.person[pair]!]!;
    const kept = published.size > 0 && published.has(JSON.stringify([person.id, openings[pairs.opening[pair]!]!.id]));
    const column = collector.addColumn({ lower: pairs.pinned[pair]!, integer: true });
    if (pairs.rank[pair]! > 0) collector.addGain(column, 'wishes', worthOf(pairs.rank[pair]!));
    if (kept) collector.addGain(column, 'stability', 1);
    if (!once || !isFirstPin(pairs, pair)) continue;
    collector.addGain(column, 'placed', 1);
    if (person.leftOutBefore > 0) collector.addGain(column, 'leftOutBefore', person.leftOutBefore);
  }
}

/** One placed by hand more often than a round allows is still one person placed. */
function isFirstPin({ pinned, person }: PreparedRound['pairs'], pair: number): boolean {
  if (!pinned[pair]) return true;
  for (let before = pair - 1; before >= 0 && person[before] === person[pair]; before -= 1) if (pinned[before]) return false;
  return true;
}
