import 'server-only';
import type { Actor } from '../../platform/auth/types';
import type { Reader } from '../../platform/db/client';
import { reckonAbsences } from '../absences/queries';
import type { AbsenceTarget } from '../absences/types';
import { reckonEmployees } from '../employees/queries';
import type { EmployeeTarget } from '../employees/types';
import { reckonRoster } from '../roster/queries';
import type { RosterTarget } from '../roster/types';
import type { ColumnKey, FileRow, ImportKind, Line } from '../types';

export type Target = RosterTarget | AbsenceTarget | EmployeeTarget;

type Reckoner = (reader: Reader, rows: readonly FileRow[], actor: Actor, now: Date, columns: readonly ColumnKey[], anyway: boolean) => Promise<Line<Target>[]>;
const reckoners: Record<ImportKind, Reckoner> = { roster: reckonRoster, absences: reckonAbsences, employees: reckonEmployees };

/**
 * What a file's rows would change as things stand: the same question for the preview and, under locks, for the yes. With
 * `anyway` rows that break published visits are taken as well.
 */
export function reckon(
  reader: Reader,
  kind: ImportKind,
  table: { rows: readonly FileRow[]; columns: readonly ColumnKey[] },
  actor: Actor,
  now: Date,
  anyway: boolean,
): Promise<Line<Target>[]> {
  return reckoners[kind](reader, table.rows, actor, now, table.columns, anyway);
}
