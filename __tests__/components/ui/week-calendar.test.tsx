import { screen, within } from '@testing-library/react';
import { WeekCalendar } from '@/components/ui/week-calendar';
import { renderWithTexts } from '../../support/render-with-texts';

const days = [
  { key: '2027-03-29', label: 'mandag 29. marts', note: '2. påskedag' },
  { key: '2027-03-30', label: 'tirsdag 30. marts' },
];

test('reads as a list by day and place, each thing once, and an empty day says so', () => {
  const { container } = renderWithTexts(
    <WeekCalendar
      label="Uge 13"
      days={days}
      rows={[
        { key: 'v', label: 'Viby' },
        { key: 'j', label: 'Jyllinge' },
      ]}
      items={[
        { key: '1', day: '2027-03-30', row: 'j', content: 'Pas' },
        { key: '2', day: '2027-03-30', row: 'j', content: 'Lån' },
      ]}
      emptyDay="Ingen besøgspladser"
    />,
  );
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'mandag 29. marts',
    'tirsdag 30. marts',
    'Jyllinge',
  ]);
  expect(within(screen.getByRole('list')).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Pas', 'Lån']);
  expect(screen.getAllByText('Ingen besøgspladser')).toHaveLength(1);
  // One cell for every row in every day, filled or not: the grid's rows line up by their number.
  expect(container.querySelectorAll('.week-cell')).toHaveLength(4);
});
