import { screen } from '@testing-library/react';
import { EventList } from '@/components/events/event-list';
import { EventView } from '@/components/events/event-view';
import { instantOf } from '@/lib/platform/time';
import { renderWithTexts } from '../../support/render-with-texts';

const event = {
  id: 'e1',
  kind: 'workshop' as const,
  title: 'Samarbejdsløsninger 1',
  starts: instantOf('2027-04-02', '13:30')!,
  ends: instantOf('2027-04-02', '16:00')!,
  siteName: 'Roskilde Bibliotek',
  place: 'Store sal',
  purpose: 'Vi lægger ugens observationer på bordet.',
  address: 'Dronning Margrethes Vej 14',
  capacity: 40,
  facilitators: [{ id: 'p1', name: 'Susanne Demo', unitName: 'Bibliotek' }],
};

test('an event says when with the year, where, what for and with whom', () => {
  renderWithTexts(<EventView event={event} />);
  expect(screen.getByText(/fredag 2\. april 2027/)).toHaveTextContent('kl. 13.30–16.00');
  expect(screen.getByText(/Roskilde Bibliotek, Store sal/)).toHaveTextContent('Dronning Margrethes Vej 14');
  expect(screen.getByText('Susanne Demo')).toBeInTheDocument();
  expect(screen.getByText('Der er plads til 40.')).toBeInTheDocument();
});

test('an event elsewhere and without facilitators says so', () => {
  renderWithTexts(<EventView event={{ ...event, siteName: null, address: '', place: 'Vejle', facilitators: [], capacity: null }} />, 'en');
  expect(screen.getByText('Vejle')).toBeInTheDocument();
  expect(screen.getByText('Not found yet.')).toBeInTheDocument();
  expect(screen.queryByText(/room for/)).not.toBeInTheDocument();
});

test('a list links each event', () => {
  renderWithTexts(<EventList heading="Kommer" events={[event]} />);
  expect(screen.getByRole('link', { name: 'Samarbejdsløsninger 1' })).toHaveAttribute('href', '/events/e1');
  expect(screen.getByText('Workshop · fredag 2. april kl. 13.30–16.00')).toBeInTheDocument();
});

test('a list of nothing has no heading either', () => {
  const { container } = renderWithTexts(<EventList heading="Kommer" events={[]} />);
  expect(container).toBeEmptyDOMElement();
});
