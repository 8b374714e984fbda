import { readPatternAxes, readShade, writePatternAddress } from '@/lib/theme-matrix/schema';
import { linesOverMonths, shadeCells } from '@/lib/theme-matrix/rules';
import { readPassageFilter } from '@/lib/passages/schema';

// A unit that wrote ten times as much, alike in everything but the last theme.
const cells = [
  { row: 'reception', column: 'large', count: 100 },
  { row: 'reception', column: 'small', count: 10 },
  { row: 'room', column: 'large', count: 100 },
  { row: 'room', column: 'small', count: 10 },
  { row: 'roles', column: 'small', count: 20 },
];

test('by share of the row a unit that wrote much is not dark everywhere', () => {
  const shading = shadeCells(cells, 'share');
  expect(shading.get('roles small')).toEqual({ depth: 1, figure: 100 });
  expect(shading.get('roles large')).toEqual({ depth: 0, figure: 0 });
  expect(shading.get('reception large')!.figure).toBe(91);
  expect(shading.get('reception small')!.depth).toBeCloseTo(1 / 11);
});

test('by difference what stands out is deepest, and what there is less of has a figure and no ground', () => {
  const shading = shadeCells(cells, 'difference');
  expect(shading.get('roles small')).toEqual({ depth: 1, figure: 17 });
  expect(shading.get('roles large')).toEqual({ depth: 0, figure: -17 });
  const byRow = (row: string) => [...shading].filter(([key]) => key.startsWith(`${row} `)).reduce((sum, [, { figure }]) => sum + figure, 0);
  // What is more in one column is less in the others.
  for (const row of ['reception', 'room', 'roles']) expect(Math.abs(byRow(row))).toBeLessThanOrEqual(1);
});

test('an empty table has no shading and no lines', () => {
  expect(shadeCells([], 'difference').size).toBe(0);
  expect(linesOverMonths([])).toEqual({ months: [], lines: new Map() });
});

test('a theme over the months, those without any passage included', () => {
  const { months, lines } = linesOverMonths([
    { row: 'room', column: '2026-11', count: 2 },
    { row: 'room', column: '2027-02', count: 1 },
    { row: 'roles', column: '2027-01', count: 4 },
  ]);
  expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect([...lines]).toEqual([['room', [2, 0, 0, 1]], ['roles', [0, 0, 4, 0]]]);
});

test('the choice stands in the address, and themes together have only their numbers', () => {
  const axes = readPatternAxes({ rows: 'theme', columns: 'unit' });
  expect(readShade({ shade: 'share' }, axes)).toBe('share');
  expect(readShade({ shade: '<b>' }, axes)).toBe('count');
  expect(readShade({ shade: 'share' }, readPatternAxes({ rows: 'theme', columns: 'theme' }))).toBe('count');
  const address = (shade: 'count' | 'difference') => writePatternAddress(readPassageFilter({}), axes, shade);
  expect(address('difference')).toBe('?rows=theme&columns=unit&shade=difference');
  expect(address('count')).toBe('?rows=theme&columns=unit');
});
