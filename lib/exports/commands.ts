import 'server-only';
import { Readable } from 'node:stream';
import { messages } from '@/messages';
import { isFiltered, unanswered, writeFilter, type ObservationFilter } from '../observation-search/schema';
import { describeFilters } from '../observation-search/words/queries';
import type { Actor } from '../platform/auth/types';
import { openSnapshot, type Snapshot } from '../platform/db/snapshot';
import type { Locale } from '../platform/format';
import { refuse, succeed, type Refusal, type Result } from '../platform/result';
import { writeCsv } from '../platform/spreadsheet/csv';
import { writeXlsx } from '../platform/spreadsheet/xlsx';
import { MOST_SHEET_ROWS, type Cell } from '../platform/spreadsheet/types';
import { getCurrentProject } from '../projects/queries';
import type { ProjectView } from '../projects/types';
import { listQuestions } from '../questions/queries';
import { FEWEST_PEOPLE } from '../suppression/types';
import { readUnnamed, type Unnamed } from '../suppression/units/queries';
import { mayTellOutside } from '../suppression/units/rules';
import { recordExport } from './records/commands';
import { aboutLines, exportColumns, fileNameOf, mediaTypes, type ExportColumn } from './rules';
import { readExportRows, surveyExportRows } from './rows/queries';
import type { ExportFormat, ExportRow, Survey } from './types';

export type ExportInput = { format: ExportFormat; named: boolean; reason: string; filter: ObservationFilter; locale: Locale };
export type ExportFile = { id: string; fileName: string; mediaType: string; body: Readable };
export type ExportRefusal = Refusal & { reason: 'noProject' | 'busy' | 'nothing' | 'cprFound' | 'tooManyRows' | 'tooFew' | 'reasonNeeded' };

/**
 * Reads what the filter shows twice in one snapshot: first to count, hash and look for CPR numbers, then, if all is
 * well, into the file. The record is written between the two, so that no byte leaves before it is known who took it;
 * a download that breaks off is recorded as taken. The file's stream gives the snapshot back, however it ends.
 */
export async function exportObservations(actor: Actor, input: ExportInput, now: Date): Promise<Result<ExportFile, ExportRefusal>> {
  if (input.named && input.reason === '') return refuse('reasonNeeded');
  const project = await getCurrentProject();
  if (!project) return refuse('noProject');
  const snapshot = await openSnapshot();
  if (!snapshot) return refuse('busy');
  try {
    const survey = await surveyExportRows(snapshot, input.filter);
    const refusal = refusalOf(survey, input.format) ?? (input.named ? null : fewBehind(survey, input.filter, await readUnnamed(snapshot)));
    if (refusal) {
      await snapshot.close();
      return refusal;
    }
    const id = await record(actor, project, input, survey, now);
    const body = await writeFile(actor, project, input, survey, now, snapshot);
    body.once('close', () => void snapshot.close());
    const fileName = `${fileNameOf(messages[input.locale], { at: now, contentHash: survey.hash })}.${input.format}`;
    return succeed({ id, fileName, mediaType: mediaTypes[input.format], body });
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

function refusalOf({ rows, suspects }: Survey, format: ExportFormat) {
  if (rows === 0) return refuse('nothing');
  if (suspects.count > 0) return refuse('cprFound', { count: suspects.count, rows: suspects.ids.join('.') });
  return format === 'xlsx' && rows >= MOST_SHEET_ROWS ? refuse('tooManyRows') : null;
}

/** A filter that picks out few people, or what rows do not say of themselves, would say of each of its rows what it asks for. */
function fewBehind({ people = 0 }: Survey, filter: ObservationFilter, { units, sites }: Unnamed) {
  const asksFor = (value: string | null, unnamed: ReadonlySet<string>) => value !== null && unnamed.has(value === unanswered ? '' : value);
  const few = isFiltered(filter) && people < FEWEST_PEOPLE;
  const asksForOutside = filter.outside !== null && !mayTellOutside({ units, sites });
  return few || asksForOutside || asksFor(filter.unit, units) || asksFor(filter.site, sites) ? refuse('tooFew') : null;
}

function record(actor: Actor, project: ProjectView, { format, named, reason, filter }: ExportInput, survey: Survey, now: Date): Promise<string> {
  const chosen = Object.fromEntries(new URLSearchParams(writeFilter(filter)));
  const taken = { kind: 'observations', format, named, reason: named ? reason : '', filter: chosen, rows: survey.rows, contentHash: survey.hash, namedTexts: 0 } as const;
  return recordExport(actor, project.id, taken, now);
}

async function writeFile(actor: Actor, project: ProjectView, input: ExportInput, survey: Survey, now: Date, snapshot: Snapshot): Promise<Readable> {
  const { format, named, filter, locale } = input;
  const texts = messages[locale];
  const [questions, [filterWords = []]] = await Promise.all([listQuestions(project.id), describeFilters([filter], locale)]);
  const own = questions.map(({ id, textDa, textEn }) => ({ id, text: locale === 'da' ? textDa : textEn }));
  const columns = exportColumns(texts, own, named);
  const batches = cellsOf(readExportRows(snapshot, filter, named), columns);
  if (format === 'csv') return Readable.from(writeCsv(columns, batches), { objectMode: false });

  const made = { at: now, by: actor.name, project: project.name, rows: survey.rows, named, contentHash: survey.hash };
  const lines: Cell[][] = aboutLines(texts, made, filterWords, locale);
  const { sheets, aboutColumns } = texts.exports;
  const about = [{ heading: aboutColumns.what, width: 34 }, { heading: aboutColumns.value, width: 80, wraps: true }];
  return writeXlsx([
    { name: sheets.rows, columns, rowCount: survey.rows, batches },
    { name: sheets.about, columns: about, rowCount: lines.length, batches: [lines] },
  ]);
}

async function* cellsOf(batches: AsyncIterable<ExportRow[]>, columns: ExportColumn[]): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) yield batch.map((row) => columns.map(({ cellOf }) => cellOf(row)));
}
