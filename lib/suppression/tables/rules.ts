import { findBlocks, isSmall, type Cell } from '../blocks/rules';
import { mergeSmall, unionOf, type Group } from '../rules';
import { FEWEST_PEOPLE, OTHERS, type SafeTable, type Tally } from '../types';

type Side = 'row' | 'column';

function groupsBy(tallies: readonly Pick<Tally, 'person' | Side>[], side: Side): Group[] {
  const groups = new Map<string, Set<string>>();
  for (const tally of tallies) groups.set(tally[side], (groups.get(tally[side]) ?? new Set()).add(tally.person));
  return [...groups].map(([key, people]) => ({ key, people }));
}

/**
 * The rows that are too small to stand alone in any table of this state. It goes by all marks and not by one table's, so
 * that every table has the same rows and the same sums for them.
 */
export function smallRows(totals: readonly Tally[]): Set<string> {
  return mergeSmall(groupsBy(totals, 'row'));
}

function cellsOf(tallies: readonly Tally[], rows: readonly string[], columns: readonly string[]): Cell[][] {
  const at = new Map(tallies.map(({ row, column }) => [`${row} ${column}`, { count: 0, people: new Set<string>() }]));
  for (const { row, column, person, count } of tallies) {
    const cell = at.get(`${row} ${column}`)!;
    cell.count += count;
    cell.people.add(person);
  }
  return rows.map((row) => columns.map((column) => at.get(`${row} ${column}`) ?? { count: 0, people: new Set<string>() }));
}

const merge = (key: string, merged: ReadonlySet<string>) => (merged.has(key) ? OTHERS : key);
/** In the order in which they first come, the merged ones last. */
const keysOf = (keys: readonly string[]) => [...new Set(keys)].sort((a, b) => Number(a === OTHERS) - Number(b === OTHERS));
const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/**
 * A table in which each mark stands in one column, with its sums; null when all of it is of fewer than five people.
 * `small` are the rows that stand together in every table of the state.
 */
export function protectSingle(tallies: readonly Tally[], small: ReadonlySet<string>): SafeTable | null {
  const mergedColumns = mergeSmall(groupsBy(tallies, 'column'));
  const merged = tallies.map((tally) => ({ ...tally, row: merge(tally.row, small), column: merge(tally.column, mergedColumns) }));
  if (unionOf(groupsBy(merged, 'row').map(({ people }) => people)).size < FEWEST_PEOPLE) return null;
  const rows = keysOf(merged.map(({ row }) => row));
  const columns = keysOf(merged.map(({ column }) => column));
  const cells = cellsOf(merged, rows, columns);
  const blocks = findBlocks(cells);
  const hides = (row: number, column: number) => blocks.some((block) => block.rows.has(row) && block.columns.has(column));
  const values = cells.map((line, row) => line.map(({ count }, column) => (hides(row, column) ? null : count)));
  const rowSums = cells.map((line) => add(line.map(({ count }) => count)));
  const columnSums = columns.map((_, column) => add(cells.map((line) => line[column]!.count)));
  return {
    ...{ rows, columns, values, hidden: countHidden(values) },
    sums: { rows: rowSums, columns: columnSums, total: add(rowSums) },
    merged: { rows: [...small], columns: [...mergedColumns] },
  };
}

/**
 * A table in which one mark can stand in several columns, or in none; without sums. A number is held back where those
 * in it are too few, and where those of its row outside it are: they are the row's sum, which other tables show, less it.
 * `totals` are all marks of each row, whatever they answered. `open` is the column of those that answered nothing, where
 * there is one: whoever knows how many they are knows how many answered, and has more to subtract from.
 */
export function protectSeveral(tallies: readonly Tally[], totals: readonly Tally[], small: ReadonlySet<string>, open: string | null): SafeTable | null {
  const mergeRow = <Row extends { row: string }>(one: Row): Row => ({ ...one, row: merge(one.row, small) });
  const inside = tallies.map(mergeRow);
  const whole = totals.map(mergeRow);
  if (unionOf(groupsBy(whole, 'row').map(({ people }) => people)).size < FEWEST_PEOPLE) return null;
  const rows = keysOf(whole.map(({ row }) => row));
  const columns = keysOf(inside.map(({ column }) => column));
  const cells = cellsOf(inside, rows, columns);
  const all = personCounts(whole, () => '');
  const within = personCounts(inside, ({ column }) => column);
  const values = cells.map((line, row) =>
    line.map(({ count, people }, column) => {
      const outside = new Set<string>();
      for (const [person, marks] of all.get(`${rows[row]} `) ?? []) {
        if (marks > (within.get(`${rows[row]} ${columns[column]}`)?.get(person) ?? 0)) outside.add(person);
      }
      return isSmall(people) || (people.size > 0 && isSmall(outside)) ? null : count;
    }),
  );
  if (open !== null) rows.forEach((row, at) => hideTelling(values[at]!, cells[at]!, { row, columns, open, all, within }));
  return { rows, columns, values, sums: null, merged: { rows: [...small], columns: [] }, hidden: countHidden(values) };
}

type Marks = { row: string; columns: readonly string[]; open: string; all: PersonCounts; within: PersonCounts };

/**
 * Where the number that answered can be had, those who answered something else than a number that is shown can be too; and
 * where every answer is shown, how many gave more than one. If either is of few people, the number that answered nothing
 * is held back, or where that is nobody, which cannot be hidden, the smallest answer.
 */
function hideTelling(values: (number | null)[], cells: readonly Cell[], { row, columns, open, all, within }: Marks): void {
  const openAt = columns.indexOf(open);
  if (openAt >= 0 && values[openAt] === null) return;
  const given = (person: string, column: string) => within.get(`${row} ${column}`)?.get(person) ?? 0;
  const answers = columns.filter((column) => column !== open);
  const answered = [...(all.get(`${row} `) ?? [])].map(([person, marks]) => ({ person, marks: marks - given(person, open) }));
  const whoAnswered = (more: (person: string, marks: number) => boolean) => new Set(answered.filter(({ person, marks }) => more(person, marks)).map(({ person }) => person));
  const used = answers.filter((column) => cells[columns.indexOf(column)]!.count > 0);
  const shown = used.filter((column) => values[columns.indexOf(column)] !== null);
  const otherwise = shown.some((column) => isSmall(whoAnswered((person, marks) => marks > given(person, column))));
  const twice = shown.length === used.length && isSmall(whoAnswered((person, marks) => add(answers.map((column) => given(person, column))) > marks));
  if (!otherwise && !twice) return;
  if (openAt >= 0 && cells[openAt]!.count > 0) values[openAt] = null;
  else values[columns.indexOf(smallestOf(shown, (column) => cells[columns.indexOf(column)]!.people.size)!)] = null;
}

const smallestOf = (keys: readonly string[], sizeOf: (key: string) => number) => [...keys].sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1))[0];

type PersonCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function personCounts(tallies: readonly Tally[], columnOf: (tally: Tally) => string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const tally of tallies) {
    const key = `${tally.row} ${columnOf(tally)}`;
    const people = counts.get(key) ?? new Map<string, number>();
    counts.set(key, people.set(tally.person, (people.get(tally.person) ?? 0) + tally.count));
  }
  return counts;
}

const countHidden = (values: readonly (readonly (number | null)[])[]) => values.flat().filter((value) => value === null).length;
