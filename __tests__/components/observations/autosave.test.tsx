import { createAutosave, type SaveStatus } from '@/components/observations/autosave';
import type { LocalDraft } from '@/components/observations/local-drafts';
import type { Kept, Outcome, Send } from '@/components/observations/send-draft';
import type { FormValues } from '@/lib/platform/form-state';

const fresh: LocalDraft = {
  ...{ key: 'a:k:draft', ownerId: 'a', clientKey: '3f0e8a52-6a52-4a0e-9b1a-0d6a3c1c9f11', mode: 'draft', context: 'everyday' },
  ...{ href: '/observations/new', values: {}, id: null, version: 0, dirty: false, handingIn: false, sent: [], savedAt: 0, trouble: null },
};
const words = (facts: string): FormValues => ({ clientKey: fresh.clientKey, origin: 'everyday', facts });
const saved = (version: number): Outcome => ({ kind: 'saved', id: 'o', version, savedAt: '2027-03-30T08:42:00.000Z' });
const kept = (facts: string, version: number): Kept => ({
  ...{ id: 'o', version, savedAt: '2027-03-30T08:42:00.000Z' },
  content: {
    ...{ unitId: null, siteId: null, outsidePlace: '', occurredAt: null, role: null, situation: null, facts, quote: '', interpretation: '' },
    ...{ errands: [], barriers: [], outcome: null, comparison: null, comparisonText: '', idea: '', significance: null, answers: [] },
  },
});

function begin(draft: Partial<LocalDraft> = {}) {
  const device: LocalDraft[] = [];
  const forgotten: string[] = [];
  const told: SaveStatus[] = [];
  const send = jest.fn<ReturnType<Send>, Parameters<Send>>(async () => saved(1));
  const saver = createAutosave({
    draft: { ...fresh, ...draft },
    send,
    keep: async (copy) => device.push(copy) > 0,
    forget: async (key) => void forgotten.push(key),
    tell: (status) => told.push(status),
  });
  const sent = () => send.mock.calls.map(([values]) => [values.facts, values.version]);
  return { saver, send, sent, device, forgotten, told, last: () => told.at(-1) };
}

beforeEach(() => jest.useFakeTimers({ now: new Date('2027-03-30T08:42:00Z') }));
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('every change is on the device at once, and on the server a second after the last', async () => {
  const { saver, sent, device, forgotten, last } = begin();
  saver.change(words('K'));
  expect(device.at(-1)).toMatchObject({ values: { facts: 'K' }, dirty: true });
  await pass(900);
  saver.change(words('Kø'));
  await pass(900);
  expect(sent()).toEqual([]);
  await pass(100);
  expect(sent()).toEqual([['Kø', '0']]);
  expect(last()).toMatchObject({ kind: 'saved', at: new Date('2027-03-30T08:42:00.000Z') });
  // And then no longer on the device: what the server has acknowledged needs no second copy.
  expect(forgotten).toEqual([fresh.key]);
  expect(device.every(({ dirty }) => dirty)).toBe(true);
  expect(saver.current()).toMatchObject({ dirty: false, id: 'o', version: 1, sent: [] });
});

test('somebody who never pauses is saved every five seconds all the same', async () => {
  const { saver, sent } = begin();
  for (let key = 1; key <= 11; key += 1) {
    saver.change(words('x'.repeat(key)));
    await pass(500);
  }
  expect(sent()).toEqual([['x'.repeat(10), '0']]);
});

test('what is typed while a save is under way is sent after it, with the version it gave', async () => {
  const { saver, send, sent, forgotten } = begin();
  let answer: (outcome: Outcome) => void = () => undefined;
  send.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  saver.change(words('Først'));
  await pass(1_000);
  saver.change(words('Først, så'));
  await pass(1_000);
  expect(sent()).toHaveLength(1);
  answer(saved(1));
  send.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  await pass(2_000);
  // The server has the first words and not these: they stay on the device until it has.
  expect(forgotten).toEqual([]);
  answer(saved(2));
  await pass(0);
  expect(sent()).toEqual([['Først', '0'], ['Først, så', '1']]);
  expect(forgotten).toEqual([fresh.key]);
});

