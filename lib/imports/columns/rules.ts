import { maskCprNumbers } from '../../platform/cpr';
import { refuse, succeed, type Result } from '../../platform/result';
import type { TextSheet } from '../../platform/spreadsheet/reading/types';
import { tidyText } from '../../platform/text';
import type { Cells, ColumnKey, FileRow, ImportKind, ReadRefusal } from '../types';

/** What each column may be called, in Danish and English, as `plain` leaves it. */
const names: Record<ColumnKey, readonly string[]> = {
  employee: ['medarbejder', 'medarbejdernavn', 'ansat', 'person', 'navn', 'fuldenavn', 'employee', 'staff', 'name'],
  name: ['navn', 'fuldenavn', 'medarbejder', 'medarbejdernavn', 'name', 'fullname', 'employee'],
  email: ['email', 'mail', 'emailadresse', 'mailadresse', 'epost', 'emailaddress'],
  unit: ['enhed', 'afdeling', 'unit', 'department'],
  site: ['sted', 'lokation', 'adresse', 'site', 'location', 'place'],
  desk: ['skranke', 'vagtsted', 'desk', 'counter'],
  roles: ['roller', 'rolle', 'roles', 'role'],
  date: ['dato', 'dag', 'date', 'day'],
  from: ['fra', 'frakl', 'start', 'starter', 'begynder', 'starttid', 'startdato', 'fradato', 'from', 'starts', 'begins'],
  to: ['til', 'tilkl', 'slut', 'slutter', 'sluttid', 'slutdato', 'tildato', 'to', 'until', 'end', 'ends'],
  note: ['note', 'bemærkning', 'kommentar', 'årsag', 'fravær', 'comment', 'remark', 'reason'],
};

/** The columns of a kind, in the order in which they are shown. */
export const columnsOf: Record<ImportKind, readonly ColumnKey[]> = {
  roster: ['employee', 'email', 'desk', 'site', 'date', 'from', 'to'],
  absences: ['employee', 'email', 'from', 'to', 'note'],
  employees: ['name', 'email', 'unit', 'site', 'desk', 'roles'],
};

/** What a file must have; of several in a group, one is enough. */
export const neededOf: Record<ImportKind, readonly (readonly ColumnKey[])[]> = {
  roster: [['employee', 'email'], ['desk'], ['from'], ['to']],
  absences: [['employee', 'email'], ['from']],
  employees: [['name'], ['email'], ['unit'], ['site']],
};

/** Above the headings there may be a title and a date, but not a page. */
const MOST_ROWS_ABOVE = 10;
const MOST_IGNORED = 20;
const MOST_HEADING = 40;

/** Letters and digits alone, in small: "E-mail:" and "e mail" are one heading. */
function plain(heading: string): string {
  return heading.normalize('NFC').toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '');
}

type Found = { at: Map<ColumnKey, number>; ignored: string[]; twice: ColumnKey | null };

function readHeadings(kind: ImportKind, cells: readonly string[]): Found {
  const found: Found = { at: new Map(), ignored: [], twice: null };
  cells.forEach((cell, index) => {
    const heading = plain(cell);
    const key = columnsOf[kind].find((candidate) => names[candidate].includes(heading));
    if (!key) {
      if (heading) found.ignored.push(cell.slice(0, MOST_HEADING));
    } else if (found.at.has(key)) found.twice ??= key;
    else found.at.set(key, index);
  });
  return found;
}

const missingIn = (kind: ImportKind, { at }: Found): ColumnKey[] =>
  neededOf[kind].filter((group) => !group.some((key) => at.has(key))).map((group) => group[0]!);

export type ReadTable = { rows: FileRow[]; columns: ColumnKey[]; ignored: string[] };

/** Finds the headings and reads the columns under them; everything else in the file is forgotten here. */
export function readTable(kind: ImportKind, { rows }: TextSheet): Result<ReadTable, ReadRefusal> {
  const above = rows.slice(0, MOST_ROWS_ABOVE).map(({ cells }) => readHeadings(kind, cells));
  const complete = above.findIndex((found) => missingIn(kind, found).length === 0);
  // Without a row that has them all, the one that has most is what was meant.
  const most = above.reduce((best, { at }, index) => (at.size > above[best]!.at.size ? index : best), 0);
  const index = complete >= 0 ? complete : most;
  const found = above[index]!;
  const missing = missingIn(kind, found);
  if (missing.length > 0) return refuse('missingColumns', { columns: missing.join(' ') });
  if (found.twice) return refuse('sameColumn', { columns: found.twice });
  const columns = columnsOf[kind].filter((key) => found.at.has(key));
  const body = rows.slice(index + 1).map(({ number, cells }) => {
    const read: Cells = {};
    // Not kept even while a file waits.
    for (const key of columns) read[key] = maskCprNumbers(cells[found.at.get(key)!] ?? '');
    return { row: number, cells: read };
  });
  // A row with words in other columns alone is a remark, and none of ours.
  const filled = body.filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  if (filled.length === 0) return refuse('onlyHeadings');
  return succeed({ rows: filled, columns, ignored: found.ignored.slice(0, MOST_IGNORED) });
}

const MOST_FILE_NAME = 120;

/** A file's name as it is shown: without folders, and without what no page or database can hold. */
export function tidyFileName(name: string): string {
  const bare = name.split(/[\\/]/).pop() ?? '';
  return [...maskCprNumbers(tidyText(bare)).replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu, '')].slice(0, MOST_FILE_NAME).join('') || '–';
}
