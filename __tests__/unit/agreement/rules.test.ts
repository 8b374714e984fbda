import fc from 'fast-check';
import { agreementOf, cohensKappa, compareCoders, krippendorffsAlpha } from '@/lib/agreement/rules';
import type { SharedText } from '@/lib/agreement/types';

const columns = (...raters: string[]) => {
  const rows = raters.map((line) => line.split(' '));
  return rows[0]!.map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : row[unit]!)));
};

describe('Cohen’s kappa', () => {
  // Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, table 18.1: 100 subjects, three diagnoses.
  test('the published table of a hundred diagnoses', () =>
    expect(cohensKappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])).toBeCloseTo(0.676, 3));
  test('full agreement is 1, full disagreement of two halves is -1, independence is 0', () => {
    expect(cohensKappa([[5, 0], [0, 5]])).toBe(1);
    expect(cohensKappa([[0, 5], [5, 0]])).toBe(-1);
    expect(cohensKappa([[4, 4], [4, 4]])).toBe(0);
  });
  test('nothing to agree on has no figure', () => {
    expect(cohensKappa([[0, 0], [0, 0]])).toBeNull();
    expect(cohensKappa([[0, 0], [0, 9]])).toBeNull();
  });
});

// All three from K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
describe('Krippendorff’s alpha', () => {
  test('A: two observers, two values, nothing missing', () =>
    expect(krippendorffsAlpha(columns('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3));
  test('B: two observers, nominal data', () =>
    expect(krippendorffsAlpha(columns('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3));
  test('C: four observers, data missing', () =>
    expect(
      krippendorffsAlpha(columns('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')),
    ).toBeCloseTo(0.743, 3));
  test('one value throughout has no figure', () => expect(krippendorffsAlpha(columns('1 1', '1 1'))).toBeNull());
  test('the table of two by two gives what its units give', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8), (both, first, second, neither) => {
        const units = [
          ...Array.from({ length: both }, () => ['yes', 'yes']),
          ...Array.from({ length: first }, () => ['yes', 'no']),
          ...Array.from({ length: second }, () => ['no', 'yes']),
          ...Array.from({ length: neither }, () => ['no', 'no']),
        ];
        expect(agreementOf(both, first, second, neither).alpha).toEqual(krippendorffsAlpha(units));
      }),
    );
  });
});

test('sentence by sentence: a mark on a word agrees with one on its sentence, and nothing is counted twice', () => {
  const text = 'Hun kom. Hun ventede længe. Hun gik.';
  const shared: SharedText = {
    id: 'o',
    occurredAt: new Date(0),
    texts: [{ field: 'facts', text }],
    codings: [
      { field: 'facts', from: 9, to: 27, themeId: 'wait', coder: 0 },
      { field: 'facts', from: 13, to: 20, themeId: 'wait', coder: 1 },
      { field: 'facts', from: 13, to: 16, themeId: 'wait', coder: 1 },
      { field: 'facts', from: 28, to: 36, themeId: 'end', coder: 1 },
    ],
  };
  const { sentences, themes, overall } = compareCoders([shared]);
  expect(sentences).toBe(3);
  expect(themes).toMatchObject([
    { themeId: 'wait', both: 1, onlyFirst: 0, onlySecond: 0, neither: 2, kappa: 1 },
    { themeId: 'end', both: 0, onlyFirst: 0, onlySecond: 1, neither: 2, kappa: 0 },
  ]);
  expect(overall).toMatchObject({ both: 1, onlySecond: 1, neither: 4 });
});
