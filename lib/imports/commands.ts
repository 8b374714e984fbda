import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudits } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { database, databaseCode, inTransaction, LOCK_TIMEOUT, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { readSheet } from '../platform/spreadsheet/reading/sheet';
import { writeAbsences } from './absences/commands';
import type { AbsenceTarget } from './absences/types';
import { canImport } from './access';
import { readTable, tidyFileName } from './columns/rules';
import { writeEmployees } from './employees/commands';
import type { EmployeeTarget } from './employees/types';
import { park, replaceLines } from './parking/commands';
import { findParked, rowsOf, type Parked } from './parking/queries';
import { reckon, type Target } from './reckoning/queries';
import { chosen, countsOf, decideSaving, findMoved, locksOf } from './reckoning/rules';
import { writeRoster } from './roster/commands';
import type { RosterTarget } from './roster/types';
import type { AnywayInput, ConfirmInput } from './schema';
import type { ImportKind, ImportRefusal, Line, ReadRefusal } from './types';

type Answer<Value = { id: string }> = Promise<Result<Value, ImportRefusal>>;

const SHOWN = 10;
/** Ten thousand rows, each looked at by the triggers of its table, on a small machine that does other things. */
const PATIENCE_MS = 60_000;
/** Unique, exclusion, check, lock not had: somebody else was quicker, and what they wrote no longer goes with this. */
const overtaken = ['23505', '23P01', '23514', LOCK_TIMEOUT];

/** Reads a file and keeps what it would change for a day, for its owner alone; nothing else is touched. */
export async function parkImport(
  actor: Actor,
  { kind, fileName, bytes }: { kind: ImportKind; fileName: string; bytes: Buffer },
  now: Date,
): Promise<Result<{ id: string }, ReadRefusal>> {
  if (!canImport(actor, kind)) return refuse('notAllowed');
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return sheet;
  const table = readTable(kind, sheet.value);
  if (!table.ok) return table;
  const { columns, ignored } = table.value;
  const lines = await reckon(database(), kind, table.value, actor, now, false);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const file = { ownerId: actor.id, kind, fileName: tidyFileName(fileName), contentHash, columns, ignored };
  const id = await inTransaction((tx) => park(tx, file, lines, now), PATIENCE_MS);
  return succeed({ id });
}

/** Reckons a waiting file anew, after something was mended elsewhere. */
export async function recheckImport(actor: Actor, { importId }: { importId: string }, now: Date): Answer {
  return inTransaction(async (tx): Answer => {
    const parked = await holdParked(tx, actor, importId, now);
    if (!parked) return refuse('gone');
    const lines = await reckonAgain(tx, parked, actor, now);
    const moved = findMoved(lines, marksOf(parked));
    if (moved.size > 0 || lines.length !== parked.lines.length) await replaceLines(tx, importId, lines, moved);
    return succeed({ id: importId });
  }, PATIENCE_MS);
}

/** From now on rows that break published visits are taken with the others, for the plan is made again. Nothing is saved yet. */
export async function takeAnyway(actor: Actor, { importId, reason }: AnywayInput, now: Date): Answer {
  return inTransaction(async (tx): Answer => {
    const parked = await holdParked(tx, actor, importId, now);
    if (!parked || parked.kind === 'employees') return refuse('gone');
    await tx.parkedImport.update({ where: { id: importId }, data: { anyway: reason }, select: { id: true } });
    await replaceLines(tx, importId, await reckonAgain(tx, { ...parked, anyway: reason }, actor, now), new Set());
    return succeed({ id: importId });
  }, PATIENCE_MS);
}

function reckonAgain(tx: Transaction, parked: Parked, actor: Actor, now: Date) {
  return reckon(tx, parked.kind, { rows: rowsOf(parked), columns: parked.columns }, actor, now, parked.anyway !== '');
}

export async function dropImport(actor: Actor, { importId }: { importId: string }): Answer {
  const { count } = await database().parkedImport.deleteMany({ where: { id: importId, ownerId: actor.id } });
  return count > 0 ? succeed({ id: importId }) : refuse('gone');
}

/**
 * Saves what the preview showed, all of it or nothing. Under the locks everything is reckoned again: where it comes out
 * differently nothing is saved, the new lines are kept to be looked at, and the answer names the rows. Said twice, the
 * second yes finds what the first did.
 */
export async function confirmImport(actor: Actor, { importId, version, onlyGood, whole }: ConfirmInput, now: Date): Answer {
  const choice = { onlyGood, whole };
  try {
    return await inTransaction(async (tx): Answer => {
      const parked = await holdParked(tx, actor, importId, now);
      if (!parked) return findRecord(tx, actor, importId);
      if (parked.version !== version) return refuse('changedSince', { count: await countMoved(tx, importId) });
      const locks = locksOf(parked.lines.flatMap(({ content }) => content.target ?? []));
      const administrators = parked.kind === 'employees' ? await tx.employee.findMany({ where: { deactivatedAt: null, roles: { has: 'administrator' } }, select: { id: true } }) : [];
      await lock(tx, { employees: [...locks.employees, ...administrators.map(({ id }) => id)], desks: locks.desks });
      const lines = await reckonAgain(tx, parked, actor, now);
      const moved = findMoved(lines, marksOf(parked));
      if (moved.size > 0 || lines.length !== parked.lines.length) {
        await replaceLines(tx, importId, lines, moved);
        const rows = [...moved].flatMap(({ row }) => row ?? []).slice(0, SHOWN);
        return { ...refuse('changedSince', { count: Math.max(moved.size, 1) }), rows };
      }
      const refused = decideSaving(lines, choice);
      if (refused) return refuse(refused);
      await save(tx, actor, parked, lines, choice, now);
      return succeed({ id: importId });
    }, PATIENCE_MS);
  } catch (error) {
    if (overtaken.includes(databaseCode(error) ?? '')) return refuse('changedAtOnce');
    throw error;
  }
}

async function save(tx: Transaction, actor: Actor, parked: Parked, lines: Line<Target>[], choice: { onlyGood: boolean; whole: boolean }, now: Date) {
  const { id, kind, fileName, contentHash, anyway } = parked;
  const counts = countsOf(lines, choice);
  await tx.importRecord.create({ data: { id, actorId: actor.id, kind, fileName, contentHash, at: now, ...counts }, select: { id: true } });
  const writing = chosen(lines, choice);
  if (kind === 'roster') await writeRoster(tx, writing as Line<RosterTarget>[]);
  else if (kind === 'absences') await writeAbsences(tx, writing as Line<AbsenceTarget>[], id);
  else await writeEmployees(tx, actor, writing as Line<EmployeeTarget>[], now);
  const { added, changed, removed } = counts;
  const entries = kind === 'employees' ? [] : entriesOf(writing, kind === 'roster' ? 'shiftsImported' : 'absencesImported', fileName);
  await recordAudits(tx, actor, now, [
    { action: importActions[kind], subjectKind: 'import', subjectId: id, reason: anyway, details: { name: fileName, added, changed, removed } },
    ...entries,
  ]);
  await tx.parkedImport.delete({ where: { id } });
}
const importActions = { roster: 'rosterImported', absences: 'absenceFileImported', employees: 'employeesImported' } as const;

/** One line of the log a person, however many rows are about them. */
function entriesOf(lines: readonly Line<Target>[], action: 'shiftsImported' | 'absencesImported', fileName: string) {
  const count = new Map<string, number>();
  for (const { target } of lines) {
    for (const id of locksOf(target ? [target] : []).employees) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return [...count].map(([subjectId, rows]) => ({ action, subjectKind: 'employee' as const, subjectId, details: { name: fileName, rows } }));
}

const marksOf = ({ lines }: Parked) => new Set(lines.map(({ mark }) => mark));

/** Holds the file first of all, so that of two who say yes at once the second waits and finds it done. */
async function holdParked(tx: Transaction, actor: Actor, importId: string, now: Date): Promise<Parked | null> {
  await tx.$queryRaw`SELECT id FROM parked_imports WHERE id = ${importId}::uuid FOR UPDATE`;
  const parked = await findParked(tx, actor, importId, now);
  return parked && canImport(actor, parked.kind) ? parked : null;
}

async function countMoved(tx: Transaction, importId: string): Promise<number> {
  return Math.max(1, await tx.parkedLine.count({ where: { importId, moved: true } }));
}

async function findRecord(tx: Transaction, actor: Actor, importId: string): Answer {
  const record = await tx.importRecord.findFirst({ where: { id: importId, actorId: actor.id }, select: { id: true } });
  return record ? succeed({ id: record.id }) : refuse('gone');
}
