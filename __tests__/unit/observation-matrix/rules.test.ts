import { comparedBy, countsSeveral, findStriking } from '@/lib/observation-matrix/rules';
import { readAxes } from '@/lib/observation-matrix/schema';
import { unanswered } from '@/lib/observation-search/schema';

const table = (rows: Record<string, Record<string, number>>) =>
  Object.entries(rows).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, count]) => ({ row, column, count })),
  );

test('the cell furthest from what its sums would give', () => {
  const striking = findStriking(table({ bib: { hjælp: 34, møde: 6 }, borg: { hjælp: 20, møde: 60 } }));
  // Four cells equally far: the one with more than expected, and of these the smaller group's, is told.
  // 40 × 54 / 120
  expect(striking).toEqual({ kind: 'more', row: 'bib', column: 'hjælp', count: 34, expected: 18 });
});

test('something that is missing is news too', () => {
  const cells = table({ a: { x: 30, y: 30, z: 30 }, b: { x: 30, y: 30, z: 0 }, c: { x: 30, y: 30, z: 30 } });
  expect(findStriking(cells)).toMatchObject({ kind: 'less', row: 'b', column: 'z', count: 0 });
  // A cell that is not in the list at all is as empty as one with 0.
  expect(findStriking(cells.filter(({ count }) => count > 0))).toMatchObject({ kind: 'less', row: 'b', column: 'z', count: 0 });
});

test('a small group can stand out beside a large one', () => {
  const cells = table({ large: { x: 5_000, y: 5_000 }, small: { x: 20, y: 0 } });
  expect(findStriking(cells)).toMatchObject({ kind: 'more', row: 'small', column: 'x' });
});

test('even numbers, and numbers too few, are said to be so', () => {
  expect(findStriking(table({ a: { x: 20, y: 10 }, b: { x: 40, y: 20 } }))).toEqual({ kind: 'even' });
  expect(findStriking(table({ a: { x: 9, y: 0 }, b: { x: 0, y: 10 } }))).toEqual({ kind: 'few', least: 20 });
  expect(findStriking([])).toMatchObject({ kind: 'few' });
  // Certain, and too small to see: a twentieth more than expected.
  expect(findStriking(table({ a: { x: 52_500, y: 47_500 }, b: { x: 47_500, y: 52_500 } }))).toEqual({ kind: 'even' });
  expect(findStriking(table({ a: { x: 100 } }))).toEqual({ kind: 'even' });
  expect(findStriking(table({ a: { x: 100, y: 3 } }))).toEqual({ kind: 'even' });
});

test('those who left the question open are no finding', () => {
  const cells = table({ a: { x: 20, y: 20 }, b: { x: 20, y: 20 }, [unanswered]: { x: 500, y: 0 } });
  expect(findStriking(cells)).toEqual({ kind: 'even' });
});

test('the answer does not hang on the order of the cells', () => {
  const cells = table({ b: { x: 0, y: 50 }, a: { x: 50, y: 0 } });
  expect(findStriking(cells)).toEqual(findStriking([...cells].reverse()));
});

test('the two lists are never the same', () => {
  expect(readAxes({})).toEqual({ rows: 'unit', columns: 'situation' });
  expect(readAxes({ rows: 'situation', columns: 'situation' })).toEqual({ rows: 'situation', columns: 'unit' });
  expect(readAxes({ rows: 'errand', columns: 'errand' })).toEqual({ rows: 'errand', columns: 'situation' });
  expect(readAxes({ rows: 'nonsense', columns: ['site', 'role'] })).toEqual({ rows: 'unit', columns: 'situation' });
});

test('what stands beside, and where one observation counts in several cells', () => {
  expect(comparedBy({ rows: 'site', columns: 'situation' })).toEqual({ rows: 'site', columns: 'comparison' });
  expect(comparedBy({ rows: 'comparison', columns: 'unit' })).toBeNull();
  expect(countsSeveral({ rows: 'unit', columns: 'barrier' })).toBe(true);
  expect(countsSeveral({ rows: 'unit', columns: 'role' })).toBe(false);
});
