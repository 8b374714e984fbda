import { createOutbox, type OutboxStatus } from '@/components/coding/outbox';
import type { Step } from '@/lib/coding/schema';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const step = (n: number): Step => ({ kind: 'done', id: uuid(n), observationId: uuid(99), done: true });

function begin(answers: ({ status: number; body?: unknown } | 'dead')[]) {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
  const told: OutboxStatus[] = [];
  const sent: string[] = [];
  const make = () =>
    createOutbox({
      writerId: 'a',
      storage,
      told: (status) => told.push(status),
      answered: () => {},
      send: async ({ id }) => {
        sent.push(id);
        const answer = answers.shift() ?? { status: 200, body: {} };
        if (answer === 'dead') throw new TypeError('no net');
        return { body: {}, ...answer };
      },
    });
  return { kept, told, sent, make };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('steps go one after the other, and nothing is left behind once they are acknowledged', async () => {
  const { kept, told, sent, make } = begin([]);
  const box = make();
  box.push(step(1));
  box.push(step(2));
  await settle();
  expect(sent).toEqual([uuid(1), uuid(2)]);
  expect(told.at(-1)).toEqual({ waiting: 0, trouble: null, refused: null });
  expect(kept.size).toBe(0);
  box.stop();
});

test('without a net the step is kept on the device, said to be, and sent by the next page under the same id', async () => {
  const { kept, told, sent, make } = begin(['dead']);
  const box = make();
  box.push(step(1));
  await settle();
  expect(told.at(-1)).toEqual({ waiting: 1, trouble: 'unreachable', refused: null });
  expect(kept.size).toBe(1);
  box.stop();
  const later = make();
  expect(later.waiting()).toEqual([step(1)]);
  await later.flush();
  expect(sent).toEqual([uuid(1), uuid(1)]);
  expect(kept.size).toBe(0);
  later.stop();
});

test('a session that has ended loses nothing; a refusal is told and does not hold up what comes after', async () => {
  const { told, sent, make } = begin([{ status: 401 }, { status: 409, body: { reason: 'themeGone' } }]);
  const box = make();
  box.push(step(1));
  await settle();
  expect(told.at(-1)).toMatchObject({ waiting: 1, trouble: 'signedOut' });
  box.push(step(2));
  await settle();
  expect(sent).toEqual([uuid(1), uuid(1), uuid(2)]);
  expect(told.at(-1)).toEqual({ waiting: 0, trouble: null, refused: 'themeGone' });
  box.stop();
});

test('what is kept and is no step is left alone', () => {
  const { kept, make } = begin([]);
  kept.set('uge13-coding:a', '[{"kind":"mark"},7]');
  expect(make().waiting()).toEqual([]);
  kept.set('uge13-coding:a', 'not json');
  expect(make().waiting()).toEqual([]);
});
