import { screen } from '@testing-library/react';
import { EventList } from '@/components/events/event-list';
import { EventView } from '@/components/events/event-view';
import { Facilitators } from '@/components/events/facilitators';
import type { EventView as Event } from '@/lib/events/types';
import { instantOf } from '@/lib/platform/time';
import { renderWithTexts } from '../../support/render-with-texts';

const event: Event = {
  id: 'e1',
  projectId: 'p1',
  kind: 'workshop',
  title: 'Samarbejdsløsninger 1',
  starts: instantOf('2027-04-02', '13:30')!,
  ends: instantOf('2027-04-02', '16:00')!,
  sessions: [{ starts: instantOf('2027-04-02', '13:30')!, ends: instantOf('2027-04-02', '16:00')! }],
  state: 'published',
  calledOffWhy: null,
  siteId: 's1',
  siteName: 'Roskilde Bibliotek',
  place: 'Store sal',
  purpose: 'Vi lægger ugens observationer på bordet.',
  prepare: 'Læs dine egne observationer.',
  address: 'Dronning Margrethes Vej 14',
  agenda: [
    { session: 1, minutes: 15, title: 'Velkommen', place: '' },
    { session: 1, minutes: 45, title: 'Runder ved bordene', place: 'Salen' },
  ],
  materials: [{ title: 'Oplæg', url: 'https://uge13.example/oplaeg' }],
  facilitators: [{ id: 'p1', name: 'Susanne Demo', unitName: 'Bibliotek' }],
  terms: {
    ...{ capacity: 40, quotas: [], quotaReleasesAt: null, minimum: null, decideBy: null, signUpOpens: null, signUpCloses: null },
    ...{ cancelHours: 24, needsApproval: false, approver: 'facilitators', offerHours: 8, approvalHours: 24, askDiet: false, askAccess: false },
  },
  version: 1,
};

test('an event says when with the year, where, what for and what comes when', () => {
  renderWithTexts(<EventView event={event} />);
  expect(screen.getByText(/fredag 2\. april 2027/)).toHaveTextContent('kl. 13.30–16.00');
  expect(screen.getByText(/Roskilde Bibliotek, Store sal/)).toHaveTextContent('Dronning Margrethes Vej 14');
  expect(screen.getByText('Runder ved bordene').closest('li')).toHaveTextContent('13.45–14.30');
  expect(screen.getByRole('link', { name: 'Oplæg' })).toHaveAttribute('href', 'https://uge13.example/oplaeg');
});

test('an event elsewhere and without facilitators says so', () => {
  const bare = { ...event, siteName: null, address: '', place: 'Vejle', facilitators: [], agenda: [], materials: [] };
  renderWithTexts(<><EventView event={bare} /><Facilitators facilitators={bare.facilitators} /></>, 'en');
  expect(screen.getByText('Vejle')).toBeInTheDocument();
  expect(screen.getByText('Not found yet.')).toBeInTheDocument();
  expect(screen.queryByText('Programme')).not.toBeInTheDocument();
});

const now = instantOf('2027-03-20', '12:00')!;
const line = { ...event, capacity: 40, taken: 12, signUpOpens: instantOf('2027-03-01', '08:00')!, signUpCloses: instantOf('2027-03-31', '12:00')! };

test('a list links each event and says whether one can sign up', () => {
  renderWithTexts(<EventList heading="Kommer" events={[line]} now={now} />);
  expect(screen.getByRole('link', { name: 'Samarbejdsløsninger 1' })).toHaveAttribute('href', '/events/e1');
  expect(screen.getByText('Workshop · fredag 2. april kl. 13.30–16.00')).toBeInTheDocument();
  expect(screen.getByText('Åben for tilmelding')).toBeInTheDocument();
});

test('a full one has a waiting list, and a draft is called one', () => {
  renderWithTexts(<EventList heading="Kommer" events={[{ ...line, taken: 40 }, { ...line, id: 'e2', state: 'draft' }]} now={now} />);
  expect(screen.getByText('Fyldt, der er venteliste')).toBeInTheDocument();
  expect(screen.getByText('Kladde')).toBeInTheDocument();
});

test('a list of nothing has no heading either', () => {
  const { container } = renderWithTexts(<EventList heading="Kommer" events={[]} now={now} />);
  expect(container).toBeEmptyDOMElement();
});
