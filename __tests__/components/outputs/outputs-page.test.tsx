import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { OutputsPage } from '@/components/outputs/outputs-page';
import type { EventView } from '@/lib/events/types';
import type { BoardView, OutputView } from '@/lib/outputs/types';
import type { Actor } from '@/lib/platform/auth/types';
import { renderWithTexts } from '../../support/render-with-texts';

const actor: Actor = { id: 'p1', name: 'Susanne', email: 's@uge13.example', locale: 'da', unitId: 'u', siteId: 's', deskId: null, isLead: false, isAdministrator: false, facilitates: [] };
const now = new Date('2027-04-02T13:00:00Z');
const event = { id: 'e1', title: 'Samarbejde', state: 'published', starts: new Date('2027-04-02T12:00:00Z'), ends: new Date('2027-04-02T15:00:00Z') } as EventView;
const output = (id: string, more: Partial<OutputView> = {}): OutputView => ({ id, kind: 'idea', text: `Idé ${id}`, headingId: null, own: false, mine: 0, dots: null, observationId: null, ...more });
const board: BoardView = { eventId: 'e1', dots: 0, dotsOnOne: 1, closedAt: null, headings: [], outputs: [], part: 'joins', left: null, givers: 0 };
const action = jest.fn();
const actions = { capture: action, captureList: action, withdraw: action, giveDots: action, arrange: action, rename: action, setDots: action, close: action };

function show(more: Partial<BoardView>, arranging = false, who: Partial<Actor> = {}) {
  const shown = { kind: 'idea' as const, added: 0, arranging };
  renderWithTexts(<OutputsPage event={event} board={{ ...board, ...more }} actor={{ ...actor, ...who }} shown={shown} clientKeys={['k1', 'k2']} now={now} actions={actions} />);
}

test('an empty board says so and has the form that fills it; nothing of a facilitator’s is there', () => {
  show({});
  expect(screen.getByText('Der er ikke skrevet noget ned endnu')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Skriv ned' })).toBeVisible();
  expect(screen.getAllByRole('radio', { name: 'Form for community center' })).toHaveLength(2);
  expect(screen.queryByText('For facilitatorer')).toBeNull();
});

test('a list shows what it will become while it is typed', async () => {
  show({});
  fireEvent.change(screen.getByLabelText('Ét på hver linje'), { target: { value: '- Et rum til ro\n\n- Kaffe\n- Kaffe' } });
  await waitFor(() => expect(screen.getByText('Det bliver til 2 udbytter:')).toBeInTheDocument());
});

test('dots are given and taken back by buttons that say to what, and are counted only where they may be seen', () => {
  show({ dots: 3, dotsOnOne: 1, left: 2, outputs: [output('a', { mine: 1 }), output('b')] });
  expect(screen.getByText(/Du har 2 prikker tilbage af 3\./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Giv en prik til Idé b' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Giv en prik til Idé a' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Tag en prik tilbage til Idé a' })).toBeVisible();
  expect(screen.queryByText('0 prikker')).toBeNull();
});

test('a facilitator arranges under headings, and closes with the number said', () => {
  const outputs = [output('a', { headingId: 'h1', dots: 2 }), output('b', { dots: 0 })];
  show({ part: 'runs', dots: 3, headings: [{ id: 'h1', name: 'Rummet' }], outputs }, true, { facilitates: ['e1'] });
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(expect.arrayContaining(['Rummet', 'Uden overskrift']));
  expect(screen.getByRole('checkbox', { name: 'Idé a' })).toBeVisible();
  expect(screen.getByText('Idé · Under Rummet')).toBeVisible();
  expect(within(screen.getByText('Luk tavlen').closest('details')!).getByText(/De 2 udbytter bliver gemt som observationer/)).toBeInTheDocument();
});

test('a closed board is read: to the observations where the reader may see them', () => {
  show({ closedAt: now, dots: 3, outputs: [output('a', { own: true, observationId: 'o1', dots: 3 }), output('b', { observationId: 'o2', dots: 1 })] });
  expect(screen.getByText('De 2 udbytter er gemt som observationer.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Se observationen Idé a' })).toHaveAttribute('href', '/observations/o1');
  expect(screen.queryByRole('link', { name: 'Se observationen Idé b' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Skriv ned' })).toBeNull();
});