test('without net it is on the device, is tried again, and is then one draft', async () => {
  const { saver, send, sent, last, device } = begin();
  send.mockResolvedValueOnce({ kind: 'unreachable' });
  saver.change(words('Uden net'));
  await pass(1_000);
  expect(last()).toMatchObject({ kind: 'local', why: 'unreachable', kept: true });
  expect(device.at(-1)?.dirty).toBe(true);
  await pass(15_000);
  expect(sent()).toEqual([['Uden net', '0'], ['Uden net', '0']]);
  expect(last()).toMatchObject({ kind: 'saved' });
});

test('when the answer was lost on the way, the other version is known to be our own', async () => {
  const { saver, send, sent, last } = begin();
  send.mockResolvedValueOnce({ kind: 'unreachable' });
  saver.change(words('Nåede frem'));
  await pass(1_000);
  send.mockResolvedValueOnce({ kind: 'conflict', kept: kept('Nåede frem', 1) }).mockResolvedValueOnce(saved(2));
  saver.change(words('Nåede frem, og mere'));
  await pass(1_000);
  expect(sent().at(-1)).toEqual(['Nåede frem, og mere', '1']);
  expect(last()).toMatchObject({ kind: 'saved' });
});

test('another person’s or device’s words are never written over unasked', async () => {
  const { saver, send, sent, last } = begin({ id: 'o', version: 1 });
  const other = kept('Fra telefonen', 2);
  send.mockResolvedValueOnce({ kind: 'conflict', kept: other });
  saver.change(words('Fra computeren'));
  await pass(1_000);
  expect(sent()).toHaveLength(1);
  expect(last()).toEqual({ kind: 'conflict', kept: other });
  await saver.overrule(other);
  expect(sent().at(-1)).toEqual(['Fra computeren', '2']);
});

test.each<[string, Outcome, Partial<SaveStatus>]>([
  ['signed out', { kind: 'signedOut' }, { kind: 'local', why: 'signedOut' }],
  ['handed in elsewhere', { kind: 'handedIn' }, { kind: 'local', why: 'handedIn' }],
  ['not allowed', { kind: 'refused', reason: 'originGone' }, { kind: 'refused', reason: 'originGone' }],
  ['a CPR number', { kind: 'invalid', errors: { facts: 'cprNumber' } }, { kind: 'invalid', errors: { facts: 'cprNumber' } }],
])('%s: kept on the device and said', async (_what, outcome, status) => {
  const { saver, send, last, device } = begin();
  send.mockResolvedValueOnce(outcome);
  saver.change(words('Tekst'));
  await pass(1_000);
  expect(last()).toMatchObject(status);
  expect(device.at(-1)).toMatchObject({ dirty: true, values: { facts: 'Tekst' } });
});

test('a page that goes away sends at once; a correction is never sent by itself', async () => {
  const draft = begin();
  draft.saver.change(words('Lukker'));
  await draft.saver.flush({ leaving: true });
  expect(draft.send).toHaveBeenCalledWith(expect.objectContaining({ facts: 'Lukker' }), { leaving: true });

  const correction = begin({ mode: 'correct' });
  correction.saver.change(words('Rettet'));
  await pass(60_000);
  await correction.saver.flush({ leaving: true });
  expect(correction.send).not.toHaveBeenCalled();
  expect(correction.last()).toMatchObject({ kind: 'local', why: 'correction' });
});

test('handing in waits for the save that is under way and goes with its version', async () => {
  const { saver, send, device, forgotten } = begin();
  let answer: (outcome: Outcome) => void = () => undefined;
  send.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  saver.change(words('Tekst'));
  await pass(1_000);
  const settled = saver.settle();
  answer(saved(7));
  expect(await settled).toBe(7);
  // The server has it, so it lies here no more; it would be a draft there, were it not handed in.
  expect([device.some(({ handingIn }) => handingIn), forgotten]).toEqual([false, [fresh.key]]);
});

test('handed in before it was ever saved, the words stay on the device, marked, until that is seen to have worked', async () => {
  const { saver, device } = begin();
  saver.change(words('Tekst'));
  expect(await saver.settle()).toBe(0);
  expect(device.at(-1)).toMatchObject({ dirty: true, handingIn: true, values: { facts: 'Tekst' } });
});
