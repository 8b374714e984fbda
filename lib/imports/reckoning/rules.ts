import { createHash } from 'node:crypto';
import type { Counts, Line } from '../types';
import type { AbsenceTarget } from '../absences/types';
import type { EmployeeTarget } from '../employees/types';
import type { RosterTarget } from '../roster/types';

type Target = RosterTarget | AbsenceTarget | EmployeeTarget;

/** Stands for all that somebody saw of a line and that saying yes would do; two lines with one mark are one. */
export function markOf({ row, state, cells, issues, notes, target }: Line): string {
  return createHash('sha256').update(JSON.stringify([row, state, cells, issues, notes, target], inOrder)).digest('hex').slice(0, 32);
}

/** The database keeps the keys of JSON in an order of its own. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The lines that somebody who saw those marks has not seen. */
export function findMoved<Known extends Line>(lines: readonly Known[], seen: ReadonlySet<string>): Set<Known> {
  return new Set(lines.filter((line) => !seen.has(markOf(line))));
}

export type Choice = { onlyGood: boolean; whole: boolean };

/** The lines that a yes writes: what is new and changed, and with a whole file what is missing in it. */
export function chosen<Known extends Line>(lines: readonly Known[], { whole }: Choice): Known[] {
  return lines.filter(({ state }) => state === 'new' || state === 'changed' || (whole && state === 'leaves'));
}

/**
 * May this be saved so? Rows with errors are left out only when somebody says so; and a file with errors is never
 * taken as whole, for what seems missing may be one of the rows that could not be read.
 */
export function decideSaving(lines: readonly Line[], choice: Choice): 'errorsLeft' | 'wholeWithErrors' | 'nothingToDo' | null {
  const errors = lines.some(({ state }) => state === 'error');
  if (errors && choice.whole) return 'wholeWithErrors';
  if (errors && !choice.onlyGood) return 'errorsLeft';
  return chosen(lines, choice).length === 0 ? 'nothingToDo' : null;
}

export function countsOf(lines: readonly Line[], { whole }: Choice): Counts {
  const count = (wanted: Line['state']) => lines.filter(({ state }) => state === wanted).length;
  return { added: count('new'), changed: count('changed'), unchanged: count('unchanged'), removed: whole ? count('leaves') : 0, skipped: count('error') };
}

/** Whom and which desks a yes concerns, for their locks. */
export function locksOf(targets: readonly Target[]): { employees: string[]; desks: string[] } {
  const employees: string[] = [];
  const desks: string[] = [];
  const hold = ({ employeeId, deskId, deskIds = [] }: { employeeId: string; deskId?: string; deskIds?: string[] }) => {
    employees.push(employeeId);
    if (deskId) desks.push(deskId);
    desks.push(...deskIds);
  };
  for (const target of targets) {
    if ('write' in target) {
      hold(target.write);
      target.replaces.forEach(hold);
    } else if ('remove' in target) hold(target.remove);
    else if ('deactivate' in target) {
      employees.push(target.deactivate.id);
      desks.push(...target.deactivate.deskIds);
    } else {
      const { deskId } = 'add' in target ? target.add : target.change;
      if ('change' in target) employees.push(target.change.id);
      if (deskId) desks.push(deskId);
    }
  }
  return { employees: [...new Set(employees)], desks: [...new Set(desks)] };
}
