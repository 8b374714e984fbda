import { screen } from '@testing-library/react';
import { LogTable } from '@/components/audit/log-table';
import type { AuditLine } from '@/lib/audit/types';
import { renderWithTexts } from '../../support/render-with-texts';

const line = (given: Partial<AuditLine>): AuditLine => ({
  ...{ id: '1', at: new Date('2027-03-30T08:00:00Z'), actor: 'Bo', action: 'shiftAdded', subjectKind: 'employee' },
  ...{ subject: 'Mette', reason: '', details: {} },
  ...given,
});

test('tells what was done in words, details in a reader’s order, and nothing that only machines read', () => {
  const details = { to: '16:00', date: '2027-03-30', from: '10:00', shifts: 2, hash: 'abc', roles: 'lead administrator' };
  renderWithTexts(<LogTable caption="1 hændelse" rows={[line({ reason: 'Sygdom', details })]} />);
  expect(screen.getByRole('rowheader')).toHaveTextContent('Vagt lagt');
  expect(screen.getByText('Medarbejder: Mette')).toBeInTheDocument();
  expect(screen.getByText('Sygdom')).toBeInTheDocument();
  expect(
    screen.getByText('Roller: Projektleder, Administrator · Dato: tirsdag 30. marts 2027 · Fra: 10.00 · Til: 16.00 · Vagter: 2'),
  ).toBeInTheDocument();
});

test('an action of another version is shown as it stands, and the system by name', () => {
  renderWithTexts(<LogTable caption="" rows={[line({ action: 'fromTheFuture' as 'shiftAdded', actor: null })]} />);
  expect(screen.getByRole('rowheader')).toHaveTextContent('fromTheFuture');
  expect(screen.getByText('Systemet')).toBeInTheDocument();
});
