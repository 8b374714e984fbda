import { linesSvg, spreadMonths } from '@/lib/project-export/lines/rules';
import { OTHERS, type SafeTable } from '@/lib/suppression/types';

const table: SafeTable = {
  rows: ['a', 'b'],
  columns: ['2027-01', '2027-04', OTHERS],
  values: [[5, 9, 7], [null, 6, null]],
  sums: { rows: [21, 14], columns: [8, 15, 12], total: 35 },
  merged: { rows: [], columns: ['2027-02', '2027-05'] },
  hidden: 2,
};

test('every month has its place: empty ones at nothing, those too small to stand alone held back, and no sum to take the rest from', () => {
  expect(spreadMonths(table)).toEqual({
    ...table,
    columns: ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'],
    values: [[5, null, 0, 9, null], [null, null, 0, 6, null]],
    sums: null,
  });
});

test('a number held back breaks the line, and is said to be held back; the numbers stand in the picture and in words', () => {
  const { columns, values, sums } = spreadMonths(table);
  const svg = linesSvg({ title: 'Temaer <over> tid', corner: 'Tema', rows: ['Kø & ventetid', 'Rum'], columns, values, sums }, { sum: 'I alt', hidden: 'skjult', lang: 'da' });
  expect(svg).toContain('<title id="t">Temaer &lt;over&gt; tid</title>');
  expect(svg).toContain('Kø &amp; ventetid: 2027-01 5, 2027-02 – (skjult), 2027-03 0, 2027-04 9, 2027-05 – (skjult).');
  expect([...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, said]) => said)).toEqual([
    'Temaer &lt;over&gt; tid', 'Tema', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05',
    'Kø &amp; ventetid', '5', '–', '0', '9', '–', 'Rum', '–', '–', '0', '6', '–', '– skjult',
  ]);
  // One point before the gap and two after it; in the other row none before.
  expect([...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) => points!.split(' ').length)).toEqual([1, 2, 2]);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/);
});
