import { findCprNumbers } from '../platform/cpr';
import { textFields } from '../observations/types';
import type { FilterPart, Texts } from '../observation-search/words/rules';
import { formatDateTime, type Locale } from '../platform/format';
import type { Cell, Column } from '../platform/spreadsheet/types';
import { civilDateOf } from '../platform/time';
import { OTHER_SITES, OTHER_UNITS } from '../suppression/types';
import type { ExportRow, ExportView } from './types';

/**
 * A row as the content hash sees it: codes rather than words, instants rather than local times, the pseudonym rather
 * than the name. So format, language, time and names make no difference, and any change to what was observed does.
 */
export function canonicalLine(row: ExportRow): string {
  const answers = [...row.answers].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
  return `${JSON.stringify([
    ...[row.id, row.submittedAt, row.occurredAt, row.version, row.origin, row.about, row.unit, row.site, row.outside],
    ...[row.pseudonym, row.authorUnit, row.role, row.situation, ...textFields.map((name) => row[name])],
    ...[row.errands, row.barriers, row.outcome, row.comparison, row.significance],
    answers.map(({ questionId, text, choices }) => [questionId, text, choices]),
  ])}\n`;
}

/** By the file's ending. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  zip: 'application/zip',
  json: 'application/json; charset=utf-8',
  qdc: 'application/xml; charset=utf-8',
  qdpx: 'application/zip',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** Everything in a row that somebody wrote freely is searched once more, whatever the form let through. */
export function hasCprNumber(row: ExportRow): boolean {
  return (
    textFields.some((name) => row[name] !== '' && findCprNumbers(row[name]).length > 0) ||
    (row.outside !== null && findCprNumbers(row.outside).length > 0) ||
    row.answers.some(({ text, choices }) => [text, ...choices].some((words) => findCprNumbers(words).length > 0))
  );
}

export type ExportColumn = Column & { cellOf: (row: ExportRow) => Cell };
type OwnQuestion = { id: string; text: string };

/** The columns of the file, in the reader's language: the default form's, then one for each of the lead's questions. */
export function exportColumns(texts: Texts, questions: OwnQuestion[], named: boolean): ExportColumn[] {
  const { columns: heading } = texts.exports;
  const { origins, roles, situations, errands, barriers, outcomes, comparisons } = texts.observations;
  const column = (name: keyof typeof heading, width: number, cellOf: ExportColumn['cellOf'], wraps = false) => ({
    heading: heading[name],
    width,
    wraps,
    cellOf,
  });
  const long = (name: (typeof textFields)[number], width = 60) => column(name, width, (row) => row[name], true);
  const word = <Key extends string>(words: Record<Key, string>, key: Key | null) => key && words[key];
  const several = <Key extends string>(words: Record<Key, string>, keys: Key[]) => keys.map((key) => words[key]).join(', ');
  const wall = (time: string | null) => time && { wall: time };
  const unitWord = (unit: string | null) => (unit === OTHER_UNITS ? texts.exports.otherUnits : unit);
  return [
    column('id', 12, (row) => row.id),
    column('submittedAt', 16, (row) => wall(row.submittedWall)),
    column('occurredAt', 16, (row) => wall(row.occurredWall)),
    column('hoursToSubmit', 12, (row) => row.hoursToSubmit),
    column('correctedAt', 16, (row) => wall(row.correctedWall)),
    column('origin', 16, (row) => word(origins, row.origin)),
    column('about', 28, (row) => row.about),
    column('unit', 18, (row) => unitWord(row.unit)),
    column('site', 20, (row) => (row.site === OTHER_SITES ? texts.exports.otherSites : row.site)),
    column('outside', 24, (row) => row.outside),
    column('author', 16, (row) => (named ? row.author : row.pseudonym)),
    column('authorUnit', 18, (row) => unitWord(row.authorUnit)),
    column('role', 12, (row) => word(roles, row.role)),
    column('situation', 20, (row) => word(situations, row.situation)),
    long('facts', 80),
    long('quote'),
    long('interpretation'),
    column('errands', 24, (row) => several(errands, row.errands), true),
    column('barriers', 24, (row) => several(barriers, row.barriers), true),
    column('outcome', 16, (row) => word(outcomes, row.outcome)),
    column('comparison', 22, (row) => word(comparisons, row.comparison)),
    long('comparisonText'),
    long('idea'),
    column('significance', 12, (row) => row.significance),
    ...questions.map(({ id, text }) => ({
      heading: text,
      width: 40,
      wraps: true,
      cellOf: (row: ExportRow) => {
        const answer = row.answers.find(({ questionId }) => questionId === id);
        return answer ? [answer.text, ...answer.choices].filter(Boolean).join(', ') : null;
      },
    })),
  ];
}

type Made = Pick<ExportView, 'at' | 'by' | 'project' | 'rows' | 'named' | 'contentHash'>;

/** The lines of the sheet about an export: when, by whom, which filter, how many, what they amount to. */
export function aboutLines(texts: Texts, made: Made, filter: FilterPart[], locale: Locale): [string, Cell][] {
  const { about, everything } = texts.exports;
  const filterLines = filter.map(({ term, value }): [string, Cell] => [about.filter, `${term}: ${value}`]);
  return [
    [about.at, formatDateTime(made.at, locale, { year: true })],
    [about.by, made.by],
    [about.project, made.project],
    ...(filterLines.length > 0 ? filterLines : [[about.filter, everything] as [string, Cell]]),
    [about.rows, made.rows],
    [about.authors, made.named ? about.named : about.pseudonyms],
    [about.hash, made.contentHash],
    [about.hashNote, about.hashText],
  ];
}

/** "observationer-2027-04-02-3f9a1c20": the day, and enough of the hash to tell which content it is. */
export function fileNameOf(texts: Texts, made: Pick<ExportView, 'at' | 'contentHash'>): string {
  return `${texts.exports.fileName}-${civilDateOf(made.at)}-${made.contentHash.slice(0, 8)}`;
}
