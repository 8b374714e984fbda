import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ObservationForm, type ObservationFormProps } from '@/components/observations/observation-form';
import type { LocalDraft } from '@/components/observations/local-drafts';
import { renderWithTexts } from '../../support/render-with-texts';

const mockDevice = new Map<string, LocalDraft>();
jest.mock('@/components/observations/local-drafts', () => ({
  draftKey: (owner: string, key: string, mode: string) => `${owner}:${key}:${mode}`,
  listLocalDrafts: async (owner: string) => [...mockDevice.values()].filter(({ ownerId }) => ownerId === owner),
  putLocalDraft: async (draft: LocalDraft) => Boolean(mockDevice.set(draft.key, draft)),
  removeLocalDraft: async (key: string) => mockDevice.delete(key),
  rememberOwner: async () => undefined,
}));

jest.setTimeout(30_000);

const writer = { id: '019a2b3c-0000-7000-8000-00000000000a', name: 'Mette', locale: 'da' };
const visitId = '019a2b3c-0000-7000-8000-000000000002';
const question = { id: '019a2b3c-0000-7000-8000-000000000001', kind: 'choice' as const, text: 'Var der kø?', options: ['Ja', 'Nej'], retired: false };
const answer = jest.fn();

function props(part: Partial<ObservationFormProps> = {}): ObservationFormProps {
  return {
    action: async (_before, data) => answer(Object.fromEntries(data)) ?? { status: 'done', value: { id: 'o' } },
    mode: 'draft',
    writer,
    about: { origin: 'visit', visitId, eventId: null, unitName: 'Bibliotek', siteName: 'Viby' },
    units: [],
    sites: [],
    questions: [question],
    clientKey: '3f0e8a52-6a52-4a0e-9b1a-0d6a3c1c9f11',
    id: null,
    version: 0,
    values: { day: '2027-03-30', time: '10:00', role: 'guest' },
    afterwards: 'Du kan rette den i 14 dage.',
    ...part,
  };
}

const fetched = jest.fn();
beforeEach(() => {
  mockDevice.clear();
  answer.mockReset();
  fetched.mockReset().mockResolvedValue({ status: 200, json: async () => ({ id: 'o', version: 1, savedAt: '2027-03-30T08:42:00Z' }) });
  global.fetch = fetched;
  AbortSignal.timeout ??= () => new AbortController().signal;
  window.matchMedia ??= () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as never;
  history.replaceState(null, '', '/observations/new');
});

async function open(part: Partial<ObservationFormProps> = {}) {
  const view = renderWithTexts(<ObservationForm {...props(part)} />);
  await act(async () => {});
  return view;
}
const facts = () => screen.getByLabelText('Hvad så og hørte du?');
const bodyOf = (call: number) => JSON.parse(fetched.mock.calls[call][1].body).values;

test('what is typed is saved by itself, and the draft gets an address of its own', async () => {
  const user = userEvent.setup();
  await open();
  await user.type(facts(), 'Lang kø');
  await user.click(screen.getByLabelText('MitID'));
  expect(await screen.findByText('Gemt 10.42', {}, { timeout: 3_000 })).toBeVisible();
  expect(bodyOf(fetched.mock.calls.length - 1)).toMatchObject({ facts: 'Lang kø', errands: 'mitId', origin: 'visit', visitId, writerId: writer.id });
  expect(location.pathname).toBe('/observations/o');
});

