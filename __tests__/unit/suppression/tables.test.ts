import fc from 'fast-check';
import { mergeSmall, unionOf } from '@/lib/suppression/rules';
import { protectSeveral, protectSingle, smallRows } from '@/lib/suppression/tables/rules';
import { FEWEST_PEOPLE, OTHERS, type SafeTable, type Tally } from '@/lib/suppression/types';

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
  return { small, single, several: protectSeveral(tally(marks, ({ errands }) => errands), totals, small) };
}

type Unknown = { row: string; column: string };
/** A set of cells and what is known of their sum. */
type Known = { cells: Unknown[]; sum: number };

/**
 * What an attacker can add and subtract: every sum of the table less its numbers that are shown. Of a hidden cell the
 * exact least and most are found by trying to push marks round (a flow through the residual sums), not by our own rule.
 */
function lines({ rows, columns, values, sums }: SafeTable): Known[] {
  const of = (cells: Unknown[], sum: number, shown: (number | null)[]): Known => ({ cells: cells.filter((_, index) => shown[index] === null), sum: sum - shown.reduce<number>((all, value) => all + (value ?? 0), 0) });
  return [
    ...rows.map((row, r) => of(columns.map((column) => ({ row, column })), sums!.rows[r]!, values[r]!)),
    ...columns.map((column, c) => of(rows.map((row) => ({ row, column })), sums!.columns[c]!, values.map((line) => line[c]!))),
  ].filter(({ cells }) => cells.length > 0);
}

/** The least and the most that one hidden cell can hold, by augmenting paths over all hidden cells with the residual sums as limits. */
function range(table: SafeTable, chosen: Unknown): { least: number; most: number } {
  const known = lines(table);
  const rest = new Map(known.map(({ cells, sum }) => [cells.map(({ row, column }) => `${row} ${column}`).join('|'), { cells, sum }]));
  const sumOf = (side: 'row' | 'column', key: string) => [...rest.values()].find(({ cells }) => cells.every((cell) => cell[side] === key) && cells.length === hiddenIn(side, key))?.sum ?? 0;
  const hidden = table.rows.flatMap((row, r) => table.columns.flatMap((column, c) => (table.values[r]![c] === null ? [{ row, column }] : [])));
  const hiddenIn = (side: 'row' | 'column', key: string) => hidden.filter((cell) => cell[side] === key).length;
  const possible = Array.from({ length: 1 + Math.min(sumOf('row', chosen.row), sumOf('column', chosen.column)) }, (_, value) => value).filter(canFill);
  return { least: possible[0]!, most: possible.at(-1)! };

  function canFill(value: number): boolean {
    const supply = new Map(table.rows.map((row) => [row, sumOf('row', row) - (row === chosen.row ? value : 0)]));
    const demand = new Map(table.columns.map((column) => [column, sumOf('column', column) - (column === chosen.column ? value : 0)]));
    const cells = hidden.filter(({ row, column }) => row !== chosen.row || column !== chosen.column);
    const flow = new Map<string, number>();
    for (;;) {
      const path = findPath();
      if (!path) return [...supply.values()].every((left) => left === 0);
      const room = Math.min(supply.get(path[0]!.row)!, demand.get(path.at(-1)!.column)!, ...path.filter(({ back }) => back).map(({ row, column }) => flow.get(`${row} ${column}`)!));
      for (const { row, column, back } of path) flow.set(`${row} ${column}`, (flow.get(`${row} ${column}`) ?? 0) + (back ? -room : room));
      supply.set(path[0]!.row, supply.get(path[0]!.row)! - room);
      demand.set(path.at(-1)!.column, demand.get(path.at(-1)!.column)! - room);
    }
    function findPath(): { row: string; column: string; back: boolean }[] | null {
      const queue = [...supply].filter(([, left]) => left > 0).map(([row]) => ({ at: row, side: 'row' as 'row' | 'column', path: [] as { row: string; column: string; back: boolean }[] }));
      const seen = new Set(queue.map(({ at }) => `row ${at}`));
      for (const { at, side, path } of queue) {
        if (side === 'column' && demand.get(at)! > 0) return path;
        for (const { row, column } of cells) {
          if (side === 'row' && row === at && !seen.has(`column ${column}`)) {
            seen.add(`column ${column}`);
            queue.push({ at: column, side: 'column', path: [...path, { row, column, back: false }] });
          }
          if (side === 'column' && column === at && (flow.get(`${row} ${column}`) ?? 0) > 0 && !seen.has(`row ${row}`)) {
            seen.add(`row ${row}`);
            queue.push({ at: row, side: 'row', path: [...path, { row, column, back: true }] });
          }
        }
      }
      return null;
    }
  }
}

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

test('no hidden number of too few people can be worked out, not even to within five', () => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 20, maxLength: 120, size: 'max' }), (marks) => {
      const { small, single } = leave(marks);
      const table = single.unit;
      if (!table || table.hidden === 0) return;
      const hidden = table.rows.flatMap((row, r) => table.columns.flatMap((column, c) => (table.values[r]![c] === null ? [{ row, column }] : [])));
      for (const cell of hidden) {
        if (fine(peopleIn(marks, small, table, 'unit', [cell]))) continue;
        const { least, most } = range(table, cell);
        expect(most - least).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 60 },
  );
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
