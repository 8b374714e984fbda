import { describeIssue, encodeIssue } from '@/lib/platform/issues';
import { checkbox, civilDate, email, id, line, optionalChoice, optionalLine, optionalParagraphs, paragraphs, several, wholeNumber } from '@/lib/platform/text';
import type { z } from 'zod';

function read(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input, { error: describeIssue });
  return parsed.success ? { value: parsed.data } : { errors: [...new Set(parsed.error.issues.map(({ message }) => message))] };
}

describe('text', () => {
  test('å is one letter however it was typed', () => {
    expect(read(line(10), 'Va\u030ar')).toEqual({ value: 'Vår' });
  });
  test('direction marks are taken out and the rest is kept', () => {
    expect(read(line(20), '\u202eabc\u200f æøå')).toEqual({ value: 'abc æøå' });
  });
  test('Windows line ends and outer white space', () => {
    expect(read(paragraphs(20), ' a\r\nb\rc ')).toEqual({ value: 'a\nb\nc' });
    expect(read(line(20), 'a\n b')).toEqual({ value: 'a b' });
  });
  test.each(['a\u0000b', 'a\u0007', '\ud83d alone', 'alone \udc00'])('%j cannot be stored', (text) => {
    expect(read(optionalParagraphs(50), text)).toEqual({ errors: ['badCharacters'] });
  });
  test('an emoji is one letter of the limit', () => {
    expect(read(line(2), '😀😀')).toEqual({ value: '😀😀' });
    expect(read(line(2), '😀😀😀')).toEqual({ errors: ['tooLong?max=2'] });
  });
  test.each(['', '   ', '\u200e'])('%j is nothing', (text) => expect(read(line(10), text)).toEqual({ errors: ['required'] }));
  test.each([undefined, null])('%s is missing', (input) => expect(read(line(10), input)).toEqual({ errors: ['required'] }));
  test.each([5, {}, ['a', 'b']])('%j is no text', (input) => expect(read(line(10), input)).toEqual({ errors: ['invalid'] }));
});

describe('fields', () => {
  test.each([
    ['3', { value: 3 }],
    ['', { errors: ['required'] }],
    ['3.5', { errors: ['notANumber'] }],
    ['three', { errors: ['notANumber'] }],
    ['0', { errors: ['tooSmall?min=1'] }],
    ['101', { errors: ['tooLarge?max=100'] }],
    ['1e400', { errors: ['notANumber'] }],
  ])('whole number %j', (input, expected) => expect(read(wholeNumber(1, 100), input)).toEqual(expected));
  test.each([
    ['2027-03-30', { value: '2027-03-30' }],
    ['2027-02-30', { errors: ['notADate'] }],
    ['', { errors: ['required'] }],
  ])('date %j', (input, expected) => expect(read(civilDate, input)).toEqual(expected));
  test('an id that is no UUID never reaches the database', () => {
    expect(read(id, "1' OR '1'='1")).toEqual({ errors: ['choose'] });
  });
  test('check boxes of one name', () => {
    const boxes = several(['a', 'b'] as const);
    expect([undefined, '', 'a', ['a', 'b', 'a']].map((input) => read(boxes, input))).toEqual([
      { value: [] },
      { value: [] },
      { value: ['a'] },
      { value: ['a', 'b'] },
    ]);
    expect(read(boxes, 'c')).toHaveProperty('errors');
  });
  test('a choice left open is null', () => {
    const choice = optionalChoice(['a'] as const);
    expect([undefined, '', 'a'].map((input) => read(choice, input))).toEqual([{ value: null }, { value: null }, { value: 'a' }]);
    expect(read(choice, 'b')).toHaveProperty('errors');
  });
  test('a checkbox', () => {
    expect([undefined, '', 'on'].map((input) => read(checkbox, input))).toEqual([{ value: false }, { value: false }, { value: true }]);
  });
  test('an address is kept in lower case', () => {
    expect(read(email, ' Mette@Kommune.DK ')).toEqual({ value: 'mette@kommune.dk' });
    expect(read(email, 'mette')).toEqual({ errors: ['notAnEmail'] });
  });
});

test.each([line, optionalLine, paragraphs, optionalParagraphs])('no text takes what looks like a CPR number, and says which', (schema) => {
  expect(schema(100).safeParse('Ring til 010170-1234 i morgen').error?.issues.map(({ message }) => message)).toEqual([encodeIssue('cprNumber', { found: '010170-1234' })]);
  expect(schema(100).safeParse('Ring til 46 31 30 00 i morgen').success).toBe(true);
});