test('of another municipality it asks where, first of all, and for no place of ours; its draft is opened where it was begun', async () => {
  const user = userEvent.setup();
  await open({ about: { origin: 'outside', visitId: null, eventId: null, unitName: null, siteName: null } });
  expect(screen.queryByLabelText('Enhed')).toBeNull();
  expect(screen.getByText('Spørgsmål 1 af 13')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Hvor er erfaringen fra?'), 'Skanderborg');
  await waitFor(() => expect(fetched).toHaveBeenCalled(), { timeout: 3_000 });
  expect(bodyOf(0)).toMatchObject({ origin: 'outside', outsidePlace: 'Skanderborg' });
  fetched.mockRejectedValue(new Error('no net'));
  await user.type(facts(), 'Kø');
  expect([...mockDevice.values()][0]).toMatchObject({ context: 'outside', href: '/observations/new?outside=1' });
});

test('a CPR number is named while it is typed, and never leaves the device', async () => {
  const user = userEvent.setup();
  await open();
  await user.type(facts(), 'Borger 010170-1234');
  const warning = await screen.findByRole('alert');
  expect(warning).toHaveTextContent('Fjern 010170-1234');
  await waitFor(() => expect(screen.getByText(/Fjern det, der ligner et CPR-nummer/)).toBeVisible(), { timeout: 3_000 });
  expect(fetched).not.toHaveBeenCalled();
  expect([...mockDevice.values()][0]).toMatchObject({ values: { facts: 'Borger 010170-1234' }, trouble: 'invalid' });

  await user.clear(facts());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('one question is current; next and previous move it and take the focus along', async () => {
  const user = userEvent.setup();
  const { container } = await open();
  const current = () => container.querySelector('.question-current');
  expect(within(current() as HTMLElement).getByLabelText('Vejledning')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Næste' }));
  expect(current()).toContainElement(facts());
  expect(current()).toHaveFocus();
  expect(current()).toHaveAccessibleName('Spørgsmål 5 af 13');
  for (let step = 5; step < 13; step += 1) await user.click(screen.getByRole('button', { name: 'Næste' }));
  expect(within(current() as HTMLElement).getByLabelText('Nej')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Næste' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Forrige' }));
  expect(current()).toHaveAccessibleName('Spørgsmål 12 af 13');
});

test('a link of the error summary brings its question out', async () => {
  const user = userEvent.setup();
  const { container } = await open();
  await user.click(screen.getByRole('button', { name: 'Aflevér' }));
  await user.click(await screen.findByRole('link', { name: /^Hvad så og hørte du\?/ }));
  expect(container.querySelector('.question-current')).toContainElement(facts());
  expect(facts()).toHaveFocus();
  expect(answer).not.toHaveBeenCalled();
});

test('saving for later asks for nothing, handing in carries what the server has said of the version', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(screen.getByRole('button', { name: 'Gem, og skriv resten senere' }));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith(expect.objectContaining({ later: 'on', facts: '' })));
  await user.type(facts(), 'Lang kø');
  await screen.findByText('Gemt 10.42', {}, { timeout: 3_000 });
  await user.click(screen.getByRole('button', { name: 'Aflevér' }));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith(expect.objectContaining({ facts: 'Lang kø', version: '1' })));
  expect(answer.mock.lastCall[0]).not.toHaveProperty('later');
});

const oldKey = '5f0e8a52-6a52-4a0e-9b1a-0d6a3c1c9f55';
const left = (part: Partial<LocalDraft>): LocalDraft => ({
  ...{ key: 'x', ownerId: writer.id, clientKey: oldKey, mode: 'draft', context: `visit:${visitId}` },
  ...{ href: '/', id: null, version: 0, dirty: true, handingIn: false, sent: [], savedAt: 1, trouble: null },
  values: { clientKey: oldKey, origin: 'visit', visitId, facts: 'Fra i går', errands: ['mitId', 'moving'] },
  ...part,
});

test('what was left on the device is put back, ticks and all, and sent under its own key', async () => {
  mockDevice.set('x', left({}));
  await open();
  expect(await screen.findByText('Vi har hentet det, du skrev sidst på denne enhed.')).toBeVisible();
  expect(facts()).toHaveValue('Fra i går');
  expect(screen.getByLabelText('Flytning')).toBeChecked();
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(bodyOf(0)).toMatchObject({ clientKey: oldKey, facts: 'Fra i går' });
  expect(document.querySelector('input[name=clientKey]')).toHaveValue(oldKey);
});

test('another person’s draft on the same device is not', async () => {
  mockDevice.set('x', left({ ownerId: '019a2b3c-0000-7000-8000-00000000000b' }));
  await open();
  expect(facts()).toHaveValue('');
  expect(screen.queryByText(/Vi har hentet/)).not.toBeInTheDocument();
});

test('somebody who was signed out is told, and shown the way in, without losing the page', async () => {
  fetched.mockResolvedValue({ status: 401, json: async () => ({ reason: 'signedOut' }) });
  const user = userEvent.setup();
  await open();
  await user.type(facts(), 'Lang kø');
  const alert = await screen.findByRole('alert', {}, { timeout: 3_000 });
  expect(within(alert).getByRole('link', { name: 'Log ind i et nyt vindue' })).toHaveAttribute('target', '_blank');
  expect(facts()).toHaveValue('Lang kø');
});

test('little time: the situation and the facts alone', async () => {
  const user = userEvent.setup();
  const { container } = await open();
  await user.click(screen.getByRole('button', { name: 'Jeg har 30 sekunder' }));
  expect(container.querySelector('.observation-form')).toHaveClass('is-quick');
  const quick = [...container.querySelectorAll<HTMLElement>('.question-quick')];
  expect(quick.map(({ dataset }) => dataset.step)).toEqual(['4', '5']);
});
