import { screen, within } from '@testing-library/react';
import { StaffingTable } from '@/components/rosters/staffing-table';
import type { RosterDay } from '@/lib/rosters/types';
import { renderWithTexts } from '../../support/render-with-texts';

const day = (date: string, given: Partial<RosterDay> = {}): RosterDay => ({
  ...{ date, holiday: null, clocksChange: false, open: [{ from: '10:00', to: '16:00' }], staffing: [] },
  ...given,
});
const segment = { starts: new Date('2027-03-30T08:00:00Z'), ends: new Date('2027-03-30T10:00:00Z'), needed: 3, onShift: 3, away: 1 };

test('shows who is there against who is needed, in words and not by colour alone', () => {
  renderWithTexts(<StaffingTable days={[day('2027-03-30', { staffing: [segment] })]} />);
  const row = within(screen.getByRole('row', { name: /tirsdag 30\. marts/ }));
  expect(row.getByText('10.00–12.00: 2 på vagt, mindst 3')).toBeInTheDocument();
  expect(row.getByText('1 er væk')).toBeInTheDocument();
  expect(row.getByText('mangler 1')).toBeInTheDocument();
});

test('names holidays and both changes of the clock, and tells closed from nobody', () => {
  const days = [
    day('2027-03-28', { clocksChange: true, open: [] }),
    day('2027-03-29', { holiday: 'Anden påskedag' }),
    day('2027-10-31', { clocksChange: true, open: [] }),
  ];
  renderWithTexts(<StaffingTable days={days} />);
  const row = (name: RegExp) => within(screen.getByRole('row', { name }));
  expect(row(/28\. marts/).getByText(/kl\. 2 bliver til kl\. 3/)).toBeInTheDocument();
  expect(row(/28\. marts/).getByText('Lukket')).toBeInTheDocument();
  expect(row(/29\. marts/).getByText(/Anden påskedag/)).toBeInTheDocument();
  expect(row(/29\. marts/).getByText('Ingen på vagt')).toBeInTheDocument();
  expect(row(/31\. oktober/).getByText(/kl\. 3 bliver til kl\. 2/)).toBeInTheDocument();
});
