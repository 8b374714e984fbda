import fc from 'fast-check';
import { mergeSmall, unionOf } from '@/lib/suppression/rules';
import { protectSeveral, protectSingle, smallRows } from '@/lib/suppression/tables/rules';
import { FEWEST_PEOPLE, OTHERS, type SafeTable, type Tally } from '@/lib/suppression/types';
import { decideUnnamed, tellingSites } from '@/lib/suppression/units/rules';

/** One mark: who, under which theme, seen where and in which situation, with which errands. */
type Mark = { person: string; theme: string; unit: string; situation: string; errands: string[] };

const mark: fc.Arbitrary<Mark> = fc.record({
  // Few people write much and many write little, and some units have next to nobody.
  person: fc.oneof(fc.nat(5), fc.nat(40)).map((n) => `p${n}`),
  theme: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(7) }).map((n) => `t${n}`),
  unit: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(5) }).map((n) => `u${n}`),
  situation: fc.nat(5).map((n) => `s${n}`),
  errands: fc.subarray(['e0', 'e1', 'e2', 'e3']),
});
const state = fc.oneof(fc.array(mark, { minLength: 5, maxLength: 60 }), fc.array(mark, { minLength: 60, maxLength: 400, size: 'max' }));

const tally = (marks: readonly Mark[], columnsOf: (mark: Mark) => string[]): Tally[] =>
  marks.flatMap((one) => columnsOf(one).map((column) => ({ row: one.theme, column, person: one.person, count: 1 })));

/** All that leaves of one state: two tables with sums, and one in which a mark can stand several times. */
function leave(marks: readonly Mark[]) {
  const totals = tally(marks, () => ['']);
  const small = smallRows(totals);
  const single = { unit: protectSingle(tally(marks, ({ unit }) => [unit]), small), situation: protectSingle(tally(marks, ({ situation }) => [situation]), small) };
  return { small, single, several: protectSeveral(tally(marks, ({ errands }) => (errands.length > 0 ? errands : ['open'])), totals, small, 'open') };
}

type Unknown = { row: string; column: string };
/** A set of cells and what is known of their sum. */
type Known = { cells: Unknown[]; sum: number };

/**
 * What an attacker can add and subtract: every sum of the table less its numbers that are shown. Of hidden cells the
 * exact least and most are found by trying to push marks round (a flow through what is left over), not by our own rule.
 */
function lines({ rows, columns, values, sums }: SafeTable): Known[] {
  const of = (cells: Unknown[], sum: number, shown: (number | null)[]): Known => ({ cells: cells.filter((_, index) => shown[index] === null), sum: sum - shown.reduce<number>((all, value) => all + (value ?? 0), 0) });
  return [
    ...rows.map((row, r) => of(columns.map((column) => ({ row, column })), sums!.rows[r]!, values[r]!)),
    ...columns.map((column, c) => of(rows.map((row) => ({ row, column })), sums!.columns[c]!, values.map((line) => line[c]!))),
  ].filter(({ cells }) => cells.length > 0);
}

const hiddenCells = ({ rows, columns, values }: SafeTable): Unknown[] => rows.flatMap((row, r) => columns.flatMap((column, c) => (values[r]![c] === null ? [{ row, column }] : [])));

/**
 * The least and the most that some hidden cells of one row can hold together, found by trying to push marks round: a flow
 * from what the rows have left over to what the columns have, with the row cut in two, those cells and its others.
 */
