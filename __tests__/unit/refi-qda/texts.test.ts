import fc from 'fast-check';
import { textFields, type TextField } from '@/lib/observations/types';
import { joinText, placeMark } from '@/lib/refi-qda/texts/rules';

const headings: Record<TextField, string> = { facts: 'Set og hørt', quote: 'Citat 💬', interpretation: 'Tolkning', comparisonText: 'Sammenligning', idea: 'Idé' };
const blank = Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextField, string>;

/** Reads a span as the programs that take the files in do: code points, the end not included. */
const read = (text: string, { from, to }: { from: number; to: number }) => [...text].slice(from, to).join('');

// Æ, ø and å, marks that combine, emoji of one and of several code points, both kinds of line end.
const piece = fc.constantFrom('æ', 'ø', 'Å', 'é', 'e\u0301', 'n\u0303', '👋', '👋🏽', '👩‍👧', '🇩🇰', ' ', '\n', '\r\n', 'skranke', '10', '<&>', '\u200b');
const words = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const marked = fc.record(Object.fromEntries(textFields.map((field) => [field, words])) as Record<TextField, typeof words>).chain((row) =>
  fc.record({ row: fc.constant(row), field: fc.constantFrom(...textFields) }).chain(({ field }) => {
    const length = [...row[field]].length;
    return fc.record({ row: fc.constant(row), field: fc.constant(field), a: fc.nat(length), b: fc.nat(length) });
  }),
);

test('an emoji before a passage moves it by one, not by two', () => {
  const row = { ...blank, facts: '👋🏽 Hun ventede på hjælp.', idea: 'Åbn før' };
  const { text, starts } = joinText(row, headings);
  expect(text).toBe('Set og hørt\n👋🏽 Hun ventede på hjælp.\n\nIdé\nÅbn før\n');
  expect(placeMark({ field: 'facts', from: 3, to: 14, text: 'Hun ventede' }, row, starts)).toEqual({ from: 15, to: 26 });
  expect(read(text, placeMark({ field: 'idea', from: 0, to: 3, text: 'Åbn' }, row, starts)!)).toBe('Åbn');
});

test('whatever the fields hold, a mark read back from the joined text is its own words', () => {
  fc.assert(
    fc.property(marked, ({ row, field, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const points = [...row[field]];
      // A stretch that begins or ends inside a pair of line ends has no place of its own once they are one.
      fc.pre(from < to && ![from, to].some((at) => points[at - 1] === '\r' && points[at] === '\n'));
      const passage = points.slice(from, to).join('');
      const { text, starts } = joinText(row, headings);
      const span = placeMark({ field, from, to, text: passage }, row, starts);
      expect(span && read(text, span)).toBe(passage.replace(/\r\n/g, '\n'));
      expect(text).not.toContain('\r');
    }),
    { numRuns: 500 },
  );
});

test('a mark whose words are no longer there has no place', () => {
  const row = { ...blank, facts: 'Hun ventede længe.' };
  const { starts } = joinText(row, headings);
  for (const mark of [
    { field: 'facts', from: 0, to: 3, text: 'Han' },
    { field: 'facts', from: 4, to: 40, text: 'ventede længe.' },
    { field: 'quote', from: 0, to: 3, text: 'Hun' },
    { field: 'facts', from: 3, to: 3, text: '' },
  ] as const) {
    expect(placeMark(mark, row, starts)).toBeNull();
  }
});
