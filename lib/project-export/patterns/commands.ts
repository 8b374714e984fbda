import 'server-only';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { messages } from '@/messages';
import { listThemes } from '../../codebook/queries';
import { letLeave, type LeavingFile, type LeavingRefusal, type Prepared } from '../../exports/leaving/commands';
import { mediaTypes } from '../../exports/rules';
import { unanswered } from '../../observation-search/schema';
import { getAnswerWords } from '../../observation-search/words/queries';
import type { Actor } from '../../platform/auth/types';
import type { Snapshot } from '../../platform/db/snapshot';
import type { Locale } from '../../platform/format';
import { formatMonth } from '../../platform/month';
import { succeed, type Result } from '../../platform/result';
import type { Cell, Sheet } from '../../platform/spreadsheet/types';
import { writeXlsx } from '../../platform/spreadsheet/xlsx';
import type { SafeTable } from '../../suppression/types';
import { heatSvg, type FigureTable } from '../figures/rules';
import { linesSvg, spreadMonths } from '../lines/rules';
import type { TableAxis } from '../types';
import { readPatternTable } from './queries';
import { figureWords, labelTable } from './rules';

export type PatternInput = {
  axis: TableAxis;
  format: 'xlsx' | 'svg' | 'png';
  /** Months as lines rather than as a heat table. */
  lines?: boolean;
  locale: Locale;
};

/**
 * A table of patterns over the whole project, with what could be told of few people held back. As PNG it leaves here as
 * SVG and is drawn in the browser; the record says PNG, for that is what was taken.
 */
export async function exportPatterns(actor: Actor, { axis, format, lines = false, locale }: PatternInput, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  const prepare = async (snapshot: Snapshot, project: { id: string; name: string }): Promise<Prepared> => {
    const table = await readPatternTable(snapshot, axis);
    if (!table || table.columns.length === 0) return { survey: { rows: 0, hash: '', suspects: { ids: [], count: 0 } }, write: () => Readable.from([]) };
    const hash = hashOf(axis, table);
    const figure = await describePattern(project.id, axis, lines ? spreadMonths(table) : table, locale);
    const draw = lines ? linesSvg : heatSvg;
    const write = () => (format === 'xlsx' ? writeXlsx(sheetsOf(figure, project.name, hash, locale)) : Readable.from([Buffer.from(draw(figure, figureWords(messages[locale], locale)))], { objectMode: false }));
    return { survey: { rows: table.rows.length, hash, suspects: { ids: [], count: 0 } }, write };
  };
  const { fileNames, axisNames } = messages[locale].exports;
  const fileName = [fileNames.patterns, axisNames[axis], ...(lines ? [fileNames.lines] : [])].join('-');
  const result = await letLeave(actor, { kind: 'patterns', format, named: false, reason: '', filter: { axis, ...(lines && { picture: 'lines' }) }, fileName, prepare }, now);
  return result.ok && format === 'png' ? succeed({ ...result.value, mediaType: mediaTypes.svg }) : result;
}

const hashOf = (axis: TableAxis, { rows, columns, values, sums }: SafeTable) => createHash('sha256').update(JSON.stringify([axis, rows, columns, values, sums])).digest('hex');

/** The table with the words of the codebook and of the form. */
export async function describePattern(projectId: string, axis: TableAxis, table: SafeTable, locale: Locale): Promise<FigureTable> {
  const [themeList, answers] = await Promise.all([listThemes(projectId), getAnswerWords(locale)]);
  const themes = new Map(themeList.map(({ id, path }) => [id, path]));
  const months = new Map([...table.columns].sort().map((key) => [key, key === unanswered ? answers.role.get(unanswered)! : formatMonth(key, locale)]));
  const columns = axis === 'together' ? themes : axis === 'month' ? months : answers[axis];
  return labelTable(table, axis, { themes, columns }, messages[locale]);
}

function sheetsOf(figure: FigureTable, project: string, hash: string, locale: Locale): Sheet[] {
  const { patternFile, about, aboutColumns, sheets } = messages[locale].exports;
  const shown = (value: number | null): Cell => value ?? '–';
  const lines: Cell[][] = figure.rows.map((row, index) => [row, ...figure.values[index]!.map(shown), ...(figure.sums ? [figure.sums.rows[index]!] : [])]);
  if (figure.sums) lines.push([patternFile.sum, ...figure.sums.columns, figure.sums.total]);
  const columns = [{ heading: figure.corner, width: 40 }, ...figure.columns.map((heading) => ({ heading, width: 16 })), ...(figure.sums ? [{ heading: patternFile.sum, width: 10 }] : [])];
  const notes: Cell[][] = [[about.project, project], [patternFile.title, figure.title], ['–', patternFile.hidden], [patternFile.safeTerm, patternFile.safe], [about.hash, hash]];
  return [
    { name: patternFile.sheet, columns, rowCount: lines.length, batches: [lines] },
    { name: sheets.about, columns: [{ heading: aboutColumns.what, width: 34 }, { heading: aboutColumns.value, width: 80, wraps: true }], rowCount: notes.length, batches: [notes] },
  ];
}