function range(table: SafeTable, row: string, chosen: readonly string[]): { least: number; most: number } {
  const hidden = hiddenCells(table);
  const left = (sums: readonly number[], keys: readonly string[], key: string, shown: (number | null)[]) => sums[keys.indexOf(key)]! - shown.reduce<number>((all, value) => all + (value ?? 0), 0);
  const ofRow = (key: string) => left(table.sums!.rows, table.rows, key, table.values[table.rows.indexOf(key)]!);
  const ofColumn = (key: string) => left(table.sums!.columns, table.columns, key, table.values.map((line) => line[table.columns.indexOf(key)]!));
  const cellsOfRow = (key: string) => hidden.filter((cell) => cell.row === key).map(({ column }) => column);
  const possible = Array.from({ length: 1 + ofRow(row) }, (_, value) => value).filter(canFill);
  return { least: possible[0]!, most: possible.at(-1)! };

  function canFill(value: number): boolean {
    const sources = [
      ...table.rows.filter((key) => key !== row).map((key) => ({ supply: ofRow(key), columns: cellsOfRow(key) })),
      { supply: value, columns: [...chosen] },
      { supply: ofRow(row) - value, columns: cellsOfRow(row).filter((column) => !chosen.includes(column)) },
    ];
    const demand = new Map(table.columns.map((column) => [column, ofColumn(column)]));
    const flow = sources.map(({ columns }) => new Map(columns.map((column) => [column, 0])));
    const supply = sources.map((source) => source.supply);
    for (let begin = supply.findIndex((rest) => rest > 0); begin >= 0; begin = supply.findIndex((rest) => rest > 0)) {
      const path = findPath(begin);
      if (!path) return false;
      const room = Math.min(supply[begin]!, demand.get(path.at(-1)!.column)!, ...path.flatMap(({ from, back }) => (back ? [flow[from]!.get(back)!] : [])));
      for (const { from, column, back } of path) {
        if (back) flow[from]!.set(back, flow[from]!.get(back)! - room);
        flow[from]!.set(column, flow[from]!.get(column)! + room);
      }
      supply[begin]! -= room;
      demand.set(path.at(-1)!.column, demand.get(path.at(-1)!.column)! - room);
    }
    return true;

    /** Each step goes to a column from a source that was reached by taking back what it had given to the column before. */
    function findPath(begin: number): { from: number; column: string; back: string | null }[] | null {
      const queue = [{ from: begin, back: null as string | null, path: [] as { from: number; column: string; back: string | null }[] }];
      const seen = new Set<string>();
      for (const { from, back, path } of queue) {
        for (const column of sources[from]!.columns) {
          if (seen.has(column)) continue;
          seen.add(column);
          const longer = [...path, { from, column, back }];
          if (demand.get(column)! > 0) return longer;
          flow.forEach((given, other) => (given.get(column) ?? 0) > 0 && other !== from && queue.push({ from: other, back: column, path: longer }));
        }
      }
      return null;
    }
  }
}

const turned = ({ rows, columns, values, sums, merged, hidden }: SafeTable): SafeTable => ({
  ...{ rows: columns, columns: rows, values: columns.map((_, c) => values.map((line) => line[c]!)), merged, hidden },
  sums: { rows: sums!.columns, columns: sums!.rows, total: sums!.total },
});

const peopleIn = (marks: readonly Mark[], small: Set<string>, table: SafeTable, axis: 'unit' | 'situation', cells: readonly Unknown[]) => {
  const row = (one: Mark) => (small.has(one.theme) ? OTHERS : one.theme);
  const column = (one: Mark) => (table.merged.columns.includes(one[axis]) ? OTHERS : one[axis]);
  return new Set(marks.filter((one) => cells.some((cell) => cell.row === row(one) && cell.column === column(one))).map(({ person }) => person)).size;
};
const fine = (people: number) => people === 0 || people >= FEWEST_PEOPLE;

