import { screen, within } from '@testing-library/react';
import { WaitingPlaces } from '@/components/week/coming';
import { EventOffers, EventWaits } from '@/components/week/open-sign-ups';
import { instantOf } from '@/lib/platform/time';
import type { OpenSignUp } from '@/lib/registrations/mine/types';
import { renderWithTexts } from '../../support/render-with-texts';

const one: OpenSignUp = {
  ...{ registrationId: 'r1', eventId: 'e1', title: 'Samarbejde 1', where: 'Viby, Store sal', state: 'offered', place: null },
  ...{ starts: instantOf('2027-04-01', '13:00')!, ends: instantOf('2027-04-01', '16:00')!, expiresAt: instantOf('2027-03-30', '12:00') },
};
const signUps: OpenSignUp[] = [one, { ...one, registrationId: 'r2', eventId: 'e2', state: 'waitlisted', place: 3 }, { ...one, registrationId: 'r3', eventId: 'e3', state: 'pending' }];

test('an offer stands by itself with its deadline; waiting list and approval are told apart, with one’s own place', () => {
  renderWithTexts(<><EventOffers signUps={signUps} /><EventWaits signUps={signUps} /></>);
  expect(screen.getByText('Der er en plads til dig')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Svar senest tirsdag 30\. marts kl\. 12\.00/ })).toHaveAttribute('href', '/events/e1');
  const waits = within(screen.getByRole('region', { name: 'Workshops, du venter på' })).getAllByRole('link');
  expect(waits.map((link) => [link.textContent!.split(':')[0], link.getAttribute('href')])).toEqual([['Venteliste, nr. 3', '/events/e2'], ['Afventer godkendelse', '/events/e3']]);
});

test('a visit that awaits approval is not said to be in a queue', () => {
  const visit = { openingId: 'o1', topic: 'Pas', siteName: 'Viby', starts: one.starts, ends: one.ends };
  renderWithTexts(<WaitingPlaces places={[{ ...visit, visitId: 'v1', place: 2 }, { ...visit, visitId: 'v2', place: null }]} />);
  const waits = within(screen.getByRole('region', { name: 'Besøg, du venter på' })).getAllByRole('link');
  expect(waits.map((link) => link.textContent!.split(':')[0])).toEqual(['Venteliste, nr. 2', 'Afventer godkendelse']);
});

test('nothing where nothing waits', () => {
  const { container } = renderWithTexts(<><EventOffers signUps={[]} /><EventWaits signUps={[]} /></>);
  expect(container).toBeEmptyDOMElement();
});
