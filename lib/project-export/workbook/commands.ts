import 'server-only';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { messages } from '@/messages';
import { letLeave, type LeavingFile, type LeavingRefusal, type Prepared } from '../../exports/leaving/commands';
import { makeNameFinder } from '../../exports/naming/rules';
import { MOST_SUSPECTS } from '../../exports/schema';
import type { Survey } from '../../exports/types';
import { findCprNumbers } from '../../observations/rules';
import type { Actor } from '../../platform/auth/types';
import type { Snapshot } from '../../platform/db/snapshot';
import type { Locale } from '../../platform/format';
import type { Result } from '../../platform/result';
import { writeCsv } from '../../platform/spreadsheet/csv';
import type { Cell, Sheet } from '../../platform/spreadsheet/types';
import { writeXlsx } from '../../platform/spreadsheet/xlsx';
import { packZip, type ZipPart } from '../../platform/zip';
import type { ProjectView } from '../../projects/types';
import { listStaffNames, readTable } from '../tables/queries';
import { columnsOf, isFreeText, tableNames, type TableName } from '../tables/rules';
import { projectJson, sheetCells, sheetColumns, type TableReading } from './rules';

export type WorkbookInput = { format: 'xlsx' | 'zip' | 'json'; named: boolean; reason: string; locale: Locale };

/** Everything of the project, table by table with keys that join: a workbook, CSV files in a ZIP, or JSON. */
export function exportWorkbook(actor: Actor, { format, named, reason, locale }: WorkbookInput, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  const prepare = async (snapshot: Snapshot, project: ProjectView): Promise<Prepared> => {
    const { survey, counts } = await surveyTables(snapshot, project);
    const read: TableReading = (table) => readTable(snapshot, table, named);
    const writers = { xlsx: () => writeXlsx(sheetsOf(read, counts, project, survey.hash, locale)), zip: () => packZip(csvParts(read)), json: () => Readable.from(encoded(projectJson(read, project)), { objectMode: false }) };
    return { survey, write: writers[format] };
  };
  return letLeave(actor, { kind: 'workbook', format, named, reason, fileName: messages[locale].exports.fileNames.workbook, prepare }, now);
}

/** Counts, hashes without names, and looks through every free text once. */
async function surveyTables(snapshot: Snapshot, project: ProjectView): Promise<{ survey: Survey; counts: Record<string, number> }> {
  const hash = createHash('sha256').update(JSON.stringify(project));
  const namesSomebody = makeNameFinder(await listStaffNames(snapshot));
  const suspects: Survey['suspects'] = { ids: [], count: 0 };
  const counts: Record<string, number> = {};
  let namedTexts = 0;
  for (const table of tableNames) {
    counts[table] = 0;
    hash.update(table);
    const free = columnsOf(table).filter(([, kind]) => isFreeText(kind)).map(([name]) => name);
    for await (const rows of readTable(snapshot, table, false)) {
      counts[table] += rows.length;
      for (const row of rows) {
        // Row by row, for how many come at once is no part of the content.
        hash.update(JSON.stringify(row));
        const texts = free.flatMap((name) => row[name] as string | string[]).filter(Boolean);
        namedTexts += texts.filter(namesSomebody).length;
        if (!texts.some((text) => findCprNumbers(text).length > 0)) continue;
        suspects.count += 1;
        const id = row.observationId ?? (table === 'observations' ? row.id : null);
        if (id && suspects.ids.length < MOST_SUSPECTS && !suspects.ids.includes(String(id))) suspects.ids.push(String(id));
      }
    }
  }
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { survey: { rows, hash: hash.digest('hex'), suspects, namedTexts }, counts };
}

async function* cellBatches(read: TableReading, table: TableName): AsyncGenerator<Cell[][]> {
  for await (const rows of read(table)) yield rows.map((row) => sheetCells(table, row));
}

function sheetsOf(read: TableReading, counts: Record<string, number>, project: ProjectView, hash: string, locale: Locale): Sheet[] {
  const { about, aboutColumns, sheets, tables, page } = messages[locale].exports;
  const notes: Cell[][] = [[about.project, project.name], [about.hash, hash], [page.workbook, page.workbookLead], [tables.schemaTerm, tables.schema]];
  return [
    ...tableNames.map((table) => ({ name: tables.names[table], columns: sheetColumns(table), rowCount: counts[table] ?? 0, batches: cellBatches(read, table) })),
    { name: sheets.about, columns: [{ heading: aboutColumns.what, width: 34 }, { heading: aboutColumns.value, width: 80, wraps: true }], rowCount: notes.length, batches: [notes] },
  ];
}

async function* csvParts(read: TableReading): AsyncGenerator<ZipPart> {
  for (const table of tableNames) yield { path: `${table}.csv`, body: writeCsv(sheetColumns(table), cellBatches(read, table)) };
}

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
