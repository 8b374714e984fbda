import type { Highs } from 'highs';
import { findAddedViolations } from '../../planner-check/rules';
import { collectModel, type ModelCollector } from '../../planner/model/rows/rules';
import type { PlannerModel } from '../../planner/model/types';
import { addPeopleRows, addStaffingRows } from '../../planner/model/visits/rules';
import { prepareRound } from '../../planner/preparation/rules';
import type { PreparedRound } from '../../planner/preparation/types';
import { solveWhole } from '../../planner/solver/rules';
import type { Placement, PlannerRound, Relaxation } from '../../planner/types';

/** What bending costs: any bend outweighs any number of moves, a long shortage outweighs a seat, a seat a short one. */
const PRICE = { seat: 60_000, shortage: 50_000, halfHour: 4_000, move: 20 };
const SECONDS = 5;
const unbounded = Number.NEGATIVE_INFINITY;

type Options = { seed?: number };

/**
 * Asks, for one person after the other, what the least is that would have to give for them to get a visit while all
 * who have one keep one. Seats and minimums may be bent at a price, each move of another costs a little, nothing else
 * can be bent. Pairs that a desk alone refuses are in it, for bending is what this is about.
 */
export function openElastic(round: PlannerRound, visits: readonly Placement[], highs: Highs, { seed = 0 }: Options = {}) {
  const prepared = prepareRound(withRoom(round), { withShort: true });
  const { pairs, people, openings, personIndex, openingIndex } = prepared;
  const now = new Set(visits.map(({ person, opening }) => personIndex.get(person)! * openings.length + openingIndex.get(opening)!));
  const isNow = (pair: number) => now.has(pairs.person[pair]! * openings.length + pairs.opening[pair]!);
  const { model, costs, countRows } = layOut(prepared, round, isNow);

  /** Null where nothing that can be bent would help. */
  return function ask(person: string): Relaxation | null {
    const p = personIndex.get(person);
    if (p === undefined || pairs.firstOf[p] === pairs.firstOf[p + 1]) return null;
    const rowLower = model.rowLower.slice();
    const rowUpper = model.rowUpper.slice();
    rowLower[countRows.get(p)!] = 1;
    rowUpper[countRows.get(p)!] = 1;
    const { values } = solveWhole(highs, { ...model, rowLower, rowUpper }, { costs, seed, seconds: SECONDS });
    if (!values) return null;
    const after: Placement[] = [];
    for (let pair = 0; pair < pairs.count; pair += 1) {
      if (values[pair]! > 0.5) after.push({ person: people[pairs.person[pair]!]!.id, opening: openings[pairs.opening[pair]!]!.id });
    }
    return describeBend(round, person, visits, after);
  };
}

/** The same round with a seat more everywhere, so that full openings are asked about as well. */
function withRoom(round: PlannerRound): PlannerRound {
  return { ...round, openings: round.openings.map((opening) => ({ ...opening, seats: Math.max(0, opening.seats) + round.pinned.length + 1 })) };
}

