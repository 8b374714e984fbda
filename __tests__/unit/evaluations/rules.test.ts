import fc from 'fast-check';
import { FEWEST, batchOf, meanOf, shownAnswers, sumUp, turnOf } from '@/lib/evaluations/rules';

const answer = { worth: 4, form: 3, contacts: 5, use: 1, best: 'Snakken', better: '' };
const given = (count: number) => Array.from({ length: count }, (_, index) => ({ ...answer, batch: batchOf(index) }));

test('nothing is shown of fewer than five, and of what is shown before the end no part is smaller than five', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(10), fc.boolean(), (first, more, over) => {
      const [before, after] = [shownAnswers(given(first), over), shownAnswers(given(first + more), over)];
      if (first < FEWEST) expect(before).toEqual([]);
      if (over) return expect(before).toHaveLength(first < FEWEST ? 0 : first);
      const difference = after.length - before.length;
      expect(difference === 0 || difference >= FEWEST).toBe(true);
    }),
  );
});

test('summing up counts each answer once and keeps the texts in order', () => {
  const summed = sumUp([answer, { ...answer, worth: 5, best: 'Åbenhed' }, { ...answer, best: '' }]);
  expect(summed).toMatchObject({ shown: 3, best: ['Snakken', 'Åbenhed'], better: [], counts: { worth: [0, 0, 0, 2, 1], use: [3, 0, 0, 0, 0] } });
  expect(meanOf(summed.counts.worth)).toBe(4.3);
  expect(meanOf([0, 0, 0, 0, 0])).toBeNull();
});

test('one’s turn comes at the end and goes three weeks later', () => {
  const ends = new Date('2027-04-01T14:00:00Z');
  const at = (days: number, more: object = {}) => turnOf({ state: 'published', ends, registered: true, given: false, ...more }, new Date(ends.getTime() + days * 86_400_000));
  expect([at(-0.1), at(0), at(20.9), at(21)]).toEqual(['early', 'open', 'open', 'over']);
  expect([at(1, { given: true }), at(1, { registered: false }), at(1, { state: 'calledOff' })]).toEqual(['given', 'none', 'none']);
});
