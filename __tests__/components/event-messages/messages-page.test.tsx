import { screen } from '@testing-library/react';
import { MessagesPage } from '@/components/event-messages/messages-page';
import type { Recipient } from '@/lib/event-messages/types';
import { renderWithTexts } from '../../support/render-with-texts';

const event = { id: 'e1', title: 'Samarbejde', state: 'published' as const };
const one = (id: string, state: Recipient['state']): Recipient => ({ registrationId: id, employeeId: id, guestId: null, name: id, address: '', state, came: false, away: false, unwanted: false });

test('each group is offered with its number, the empty ones are not; and what was sent stands below', () => {
  const message = { id: 'm1', audience: ['registered' as const], subject: 'Vi ses', text: 'Tag madpakke med.', by: 'Susanne', sentAt: new Date('2027-03-30T08:00:00Z'), recipients: 2 };
  renderWithTexts(
    <MessagesPage event={event} recipients={[one('a', 'registered'), one('b', 'registered'), one('c', 'offered')]} messages={[message]} clientKey="k" sent={0} action={jest.fn()} />,
  );
  expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).labels![0]!.textContent)).toEqual(['Tilmeldte (2 personer)', 'Venteliste (1 person)']);
  expect(screen.getByRole('heading', { level: 3, name: 'Vi ses' })).toBeVisible();
  expect(screen.getByText(/Susanne\. Til: tilmeldte \(2 personer\)/)).toBeVisible();
});

test('with nobody in it there is nobody to write to', () => {
  renderWithTexts(<MessagesPage event={event} recipients={[]} messages={[]} clientKey="k" sent={0} action={jest.fn()} />);
  expect(screen.getByText('Der er endnu ingen at skrive til.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
