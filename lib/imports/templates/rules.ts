import type { Cell, Sheet } from '../../platform/spreadsheet/types';
import { addCivilDays, weekdayOf, type CivilDate } from '../../platform/time';
import { columnsOf } from '../columns/rules';
import type { ColumnKey, ImportKind } from '../types';

type Words = { columns: Record<ColumnKey, string>; example: Partial<Record<ColumnKey, string>>; sheet: string };

const WIDTH = 24;
/** The date by itself is for those who have it so; the template shows the shorter way. */
const leftOut: ColumnKey[] = ['date'];

/** A workbook with the headings and one row to write over, its times real times. `today` decides the week of the row. */
export function templateOf(kind: ImportKind, { columns, example, sheet }: Words, today: CivilDate): Sheet {
  const keys = columnsOf[kind].filter((key) => !leftOut.includes(key));
  const monday = addCivilDays(today, 8 - weekdayOf(today));
  const times: Partial<Record<ColumnKey, Cell>> =
    kind === 'roster' ? { from: { wall: `${monday} 10:00` }, to: { wall: `${monday} 16:00` } } : { from: { wall: `${monday} 08:00` }, to: { wall: `${monday} 16:00` } };
  return {
    name: sheet,
    columns: keys.map((key) => ({ heading: columns[key], width: WIDTH })),
    rowCount: 1,
    batches: [[keys.map((key): Cell => times[key] ?? (key === 'name' ? example.employee : example[key]) ?? null)]],
  };
}
