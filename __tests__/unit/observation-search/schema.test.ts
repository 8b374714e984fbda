import fc from 'fast-check';
import { everything, isFiltered, readFilter, readPage, unanswered, writeFilter } from '@/lib/observation-search/schema';

const unit = '0190a5b0-0000-7000-8000-000000000001';

test('reads what an address says', () => {
  const filter = readFilter({ q: ' borgerne ', unit, role: 'guest', barrier: 'none', from: '2027-03-29', to: '2027-04-02' });
  expect(filter).toEqual({ ...everything, q: 'borgerne', unit, role: 'guest', barrier: 'none', from: '2027-03-29', to: '2027-04-02' });
});

test.each([
  ['an unknown answer', { role: 'king' }],
  ['another question’s answer', { situation: 'mitId' }],
  ['an id that is none', { unit: "' OR 1=1 --", visit: '1' }],
  ['a day that does not exist', { from: '2027-02-30', to: 'i går' }],
  ['the names of things every object has', { role: 'constructor', situation: '__proto__' }],
  ['nothing', { q: '', unit: '', role: '' }],
])('%s filters nothing', (_what, params) => {
  expect(readFilter(params)).toEqual(everything);
  expect(isFiltered(readFilter(params))).toBe(false);
});

test('"not given" is an answer to every question, and not the barrier "none"', () => {
  expect(readFilter({ barrier: unanswered, unit: unanswered })).toMatchObject({ barrier: unanswered, unit: unanswered });
  expect(readFilter({ barrier: 'none' }).barrier).toBe('none');
  expect(readFilter({ role: 'none' }).role).toBeNull();
});

test('of several values the first counts, and control characters are no words', () => {
  expect(readFilter({ q: ['a\u0000b\u0007', 'c'], role: ['host', 'guest'] })).toMatchObject({ q: 'a b', role: 'host' });
  expect(readFilter({ q: 'ga\u030a' }).q).toBe('gå');
  expect(readFilter({ q: 'x'.repeat(5_000) }).q).toHaveLength(200);
});

test('whatever an address holds, it is read, and written back it reads the same', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('guest', 'mitId', 'none', unanswered, unit, '2027-03-30'), fc.array(fc.string()));
  const params = fc.record({ q: value, unit: value, role: value, errand: value, barrier: value, visit: value, from: value, to: value, page: value }, { requiredKeys: [] });
  fc.assert(
    fc.property(params, (given) => {
      const filter = readFilter(given);
      const again = readFilter(Object.fromEntries(new URLSearchParams(writeFilter(filter))));
      expect(again).toEqual(filter);
      expect(readPage(given)).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [undefined, 1], ['', 1], ['0', 1], ['-3', 1], ['2.5', 1], ['1e3', 1_000], ['7', 7], ['NaN', 1], ['99999999999', 1],
])('page %s is %s', (page, expected) => expect(readPage({ page })).toBe(expected));

test('extras follow the filter, and empty ones are left out', () => {
  expect(writeFilter({ ...everything, q: 'å & b' }, { page: 2, problem: null })).toBe('?q=%C3%A5+%26+b&page=2');
  expect(writeFilter(everything, { page: null })).toBe('');
});
