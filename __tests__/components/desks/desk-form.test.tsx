import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DeskForm } from '@/components/desks/desk-form';
import type { DeskRefusal } from '@/lib/desks/types';
import type { FormAction } from '@/lib/platform/form-state';
import { renderWithTexts } from '../../support/render-with-texts';

const values = { name: 'Pas', 'week.mon.0.from': '10.00', 'week.mon.0.to': '16.00', 'week.mon.0.people': '2' };
const people = [{ label: 'Borgerservice', options: [{ value: '00000000-0000-4000-8000-000000000001', label: 'Kim Ravnholt' }] }];
const deskId = '00000000-0000-4000-8000-000000000000';

function setUp(action: FormAction<{ id: string }, DeskRefusal> = jest.fn()) {
  renderWithTexts(<DeskForm action={action} deskId={deskId} version={deskId ? 1 : undefined} values={values} people={people} />);
  return userEvent.setup();
}
const day = (name: string) => within(screen.getByRole('group', { name }));

test('each day has its lines and one more to fill in', () => {
  setUp();
  expect(day('Mandag').getAllByLabelText('Fra').map((field) => (field as HTMLInputElement).value)).toEqual(['10.00', '']);
  expect(day('Søndag').getAllByLabelText('Fra')).toHaveLength(1);
});

test('what is wrong is said by day and line, before anything is sent', async () => {
  const action = jest.fn();
  const user = setUp(action);
  await user.type(day('Tirsdag').getByLabelText('Fra'), '10');
  await user.type(day('Tirsdag').getByLabelText('Til'), '9');
  await user.click(screen.getByRole('button', { name: 'Gem skranken' }));
  expect(await screen.findByRole('link', { name: /Tirsdag, linje 1: Til.*efter starten/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Tirsdag, linje 1: Mindst.*skal udfyldes/ })).toBeInTheDocument();
  expect(action).not.toHaveBeenCalled();
});

test('a refusal lists the shifts in the way, each with its link, and how many more there are', async () => {
  const shift = { id: 's1', employee: 'Mette', starts: new Date('2027-03-30T08:00:00Z'), ends: new Date('2027-03-30T12:00:00Z') };
  const refusal: DeskRefusal = { reason: 'hoursUnderShifts', params: { count: 3 }, shifts: [shift] };
  const user = setUp(async () => ({ status: 'refused', values, refusal }));
  await user.click(screen.getByRole('button', { name: 'Gem skranken' }));
  expect(await screen.findByText(/Der ligger 3 vagter uden for de nye åbningstider/)).toBeInTheDocument();
  const link = screen.getByRole('link', { name: 'Mette, tirsdag 30. marts kl. 10.00–14.00' });
  expect(link).toHaveAttribute('href', '/admin/rosters/s1');
  expect(screen.getByText('og 2 mere')).toBeInTheDocument();
});
