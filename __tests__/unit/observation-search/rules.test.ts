import fc from 'fast-check';
import { asExcerpt, markedPieces } from '@/lib/observation-search/excerpt/rules';
import { countChosen, foldCombinations, pagesOf, searchWords, type Combination } from '@/lib/observation-search/rules';
import { everything, unanswered, type ObservationFilter } from '@/lib/observation-search/schema';
import { singleDimensions } from '@/lib/observation-search/types';

describe('the words of a search', () => {
  test('several, each a beginning; a single letter is itself', () => {
    expect(searchWords(' borgerne  på\tø ')).toEqual([
      { whole: 'borgerne', parts: [{ text: 'borgerne', prefix: true }] },
      { whole: 'på', parts: [{ text: 'på', prefix: true }] },
      { whole: 'ø', parts: [{ text: 'ø', prefix: false }] },
    ]);
  });

  test('a word in parts is kept whole as well', () => {
    expect(searchWords('IT-hjælp')).toEqual([
      { whole: 'IT-hjælp', parts: [{ text: 'IT', prefix: true }, { text: 'hjælp', prefix: true }] },
    ]);
  });

  test('signs alone are no words', () => expect(searchWords("!!! & | <-> :* '' \\ 🤷 —")).toEqual([]));

  test('nothing that to_tsquery reads as a sign ever gets to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const words = searchWords(q);
        expect(words.length).toBeLessThanOrEqual(10);
        for (const { text } of words.flatMap(({ parts }) => parts)) expect(text).toMatch(/^[\p{L}\p{M}\p{N}]{1,50}$/u);
      }),
      { numRuns: 500 },
    );
  });
});

/** The same by going through every combination for every answer, which at a hundred thousand rows would be too slow. */
function countByHand(combinations: Combination[], filter: ObservationFilter, except?: string) {
  return combinations.filter((row) =>
    singleDimensions.every((name) => name === except || filter[name] === null || (row[name] ?? unanswered) === filter[name]),
  );
}

test('each answer is counted as if it were chosen in place of what is', () => {
  const answer = fc.constantFrom('a', 'b', 'c');
  const combination = fc.record({
    unit: fc.option(answer), site: fc.option(answer), role: fc.option(answer), situation: fc.option(answer),
    outcome: fc.option(answer), comparison: fc.option(answer), count: fc.integer({ min: 1, max: 9 }),
  });
  const chosen = fc.option(fc.constantFrom('a', 'b', 'c', unanswered));
  const filters = fc.record({ unit: chosen, site: chosen, role: chosen, situation: chosen, outcome: chosen, comparison: chosen });
  fc.assert(
    fc.property(fc.array(combination, { maxLength: 30 }), filters, (combinations, given) => {
      const filter = { ...everything, ...given };
      const { total, facets } = foldCombinations(combinations, filter);
      const sum = (rows: Combination[]) => rows.reduce((all, { count }) => all + count, 0);
      expect(total).toBe(sum(countByHand(combinations, filter)));
      for (const name of singleDimensions) {
        const rows = countByHand(combinations, filter, name);
        for (const key of ['a', 'b', 'c', unanswered]) {
          expect(facets[name][key] ?? 0).toBe(sum(rows.filter((row) => (row[name] ?? unanswered) === key)));
        }
      }
    }),
  );
});

test('pages, and how many filters are chosen', () => {
  expect([0, 1, 50, 51, 100_000].map(pagesOf)).toEqual([1, 1, 1, 2, 2_000]);
  expect(countChosen({ ...everything, q: 'ord' })).toBe(0);
  expect(countChosen({ ...everything, unit: unanswered, from: '2027-03-29' })).toBe(2);
});

test('an excerpt from the middle says so', () => {
  expect(asExcerpt('En \u0001borger\u0002 kom', 'En borger kom og')).toBe('En \u0001borger\u0002 kom');
  expect(asExcerpt('\u0001borger\u0002 kom', 'En borger kom og')).toBe('… \u0001borger\u0002 kom');
});

test('an excerpt falls into what was searched for and the rest', () => {
  expect(markedPieces('En \u0001borger\u0002 kom')).toEqual([
    { text: 'En ', marked: false }, { text: 'borger', marked: true }, { text: ' kom', marked: false },
  ]);
  expect(markedPieces('uden fund')).toEqual([{ text: 'uden fund', marked: false }]);
});
