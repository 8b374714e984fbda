import 'server-only';
import { listCommitments, loadTravel } from '../../commitments/queries';
import { loadCoverage } from '../../desk-cover/queries';
import type { Actor } from '../../platform/auth/types';
import type { Reader } from '../../platform/db/client';
import { loadPeople } from '../places/queries';
import type { ColumnKey, FileRow, Line } from '../types';
import { daysOf, planAbsences, readAbsences } from './rules';
import type { AbsenceFacts, AbsenceTarget, WantedAbsence } from './types';

/** Reads rows against what is there now. Inside a transaction that holds the locks, the answer stays true. */
export async function reckonAbsences(reader: Reader, rows: readonly FileRow[], _actor: Actor, now: Date, _columns?: readonly ColumnKey[], anyway = false): Promise<Line<AbsenceTarget>[]> {
  const reads = readAbsences(rows, await loadPeople(reader), now);
  return planAbsences(reads, await loadFacts(reader, reads.flatMap(({ wanted }) => wanted ?? [])), now, anyway);
}

async function loadFacts(reader: Reader, wanted: readonly WantedAbsence[]): Promise<AbsenceFacts> {
  const travel = await loadTravel(reader);
  const days = daysOf(wanted);
  if (!days) return { blocks: [], booked: new Map(), travel, shifts: [], plans: [], absences: [] };
  const { starts, ends } = days;
  const people = [...new Set(wanted.map(({ person }) => person.id))];
  const inSpan = { starts: { lt: ends }, ends: { gt: starts } };
  const blocks = await reader.commitment.findMany({
    // Of people outside the file only what a file brought: it may be missing in this one.
    where: { active: true, kind: 'block', ...inSpan, OR: [{ employeeId: { in: people } }, { NOT: { importId: null } }] },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: { id: true, employeeId: true, starts: true, ends: true, note: true, importId: true, employee: { select: { name: true, email: true } } },
  });
  const shifts = await reader.shift.findMany({
    where: { employeeId: { in: people }, ...inSpan },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: { employeeId: true, deskId: true, starts: true, ends: true, desk: { select: { name: true } } },
  });
  const cover = await loadCoverage(reader, [...new Set(shifts.map(({ deskId }) => deskId))], { starts, ends });
  const commitments = await listCommitments(reader, people, { starts, ends });
  const booked = [...commitments].map(([id, all]) => [id, all.filter(({ kind }) => kind !== 'block')] as const);
  return {
    blocks: blocks.map(({ importId, employee, ...block }) => ({ ...block, employee: employee.name, email: employee.email, imported: importId !== null })),
    booked: new Map(booked),
    travel,
    ...cover,
    shifts: shifts.map(({ desk, ...shift }) => ({ ...shift, desk: desk.name })),
  };
}
