import { screen, within } from '@testing-library/react';
import { barStep } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import { HeatTable, heatStep } from '@/components/ui/heat-table';
import { pageNumbers } from '@/components/ui/pagination';
import { renderWithTexts } from '../../support/render-with-texts';

test('a cell carries its heading, for the cards of a phone, and its row is named', () => {
  renderWithTexts(
    <DataTable
      caption="Ansatte"
      rows={[{ id: '1', name: 'Åse', visits: 3 }]}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', heading: 'Navn', rowHeading: true, cell: ({ name }) => name },
        { key: 'visits', heading: 'Besøg', numeric: true, cell: ({ visits }) => visits, sort: { href: '?s', direction: 'ascending' } },
      ]}
    />,
  );
  const table = screen.getByRole('table', { name: 'Ansatte' });
  expect(within(table).getByRole('rowheader', { name: 'Åse' })).toBeInTheDocument();
  expect(within(table).getByRole('cell', { name: '3' })).toHaveAttribute('data-title', 'Besøg');
  expect(within(table).getByRole('columnheader', { name: /Besøg/ })).toHaveAttribute('aria-sort', 'ascending');
});

test('a heat table adds up, and only cells with something in them lead somewhere', () => {
  const counts: Record<string, number> = { ax: 4, ay: 0, bx: 1, by: 10 };
  renderWithTexts(
    <HeatTable
      caption="Observationer"
      corner="Enhed"
      rows={[{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }]}
      columns={[{ key: 'x', label: 'X' }, { key: 'y', label: 'Y' }]}
      valueOf={(row, column) => counts[row + column] ?? 0}
      hrefOf={(row, column) => `/o?${row}${column}`}
    />,
  );
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.at(-1)).toEqual(['I alt', '5', '10', '15']);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/o?ax', '/o?bx', '/o?by']);
  expect(screen.getByRole('link', { name: '10 B, Y' })).toBeInTheDocument();
});

test.each([
  [0, 10, 0],
  [1, 1000, 1],
  [5, 10, 3],
  [10, 10, 5],
  [0, 0, 0],
])('%d of at most %d is step %d', (value, largest, step) => expect(heatStep(value, largest)).toBe(step));

test.each([
  [1, 3, [1, 2, 3]],
  [4, 12, [1, 2, 3, 4, 5, undefined, 12]],
  [6, 12, [1, undefined, 5, 6, 7, undefined, 12]],
  [12, 12, [1, undefined, 11, 12]],
])('page %d of %d shows %j', (page, pages, shown) => expect(pageNumbers(page, pages)).toEqual(shown));

test.each([
  [0, 12, 0],
  [1, 500, 1],
  [3, 12, 6],
  [499, 500, 23],
  [12, 12, 24],
  [13, 12, 24],
  [0, 0, 0],
])('%d of %d fills %d of 24', (value, max, step) => expect(barStep(value, max)).toBe(step));
