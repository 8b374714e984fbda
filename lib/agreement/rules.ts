import { overlaps, sentencesOf } from '../passages/offsets/rules';
import type { Agreement, AgreementReport, SharedText } from './types';

/**
 * Cohen's kappa of two raters from their table of counts, `table[a][b]`: how often the first said a and the second b.
 * J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 37–46:
 * κ = (p_o − p_e) / (1 − p_e). Null when there is nothing to agree on, or chance alone agrees always.
 */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  const total = sum(table.flat());
  if (total === 0) return null;
  const observed = sum(table.map((row, index) => row[index] ?? 0)) / total;
  const rows = table.map((row) => sum(row));
  const columns = table.map((_, index) => sum(table.map((row) => row[index] ?? 0)));
  const expected = sum(rows.map((row, index) => (row / total) * (columns[index]! / total)));
  return 1 - expected < 1e-12 ? null : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal data: `units` hold what each rater said of a unit, null where they said nothing.
 * K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: α = 1 − D_o / D_e over the coincidences, in which
 * a unit with m values counts each ordered pair of them as 1 / (m − 1); units with fewer than two values are left out.
 */
export function krippendorffsAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const kinds = new Map<string, { values: string[]; times: number }>();
  for (const unit of units) {
    const values = unit.filter((value) => value !== null).sort();
    if (values.length < 2) continue;
    const key = JSON.stringify(values);
    kinds.set(key, { values, times: (kinds.get(key)?.times ?? 0) + 1 });
  }
  return alphaOf([...kinds.values()]);
}

function alphaOf(kinds: { values: string[]; times: number }[]): number | null {
  const totals = new Map<string, number>();
  let disagreeing = 0;
  let all = 0;
  for (const { values, times } of kinds) {
    for (const value of values) totals.set(value, (totals.get(value) ?? 0) + times);
    all += values.length * times;
    const same = new Map<string, number>();
    for (const value of values) same.set(value, (same.get(value) ?? 0) + 1);
    const unlike = values.length ** 2 - sum([...same.values()].map((count) => count ** 2));
    disagreeing += (unlike / (values.length - 1)) * times;
  }
  const unlikeByChance = all ** 2 - sum([...totals.values()].map((count) => count ** 2));
  if (all < 2 || unlikeByChance === 0) return null;
  return 1 - ((all - 1) * disagreeing) / unlikeByChance;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** The two-by-two table of one theme, with both figures. */
export function agreementOf(both: number, onlyFirst: number, onlySecond: number, neither: number): Agreement {
  const kappa = cohensKappa([[both, onlyFirst], [onlySecond, neither]]);
  const alpha = alphaOf([
    { values: ['yes', 'yes'], times: both },
    { values: ['no', 'yes'], times: onlyFirst + onlySecond },
    { values: ['no', 'no'], times: neither },
  ].filter(({ times }) => times > 0));
  return { both, onlyFirst, onlySecond, neither, kappa, alpha };
}

/**
 * How far two coders agree: each sentence of the texts that both have coded is asked, for each theme that either has
 * used, whether a mark of the one and of the other touches it. Marks of a word and of the sentence around it agree.
 */
export function compareCoders(texts: readonly SharedText[]): AgreementReport {
  const themes = new Map<string, { both: number; onlyFirst: number; onlySecond: number }>();
  for (const { codings } of texts) for (const { themeId } of codings) themes.set(themeId, { both: 0, onlyFirst: 0, onlySecond: 0 });
  let sentences = 0;
  for (const { texts: fields, codings } of texts) {
    for (const { field, text } of fields) {
      const own = codings.filter((coding) => coding.field === field);
      for (const sentence of sentencesOf(text)) {
        sentences += 1;
        const given = [new Set<string>(), new Set<string>()] as const;
        for (const coding of own) if (overlaps(coding, sentence)) given[coding.coder].add(coding.themeId);
        for (const themeId of new Set([...given[0], ...given[1]])) {
          const count = themes.get(themeId)!;
          const [first, second] = [given[0].has(themeId), given[1].has(themeId)];
          if (first && second) count.both += 1;
          else if (first) count.onlyFirst += 1;
          else count.onlySecond += 1;
        }
      }
    }
  }
  const rows = [...themes].map(([themeId, { both, onlyFirst, onlySecond }]) => ({
    themeId,
    ...agreementOf(both, onlyFirst, onlySecond, sentences - both - onlyFirst - onlySecond),
  }));
  const total = (name: 'both' | 'onlyFirst' | 'onlySecond' | 'neither') => sum(rows.map((row) => row[name]));
  const overall = agreementOf(total('both'), total('onlyFirst'), total('onlySecond'), total('neither'));
  return { texts: texts.length, sentences, themes: rows, overall };
}
