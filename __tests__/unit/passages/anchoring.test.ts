import fc from 'fast-check';
import { reanchor } from '@/lib/passages/anchoring/rules';
import { sliceSpan } from '@/lib/passages/offsets/rules';

const pieces = ['Borgeren', ' ', 'ventede', '. ', 'æøå', 'Ærø', '👩🏽‍🔧', '🤷', 'e\u0301', 'q\u0303', '\n', 'kø', 'kl. 10', 'a', 'a', 'Å', '🇩🇰', '”Nej”'];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const nonEmpty = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
const letters = (whole: string) => [...new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(whole)].map(({ segment }) => segment);
const length = (whole: string) => [...whole].length;

/** A text with a passage of whole letters somewhere in it. */
const marked = fc.tuple(nonEmpty, fc.nat(), fc.nat()).map(([whole, a, b]) => {
  const all = letters(whole);
  const first = a % all.length;
  const last = first + 1 + (b % (all.length - first));
  const from = length(all.slice(0, first).join(''));
  return { whole, span: { from, to: from + length(all.slice(first, last).join('')) } };
});

describe('a passage in a text that was corrected', () => {
  test('what is found holds the very words', () => {
    fc.assert(
      fc.property(marked, text, ({ whole, span }, after) => {
        const found = reanchor(whole, after, span);
        if (found) expect(sliceSpan(after, found)).toBe(sliceSpan(whole, span));
      }),
      { numRuns: 2_000 },
    );
  });

  test('an edit before or after it never loses it, unless it changes the letter at its end', () => {
    fc.assert(
      fc.property(marked, text, fc.nat(), fc.boolean(), ({ whole, span }, put, at, ahead) => {
        const points = [...whole];
        const room = ahead ? span.from : points.length - span.to;
        const cut = room === 0 ? 0 : at % (room + 1);
        const after = ahead
          ? [...points.slice(0, cut), put, ...points.slice(span.from)].join('')
          : [...points.slice(0, span.to), put, ...points.slice(span.to + cut)].join('');
        const start = ahead ? length(after) - (points.length - span.from) : span.from;
        const bounds = new Set<number>([0]);
        let sum = 0;
        for (const letter of letters(after)) bounds.add((sum += length(letter)));
        const found = reanchor(whole, after, span);
        if (bounds.has(start) && bounds.has(start + span.to - span.from)) {
          expect(found).not.toBeNull();
          expect(sliceSpan(after, found!)).toBe(sliceSpan(whole, span));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('an accented letter put before the same plain one does not hide it', () => {
    expect(reanchor('Borgeren', 'Borge\u0301eren', { from: 4, to: 5 })).toEqual({ from: 6, to: 7 });
  });

  test('edits on both sides at once leave it where its words are', () => {
    const before = 'Hun kom kl. 10. Hun ventede i 20 minutter på hjælp. Så gik hun igen.';
    const after = 'Kvinden kom kl. 10.15 👋. Hun ventede i 20 minutter på hjælp. Så gik kvinden hjem igen.';
    const from = before.indexOf('Hun ventede');
    const found = reanchor(before, after, { from, to: from + 'Hun ventede i 20 minutter på hjælp.'.length });
    expect(sliceSpan(after, found!)).toBe('Hun ventede i 20 minutter på hjælp.');
  });

  test('touched words are lost, and told to be', () => {
    expect(reanchor('Hun ventede i 20 minutter.', 'Hun ventede i 25 minutter.', { from: 4, to: 26 })).toBeNull();
    expect(reanchor('Hun ventede.', '', { from: 0, to: 3 })).toBeNull();
    expect(reanchor('Hun ventede.', 'Hun ventede.', { from: 5, to: 5 })).toBeNull();
  });

  test('an accent put on its last letter is a change', () => {
    expect(reanchor('faq', 'faq\u0303', { from: 0, to: 3 })).toBeNull();
    expect(reanchor('faq', 'faq!', { from: 0, to: 3 })).toEqual({ from: 0, to: 3 });
  });

  test('where the words stand twice afterwards nobody guesses', () => {
    expect(reanchor('x ja y', 'ja z ja', { from: 2, to: 4 })).toBeNull();
  });

  test('two long texts are compared, however long', () => {
    const long = Array.from({ length: 1_600 }, (_, n) => `ord${n % 97}`).join(' ');
    expect(reanchor(`A ${long} mærket sted ${long}`, `B ${long} mærket sted ${long} C`, { from: 2 + long.length + 1, to: 2 + long.length + 13 })).not.toBeNull();
  });
});