test('every number and every difference of a line and its numbers is of nobody or of five people at least', () => {
  fc.assert(
    fc.property(state, (marks) => {
      const { small, single } = leave(marks);
      for (const axis of ['unit', 'situation'] as const) {
        const table = single[axis];
        if (!table) continue;
        const people = (cells: Unknown[]) => peopleIn(marks, small, table, axis, cells);
        const shown = table.rows.flatMap((row, r) => table.columns.flatMap((column, c) => (table.values[r]![c] === null ? [] : [{ row, column }])));
        for (const cell of shown) expect(fine(people([cell]))).toBe(true);
        for (const { cells } of lines(table)) expect(fine(people(cells))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(['unit', 'situation'] as const)('by %s: no hidden number of too few people can be worked out, nor two of a line together, not even to within five', (axis) => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 20, maxLength: 120, size: 'max' }), (marks) => {
      const { small, single } = leave(marks);
      const table = single[axis];
      if (!table || table.hidden === 0) return;
      const attack = (way: SafeTable, cellOf: (line: string, at: string) => Unknown) => {
        for (const line of way.rows) {
          const cells = hiddenCells(way).filter(({ row }) => row === line).map(({ column }) => column);
          const sets = cells.flatMap((one, index) => [[one], ...cells.slice(index + 1).map((other) => [one, other])]);
          for (const chosen of sets) {
            if (fine(peopleIn(marks, small, table, axis, chosen.map((at) => cellOf(line, at))))) continue;
            const { least, most } = range(way, line, chosen);
            expect(most - least).toBeGreaterThanOrEqual(5);
          }
        }
      };
      attack(table, (row, column) => ({ row, column }));
      attack(turned(table), (column, row) => ({ row, column }));
    }),
    { numRuns: 40 },
  );
});

test('a table and a file of single rows: what can be counted in the rows is what the table shows, and the rest is of nobody or five', () => {
  const tables = ['unit', 'authorUnit'] as const;
  const columnOf = (one: Mark, axis: (typeof tables)[number]) => (axis === 'unit' ? one.unit : `u${Number(one.person.slice(1)) % 4}`);
  fc.assert(
    fc.property(state, (marks) => {
      const small = smallRows(tally(marks, () => ['']));
      const tallies = tables.map((axis) => tally(marks, (one) => [columnOf(one, axis)]));
      const unnamed = decideUnnamed(tallies, small);
      const row = (one: Mark) => (small.has(one.theme) ? OTHERS : one.theme);
      const people = (found: readonly Mark[]) => new Set(found.map(({ person }) => person)).size;
      for (const axis of tables) {
        const left = marks.filter((one) => unnamed.has(columnOf(one, axis)));
        if (people(marks) >= FEWEST_PEOPLE) expect(fine(people(left))).toBe(true);
        for (const theme of new Set(marks.map(row))) {
          const ofTheme = marks.filter((one) => row(one) === theme);
          const units = new Set(marks.map((one) => columnOf(one, axis)).filter((unit) => !unnamed.has(unit)));
          for (const unit of units) expect(fine(people(ofTheme.filter((one) => columnOf(one, axis) === unit)))).toBe(true);
          if (people(ofTheme) >= FEWEST_PEOPLE) expect(fine(people(ofTheme.filter((one) => unnamed.has(columnOf(one, axis)))))).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a site at which only one of the units is seen that are not named gives it away, and is not named either', () => {
  const seen = (site: string, unit: string) => ({ site, unit, authorUnit: 'a' });
  expect(tellingSites([seen('s', 'small'), seen('s', 'large'), seen('t', 'small'), seen('t', 'other'), seen('', 'small')], new Set(['small', 'other']))).toEqual(new Set(['s']));
});

test('any two tables of a state: the same rows and the same sums for them, so that one says nothing of the other', () => {
  fc.assert(
    fc.property(state, (marks) => {
      const { single, several } = leave(marks);
      const { unit, situation } = single;
      expect(unit === null).toBe(situation === null);
      if (!unit || !situation || !several) return;
      expect(new Set(unit.rows)).toEqual(new Set(situation.rows));
      for (const row of unit.rows) expect(unit.sums!.rows[unit.rows.indexOf(row)]).toBe(situation.sums!.rows[situation.rows.indexOf(row)]);
      expect(several.rows.every((row) => unit.rows.includes(row))).toBe(true);
    }),
  );
});

test('differencing a table without sums against one with: those outside a number are nobody or five at least', () => {
  fc.assert(
    fc.property(state, (marks) => {
      const { small, several } = leave(marks);
      if (!several) return;
      several.rows.forEach((row, r) =>
        several.columns.forEach((column, c) => {
          if (several.values[r]![c] === null) return;
          const ofRow = marks.filter(({ theme }) => (small.has(theme) ? OTHERS : theme) === row);
          const inside = new Set(ofRow.filter(({ errands }) => errands.includes(column)).map(({ person }) => person)).size;
          const outside = new Set(ofRow.filter(({ errands }) => !errands.includes(column)).map(({ person }) => person)).size;
          expect(fine(inside)).toBe(true);
          if (inside > 0) expect(fine(outside)).toBe(true);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('small groups stand together, with the next smallest when they are still too few', () => {
  const group = (key: string, size: number, from = 0) => ({ key, people: new Set(Array.from({ length: size }, (_, n) => `${key}${from + n}`)) });
  expect(mergeSmall([group('a', 60), group('b', 16)])).toEqual(new Set());
  expect(mergeSmall([group('a', 60), group('b', 16), group('c', 3)])).toEqual(new Set(['c', 'b']));
  expect(mergeSmall([group('a', 60), group('b', 3), group('c', 3)])).toEqual(new Set(['b', 'c']));
  expect(mergeSmall([group('a', 2)])).toEqual(new Set(['a']));
  expect(unionOf([new Set(['x']), new Set(['x', 'y'])])).toEqual(new Set(['x', 'y']));
});

test('what is large enough is shown; one small number hides another in its row and its column, and no more', () => {
  const cell = (row: string, column: string, people: number, from: number): Tally[] => Array.from({ length: people }, (_, n) => ({ row, column, person: `p${from + n}`, count: 1 }));
  const sizes = [[9, 9, 9], [9, 2, 9], [9, 9, 9], [9, 9, 9]];
  const tallies = sizes.flatMap((line, r) => line.flatMap((people, c) => cell(`r${r}`, `c${c}`, people, 20 * c)));
  const table = protectSingle(tallies, new Set())!;
  expect(table.hidden).toBe(4);
  expect(table.values[1]![1]).toBeNull();
  expect(table.sums).toEqual({ rows: [27, 20, 27, 27], columns: [36, 29, 36], total: 101 });
  expect(protectSingle(cell('r', 'c', 4, 0), new Set(['r']))).toBeNull();
});
