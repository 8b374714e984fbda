import type { Cell, Column } from '../../platform/spreadsheet/types';
import { columnsOf, type TableName, type TableRow } from '../tables/rules';

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