function layOut(prepared: PreparedRound, round: PlannerRound, isNow: (pair: number) => boolean) {
  const { pairs, people } = prepared;
  const collector = collectModel();
  const costs: number[] = [];
  const worst = (pair: number) => pairs.rank[pair] || 6;
  const column = (input: Parameters<ModelCollector['addColumn']>[0], cost: number) => {
    const index = collector.addColumn(input);
    costs[index] = cost;
    return index;
  };
  const countRows = new Map<number, number>();
  let rows = 0;
  const counting: ModelCollector = {
    ...collector,
    addRow(meaning, columns, others, from, to, less) {
      rows += 1;
      if (meaning.kind !== 'staffing') return collector.addRow(meaning, columns, others, from, to, less);
      const price = PRICE.shortage + PRICE.halfHour * Math.ceil((meaning.ends - meaning.starts) / 30);
      const bend = column({ upper: columns.length, integer: true }, price);
      return collector.addRow(meaning, columns, [...others, [bend, -1]], from, to, less);
    },
  };

  people.forEach((_, p) => {
    const [first, end] = [pairs.firstOf[p]!, pairs.firstOf[p + 1]!];
    const own = Array.from({ length: end - first }, (_each, index) => first + index);
    const held = own.filter(isNow);
    const rank = Math.min(6, ...held.map(worst));
    for (const pair of own) {
      // Whoever has a visit keeps it, or moves to one they wanted about as much; the one asked for goes where they wish.
      const cost = held.length === 0 ? worst(pair) : isNow(pair) ? 0 : PRICE.move + Math.max(0, worst(pair) - rank);
      column({ lower: pairs.pinned[pair]!, integer: true }, cost);
    }
  });
  people.forEach((_, p) => {
    const [first, end] = [pairs.firstOf[p]!, pairs.firstOf[p + 1]!];
    if (first === end) return;
    const own = Array.from({ length: end - first }, (_each, index) => first + index);
    const held = own.filter(isNow).length;
    countRows.set(p, rows);
    counting.addRow({ kind: 'person', person: p }, own, [], held, held);
  });
  if (round.visitsPerPerson > 1) addPeopleRows(counting, prepared);
  addSeats(counting, prepared, round, column);
  addStaffingRows(counting, prepared);
  const finished = collector.finish();
  const model: PlannerModel = { prepared, visits: pairs.count, ...finished };
  return { model, costs: Float64Array.from({ length: finished.columns }, (_, index) => costs[index] ?? 0), countRows };
}

type AddColumn = (input: Parameters<ModelCollector['addColumn']>[0], cost: number) => number;

function addSeats(collector: ModelCollector, { pairs, openings }: PreparedRound, round: PlannerRound, column: AddColumn): void {
  const seats = new Map(round.openings.map((opening) => [opening.id, Math.max(0, opening.seats)]));
  const columns: number[][] = openings.map(() => []);
  for (let pair = 0; pair < pairs.count; pair += 1) columns[pairs.opening[pair]!]!.push(pair);
  openings.forEach(({ id, pinned }, opening) => {
    const most = Math.max(seats.get(id) ?? 0, pinned);
    if (columns[opening]!.length <= most) return;
    const more = column({ upper: columns[opening]!.length, integer: true }, PRICE.seat);
    collector.addRow({ kind: 'seats', opening, seats: most }, columns[opening]!, [[more, -1]], unbounded, most);
  });
}

/** What the new plan bends, in the words of the checker and not of the model; null when it breaks what cannot be bent. */
function describeBend(round: PlannerRound, person: string, before: readonly Placement[], after: readonly Placement[]): Relaxation | null {
  const relaxation: Relaxation = { opening: after.find((visit) => visit.person === person)!.opening, seats: [], staffing: [], moves: [] };
  for (const violation of findAddedViolations(round, after)) {
    if (violation.rule === 'overSeats') relaxation.seats.push({ opening: violation.opening, more: violation.visitors - violation.seats });
    else if (violation.rule === 'deskShort') {
      const { desk, at, needed, left } = violation;
      relaxation.staffing.push({ desk, ...at, needed, left });
    } else return null;
  }
  relaxation.moves = findMoves(person, before, after);
  return relaxation;
}

function findMoves(person: string, before: readonly Placement[], after: readonly Placement[]): Relaxation['moves'] {
  const key = (visit: Placement) => JSON.stringify([visit.person, visit.opening]);
  const [old, fresh] = [new Set(before.map(key)), new Set(after.map(key))];
  const left = before.filter((visit) => !fresh.has(key(visit)));
  return after.flatMap((visit) => {
    if (visit.person === person || old.has(key(visit))) return [];
    const at = left.findIndex((gone) => gone.person === visit.person);
    const [gone] = left.splice(at, 1);
    return gone ? [{ person: visit.person, from: gone.opening, to: visit.opening }] : [];
  });
}
