import type { Cell, Column } from '../../platform/spreadsheet/types';
import type { ProjectView } from '../../projects/types';
import { columnsOf, SCHEMA_NAME, tableNames, type TableName, type TableRow } from '../tables/rules';

export type TableReading = (table: TableName) => AsyncIterable<TableRow[]> | Iterable<TableRow[]>;

/** The columns of a sheet are named as in the published schema, so that one description holds for every format. */
export function sheetColumns(table: TableName): Column[] {
  return columnsOf(table).map(([heading, kind]) => ({ heading, width: kind === 'text' ? 50 : kind.startsWith('id') ? 12 : 18, wraps: kind === 'text' }));
}

export function sheetCells(table: TableName, row: TableRow): Cell[] {
  return columnsOf(table).map(([name]) => {
    const value = row[name] ?? null;
    if (Array.isArray(value)) return value.join(', ');
    return typeof value === 'boolean' ? Number(value) : value;
  });
}

/** The project as JSON, a row a line; how many rows come at once makes no difference to it. */
export async function* projectJson(read: TableReading, { id, name, brief, starts, ends }: Pick<ProjectView, 'id' | 'name' | 'brief' | 'starts' | 'ends'>): AsyncGenerator<string> {
  yield `{"$schema":"${SCHEMA_NAME}","format":"uge13-project","version":3,"project":${JSON.stringify({ id, name, brief, starts, ends })},"tables":{`;
  for (const [index, table] of tableNames.entries()) {
    yield `${index > 0 ? ',' : ''}\n"${table}":[`;
    let first = true;
    for await (const rows of read(table)) {
      if (rows.length === 0) continue;
      yield `${first ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      first = false;
    }
    yield ']';
  }
  yield '}}\n';
}
