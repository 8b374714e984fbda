import fc from 'fast-check';
import { compareTexts } from '@/lib/proposals/differences/rules';
import type { Piece } from '@/lib/proposals/differences/types';

const join = (pieces: Piece[], without: Piece['kind']) =>
  pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
const words = fc.array(fc.constantFrom('værten', 'står', 'ved', 'døren', ',', ' ', '\n', 'æ', '👩🏽‍🚒', 'e\u0301'), { maxLength: 40 }).map((list) => list.join(''));

test('one word in the middle is one word added and one removed', () => {
  expect(compareTexts('Værten står ved døren.', 'Værten sidder ved døren.')).toEqual([
    { kind: 'same', text: 'Værten ' },
    { kind: 'removed', text: 'står' },
    { kind: 'added', text: 'sidder' },
    { kind: 'same', text: ' ved døren.' },
  ]);
});

test('words that changed one after the other are one change, with the white space between them', () => {
  expect(compareTexts('Kom kl. ni.', 'Kom i morgen.').map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['same: Kom ', 'removed: kl. ni', 'added: i morgen', 'same: .']);
});

test('a comma does not make a new word, and an accent belongs to its letter', () => {
  expect(compareTexts('Ja men', 'Ja, men')).toEqual([{ kind: 'same', text: 'Ja' }, { kind: 'added', text: ',' }, { kind: 'same', text: ' men' }]);
  expect(compareTexts('idé', 'ide\u0301').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('the same text is one piece, nothing is none, and all new is all added', () => {
  expect(compareTexts('Fælles vært', 'Fælles vært')).toEqual([{ kind: 'same', text: 'Fælles vært' }]);
  expect(compareTexts('', '')).toEqual([]);
  expect(compareTexts('', 'ny')).toEqual([{ kind: 'added', text: 'ny' }]);
});

test('both texts can be put together again from the pieces, whatever they are', () => {
  fc.assert(fc.property(words, words, (earlier, later) => {
    const pieces = compareTexts(earlier, later);
    expect(join(pieces, 'added')).toBe(earlier);
    expect(join(pieces, 'removed')).toBe(later);
  }));
});

test('it keeps as much as a plain table of all lengths does', () => {
  const cut = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
  const longest = (a: string[], b: string[]) => {
    const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
    }
    return table[a.length]![b.length]!;
  };
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 }).map((list) => list.join(','));
  fc.assert(fc.property(text, text, (earlier, later) => {
    const kept = compareTexts(earlier, later).filter(({ kind }) => kind === 'same').flatMap((piece) => cut(piece.text));
    expect(kept).toHaveLength(longest(cut(earlier), cut(later)));
  }));
});

test('texts too long to compare word by word are shown as replaced, and still whole', () => {
  const long = (letter: string) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join(' ');
  const pieces = compareTexts(`fælles ${long('a')} slut`, `fælles ${long('b')} slut`);
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(join(pieces, 'removed')).toBe(`fælles ${long('b')} slut`);
});
