import { da, en, messages } from '@/messages';
import { aboutLines, canonicalLine, exportColumns, fileNameOf, hasCprNumber } from '@/lib/exports/rules';
import { exportSchema, readProblem } from '@/lib/exports/schema';
import type { ExportRow } from '@/lib/exports/types';

const row: ExportRow = {
  id: '0190a5b0-0000-7000-8000-000000000001',
  submittedAt: '2027-03-30T10:00:00.000Z',
  submittedWall: '2027-03-30 12:00',
  occurredAt: '2027-03-30T08:30:00.000Z',
  occurredWall: '2027-03-30 10:30',
  hoursToSubmit: 1.5,
  correctedWall: null,
  version: 1,
  origin: 'visit',
  about: 'Pas og kørekort',
  unit: 'Bibliotek',
  site: 'Viby',
  outside: null,
  pseudonym: 'M-0123456789',
  author: 'Anne Holm',
  authorUnit: 'Borgerservice',
  role: 'guest',
  situation: 'guidance',
  facts: 'En borger fik hjælp.',
  quote: '',
  interpretation: '',
  comparisonText: '',
  idea: '',
  errands: ['mitId', 'moving'],
  barriers: [],
  outcome: null,
  comparison: 'similar',
  significance: 4,
  answers: [{ questionId: 'b', text: 'Ja', choices: [] }, { questionId: 'a', text: '', choices: ['Et', 'To'] }],
};

describe('the line that is hashed', () => {
  test.each<[string, Partial<ExportRow>]>([
    ['the name of the author', { author: 'En anden' }],
    ['how times are written on the wall', { submittedWall: 'x', occurredWall: 'y', correctedWall: 'z', hoursToSubmit: 0 }],
    ['the order in which answers were read', { answers: [...row.answers].reverse() }],
  ])('is the same whatever %s', (_what, change) => expect(canonicalLine({ ...row, ...change })).toBe(canonicalLine(row)));

  test.each<[string, Partial<ExportRow>]>([
    ['a word of the text', { facts: 'En borger fik hjælp!' }],
    ['the idea', { idea: 'Et skilt' }],
    ['the author', { pseudonym: 'M-9876543210' }],
    ['a correction', { version: 2 }],
    ['an answer to an own question', { answers: [{ questionId: 'b', text: 'Nej', choices: [] }] }],
    ['the errands', { errands: ['mitId'] }],
    ['the unit’s name', { unit: 'Biblioteket' }],
    ['text moved from one field to the next', { facts: 'En borger', quote: 'fik hjælp.' }],
  ])('is another when %s changes', (_what, change) => expect(canonicalLine({ ...row, ...change })).not.toBe(canonicalLine(row)));
});

test('CPR numbers are looked for in every free text, own questions included', () => {
  expect(hasCprNumber(row)).toBe(false);
  for (const name of ['facts', 'quote', 'interpretation', 'comparisonText', 'idea'] as const) {
    expect(hasCprNumber({ ...row, [name]: 'Hun sagde 010190-1234.' })).toBe(true);
  }
  expect(hasCprNumber({ ...row, answers: [{ questionId: 'a', text: '0101901234', choices: [] }] })).toBe(true);
  expect(hasCprNumber({ ...row, answers: [{ questionId: 'a', text: '', choices: ['610190 1234'] }] })).toBe(true);
});

describe('columns', () => {
  const cells = (named: boolean, texts = messages.da) =>
    Object.fromEntries(exportColumns(texts, [{ id: 'a', text: 'Hvad nu?' }], named).map(({ heading, cellOf }) => [heading, cellOf(row)]));

  test('in words, numbers as numbers and times as times', () => {
    expect(cells(false)).toMatchObject({
      Afleveret: { wall: '2027-03-30 12:00' },
      'Timer til aflevering': 1.5,
      Rettet: null,
      Forfatter: 'M-0123456789',
      Situation: da.observations.situations.guidance,
      Ærinde: `${da.observations.errands.mitId}, ${da.observations.errands.moving}`,
      Udfald: null,
      'Betydning (1–5)': 4,
      'Hvad nu?': 'Et, To',
    });
  });

  test('no name unless names were asked for', () => {
    expect(JSON.stringify(cells(false))).not.toContain('Anne Holm');
    expect(cells(true).Forfatter).toBe('Anne Holm');
  });

  test('in English for those who read English', () => {
    expect(cells(false, messages.en)).toMatchObject({ Author: 'M-0123456789', Situation: en.observations.situations.guidance });
  });
});

test('the sheet about an export', () => {
  const made = { at: new Date('2027-04-02T08:00:00Z'), by: 'Lea Leder', project: 'Uge 13', rows: 7, named: false, contentHash: '3f9a1c20'.repeat(8) };
  const lines = aboutLines(messages.da, made, [{ term: 'Enhed', value: 'Bibliotek' }, { term: 'Rolle', value: 'Gæst' }], 'da');
  expect(lines).toEqual(
    expect.arrayContaining([
      ['Lavet', 'fredag 2. april 2027 kl. 10.00'],
      ['Lavet af', 'Lea Leder'],
      ['Filter', 'Enhed: Bibliotek'],
      ['Filter', 'Rolle: Gæst'],
      ['Antal rækker', 7],
      ['Kontrolsum af indholdet (SHA-256)', made.contentHash],
    ]),
  );
  expect(aboutLines(messages.da, made, [], 'da')).toContainEqual(['Filter', da.exports.everything]);
  expect(fileNameOf(messages.da, made)).toBe('observationer-2027-04-02-3f9a1c20');
});

test('names are shown only where the box was set, and nothing else will do; why is a line of its own', () => {
  expect(exportSchema.parse({ format: 'csv' })).toEqual({ format: 'csv', named: false, reason: '' });
  expect(exportSchema.parse({ format: 'xlsx', named: 'on', reason: ' Aftale  ' })).toEqual({ format: 'xlsx', named: true, reason: 'Aftale' });
  for (const wrong of [{}, { format: 'pdf' }, { format: 'csv', named: 'true' }, { format: ['csv', 'xlsx'] }]) {
    expect(exportSchema.safeParse(wrong).success).toBe(false);
  }
});

test('a problem out of an address is known or none', () => {
  const known = da.exports.problems;
  const id = row.id;
  expect(readProblem({ problem: 'cprFound', count: '3', rows: `${id}.<script>` }, known)).toEqual({ reason: 'cprFound', count: 3, rows: [id] });
  expect(readProblem({ problem: 'toString' }, known)).toBeNull();
  expect(readProblem({}, known)).toBeNull();
  expect(readProblem({ problem: 'busy', count: '-1', rows: ['x'] }, known)).toEqual({ reason: 'busy', count: 0, rows: [] });
});
