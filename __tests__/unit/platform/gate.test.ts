import { makeGate } from '@/lib/platform/gate';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('so many at a time, in the order they came, and everybody in the end', async () => {
  const gate = makeGate(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const work = (index: number) => async () => {
    inside += 1;
    most = Math.max(most, inside);
    order.push(index);
    await tick();
    inside -= 1;
    return index;
  };
  const answers = await Promise.all(Array.from({ length: 7 }, (_, index) => gate(work(index))));
  expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  expect(inside).toBe(0);
});

test('a failure lets the next one in', async () => {
  const gate = makeGate(1);
  const failed = gate(() => Promise.reject(new Error('on purpose')));
  const next = gate(() => Promise.resolve('in'));
  await expect(failed).rejects.toThrow('on purpose');
  await expect(next).resolves.toBe('in');
});
