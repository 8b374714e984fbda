import type { Texts } from '../../observation-search/words/rules';
import { OTHERS, type SafeTable } from '../../suppression/types';
import type { FigureTable, FigureWords } from '../figures/rules';
import type { TableAxis } from '../types';

export type AxisLabels = ReadonlyMap<string, string>;

/** A safe table in words: themes in the codebook's order, answers as the form offers them, the merged ones last. */
export function labelTable(table: SafeTable, axis: TableAxis, labels: { themes: AxisLabels; columns: AxisLabels }, texts: Texts): FigureTable {
  const { patternFile } = texts.exports;
  const name = texts.patterns.axes;
  const rows = inOrder(table.rows, labels.themes, patternFile.otherThemes);
  const columns = inOrder(table.columns, labels.columns, axis === 'unit' ? texts.exports.otherUnits : patternFile.others);
  return {
    title: `${patternFile.title}: ${name.theme} / ${name[axis]}`,
    corner: name.theme,
    rows: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    values: rows.map(({ at: row }) => columns.map(({ at: column }) => table.values[row]![column]!)),
    sums: table.sums && {
      rows: rows.map(({ at }) => table.sums!.rows[at]!),
      columns: columns.map(({ at }) => table.sums!.columns[at]!),
      total: table.sums.total,
    },
  };
}

function inOrder(keys: readonly string[], labels: AxisLabels, others: string): { label: string; at: number }[] {
  const order = [...labels.keys()];
  const place = (key: string) => (key === OTHERS ? Infinity : order.includes(key) ? order.indexOf(key) : order.length);
  return keys
    .map((key, at) => ({ key, at, label: key === OTHERS ? others : (labels.get(key) ?? key) }))
    .sort((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1));
}

export function figureWords(texts: Texts, lang: string): FigureWords {
  const { sum, hidden } = texts.exports.patternFile;
  return { sum, hidden, lang };
}
