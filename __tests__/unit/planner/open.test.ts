import { leaveOpen } from '@/lib/planner/solver/open/rules';

/** Two rows, a + b + c <= 2 and a + c >= 1, as sparse arrays. */
const rows = {
  starts: Int32Array.of(0, 3, 5),
  indices: Int32Array.of(0, 1, 2, 0, 2),
  values: Float64Array.of(1, 1, 1, 1, 1),
  rowLower: Float64Array.of(Number.NEGATIVE_INFINITY, 1),
  rowUpper: Float64Array.of(2, Number.POSITIVE_INFINITY),
};
const costs = Float64Array.of(-5, -3, -1);

test('what is held is taken off the rows, and stands in the answer again', () => {
  const open = leaveOpen(rows, { costs, lower: Float64Array.of(0, 1, 0), upper: Float64Array.of(1, 1, 1) })!;
  expect([...open.columns]).toEqual([0, 2]);
  expect(open.data).toMatchObject({ numCols: 2, numRows: 2, colCost: Float64Array.of(-5, -1), rowUpper: Float64Array.of(1, Number.POSITIVE_INFINITY), rowLower: Float64Array.of(Number.NEGATIVE_INFINITY, 1) });
  expect([...open.whole(Float64Array.of(1, 0))]).toEqual([1, 1, 0]);
});

test('a row without an open column is gone where it holds, and where it does not there is no solution', () => {
  const held = (a: number, c: number) => leaveOpen(rows, { costs, lower: Float64Array.of(a, 0, c), upper: Float64Array.of(a, 1, c) });
  expect(held(1, 0)!.data).toMatchObject({ numCols: 1, numRows: 1, rowUpper: Float64Array.of(1) });
  expect(held(0, 0)).toBeNull();
});
