import { clash } from '../../preparation/refusals/rules';
import type { PreparedRound } from '../../preparation/types';
import { coverByCliques } from '../cliques/rules';
import type { ModelCollector } from '../rows/rules';
import { listStaffingRows } from '../staffing/rules';

const unbounded = Number.NEGATIVE_INFINITY;

/** At most k visits each, at most one of those that clash, and with k > 1 the column that says whether they are placed. */
export function addPeopleRows(collector: ModelCollector, prepared: PreparedRound): void {
  const { pairs, people, round } = prepared;
  people.forEach((one, person) => {
    const columns = columnsOf(prepared, person);
    if (columns.length === 0) return;
    const most = Math.max(round.visitsPerPerson, one.pinned.length);
    if (columns.length > most) collector.addRow({ kind: 'person', person }, columns, [], unbounded, most);
    if (round.visitsPerPerson <= 1) return;
    const clashes = (a: number, b: number) =>
      // Two pins that clash are two facts.
      !(pairs.pinned[a] && pairs.pinned[b]) && clash(prepared, prepared.openings[pairs.opening[a]!]!, prepared.openings[pairs.opening[b]!]!);
    for (const clique of coverByCliques(columns, clashes)) collector.addRow({ kind: 'clash', person }, clique, [], unbounded, 1);
    const placed = collector.addColumn({ integer: true, gains: { placed: 1, leftOutBefore: one.leftOutBefore } });
    collector.addRow({ kind: 'placed', person }, [placed], [], unbounded, 0, columns);
  });
}

function columnsOf({ pairs }: PreparedRound, person: number): number[] {
  const columns: number[] = [];
  for (let pair = pairs.firstOf[person]!; pair < pairs.firstOf[person + 1]!; pair += 1) columns.push(pair);
  return columns;
}

/**
 * Who may be gone from a desk together. Somebody with two visits on one day may be away for both at the same time, on
 * the way from the one to the other: then a column of their own stands for them, so that they count once.
 */
export function addStaffingRows(collector: ModelCollector, prepared: PreparedRound): void {
  const { round } = prepared;
  const once = round.visitsPerPerson <= 1;
  const absences = new Map<string, number>();
  for (const { desk, starts, ends, rostered, needed, columns, spare } of listStaffingRows(prepared, once ? 1 : round.visitsPerPerson)) {
    const terms = once ? columns : countOnce(collector, prepared, columns, absences);
    collector.addRow({ kind: 'staffing', desk, starts, ends, rostered, needed }, terms, [], unbounded, spare);
  }
}

function countOnce(collector: ModelCollector, prepared: PreparedRound, columns: Int32Array, absences: Map<string, number>): number[] {
  const { pairs, openings } = prepared;
  const byPerson = new Map<number, number[]>();
  for (const column of columns) byPerson.set(pairs.person[column]!, [...(byPerson.get(pairs.person[column]!) ?? []), column]);
  return [...byPerson].flatMap(([person, own]) => {
    const together = own.some((a) => own.some((b) => a < b && !clash(prepared, openings[pairs.opening[a]!]!, openings[pairs.opening[b]!]!)));
    if (!together) return own;
    const key = own.join(' ');
    let absent = absences.get(key);
    if (absent === undefined) {
      absent = collector.addColumn({ integer: false });
      for (const column of own) collector.addRow({ kind: 'absence', person }, [column], [[absent, -1]], unbounded, 0);
      absences.set(key, absent);
    }
    return [absent];
  });
}
