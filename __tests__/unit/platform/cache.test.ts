import { createCache } from '@/lib/platform/cache';

let now = 0;
const clock = () => now;
beforeEach(() => {
  now = 0;
});
const make = (most = 10) => createCache<number>({ freshFor: 100, most, clock });
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('asks once within the time, and once for many who ask at once', async () => {
  const remember = make();
  const load = jest.fn(async () => 1);
  await Promise.all([remember('a', load), remember('a', load), remember('a', load)]);
  now = 99;
  expect(await remember('a', load)).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
  await remember('b', load);
  expect(load).toHaveBeenCalledTimes(2);
});

test('past its time an answer is given once more while a new one is fetched; past twice that, nobody gets it', async () => {
  const remember = make();
  let value = 1;
  const load = jest.fn(async () => value);
  await remember('a', load);
  value = 2;
  now = 150;
  expect(await remember('a', load)).toBe(1);
  await settle();
  expect(await remember('a', load)).toBe(2);
  value = 3;
  now = 350;
  expect(await remember('a', load)).toBe(3);
});

test('a failure is told and not kept', async () => {
  const remember = make();
  await expect(remember('a', async () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await remember('a', async () => 5)).toBe(5);
  now = 150;
  // The renewal behind it fails; the old answer stands until it is too old.
  expect(await remember('a', async () => Promise.reject(new Error('down')))).toBe(5);
  await settle();
  now = 201;
  await expect(remember('a', async () => Promise.reject(new Error('down')))).rejects.toThrow('down');
});

test('keeps no more keys than it was told', async () => {
  const remember = make(2);
  const load = jest.fn(async () => 1);
  for (const key of ['a', 'b', 'c', 'a']) await remember(key, load);
  expect(load).toHaveBeenCalledTimes(4);
});

test('what was slow to come is kept longer, in measure and not for ever', async () => {
  const remember = createCache<number>({ freshFor: 100, longest: 1_000, most: 10, clock });
  const taking = (ms: number) => jest.fn(async () => (now += ms));
  const quick = taking(0);
  await remember('quick', quick);
  const slow = taking(5);
  await remember('slow', slow);
  const slowest = taking(60);
  await remember('slowest', slowest);
  await settle();
  now = 480;
  for (const [key, load] of [['quick', quick], ['slow', slow], ['slowest', slowest]] as const) await remember(key, load);
  expect([quick, slow, slowest].map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1]);
  await settle();
  now = 3_000;
  await remember('slowest', slowest);
  expect(slowest).toHaveBeenCalledTimes(2);
});
