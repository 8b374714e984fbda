import { stepWord, type Chosen } from '@/lib/coding/rules';
import { sliceSpan, wordsOf } from '@/lib/passages/offsets/rules';

const facts = '👩🏽‍🚒 Hun sagde: "Æblet er mit". Så gik hun.';
const texts = [{ field: 'facts' as const, text: facts }, { field: 'idea' as const, text: 'Et skilt.' }];
const words = (chosen: Chosen | null) => chosen && sliceSpan(texts.find(({ field }) => field === chosen.field)!.text, chosen);
const step = (from: Chosen | null, ...steps: ['start' | 'end', boolean][]) => steps.reduce((chosen, [side, more]) => stepWord(texts, chosen, side, more), from);
const more = ['end', true] as ['end', true];
const less = ['end', false] as ['end', false];

test('words are told from what stands between them, emoji and accents included', () => {
  expect(wordsOf(facts).map((span) => sliceSpan(facts, span))).toEqual(['Hun', 'sagde', 'Æblet', 'er', 'mit', 'Så', 'gik', 'hun']);
});

test('a stretch grows and shrinks by a word at its end, and keeps one', () => {
  const two = step(null, more, more);
  expect(words(two)).toBe('Hun sagde');
  expect(words(step(two, more))).toBe('Hun sagde: "Æblet');
  expect(words(step(two, less))).toBe('Hun');
  expect(words(step(two, less, less, less))).toBe('Hun');
});

test('and at its start, outwards and in', () => {
  const one: Chosen = { field: 'facts', ...wordsOf(facts)[3]! };
  expect(words(one)).toBe('er');
  expect(words(step(one, ['start', true]))).toBe('Æblet er');
  expect(words(step(one, more, ['start', false]))).toBe('mit');
  expect(words(step(one, ['start', false]))).toBe('er');
});

test('it stays in its field at either end', () => {
  const last: Chosen = { field: 'facts', ...wordsOf(facts).at(-1)! };
  expect(step(last, more)).toEqual(last);
  const first: Chosen = { field: 'idea', ...wordsOf('Et skilt.')[0]! };
  expect(step(first, ['start', true])).toEqual(first);
  expect(words(step(first, more))).toBe('Et skilt');
});

test('a sentence that was chosen whole loses its last word with the full stop', () => {
  const sentence: Chosen = { field: 'idea', from: 0, to: 9 };
  expect(words(step(sentence, less))).toBe('Et');
  expect(step(sentence, more)).toEqual(sentence);
});

test('with nothing to choose from nothing is chosen', () => {
  expect(stepWord([], null, 'end', true)).toBeNull();
  expect(stepWord([{ field: 'facts', text: '… — !' }], null, 'end', true)).toBeNull();
});
