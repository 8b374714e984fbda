import 'server-only';
import type { Reader } from '../platform/db/client';
import { civilDateOf, weekdayOf } from '../platform/time';
import { isMutual, makeExpander, withSwap, type Side } from './rules';
import type { RoundWishes, Statement, WishedOpening } from './types';

/** The offered openings of a round by start, as the rules of wishing need them. */
export async function listWishedOpenings(reader: Reader, roundId: string): Promise<WishedOpening[]> {
  const rows = await reader.opening.findMany({
    where: { roundId, state: 'offered' },
    select: { id: true, unitId: true, siteId: true, hostId: true, topic: true, starts: true, ends: true },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, weekday: weekdayOf(civilDateOf(row.starts)) }));
}

/** What everybody wants of a round who has said so and still works here; by employee's id, so that plans come out alike. */
export async function listWishesOfRound(reader: Reader, roundId: string): Promise<RoundWishes[]> {
  const openings = await listWishedOpenings(reader, roundId);
  const expand = makeExpander(openings);
  const statements = await reader.wishStatement.findMany({
    where: { roundId, withdrawnAt: null, employee: { deactivatedAt: null } },
    select: {
      employeeId: true,
      onlyWishes: true,
      pairWithId: true,
      swapWithId: true,
      id: true,
      employee: { select: { unitId: true } },
    },
    orderBy: { employeeId: 'asc' },
  });
  const said = await listSaid(reader, { roundId, withdrawnAt: null });
  const byEmployee = new Map(statements.map((statement) => [statement.employeeId, statement]));
  return statements.map((statement) => {
    const { employeeId, employee, onlyWishes, pairWithId, swapWithId } = statement;
    const { wishes: own, absences } = said(statement.id);
    const wishes = expand({ id: employeeId, unitId: employee.unitId }, own);
    const swapWith = swapWithId && isMutual(statement, byEmployee.get(swapWithId), 'swapWithId') ? swapWithId : null;
    return {
      employeeId,
      wishes: swapWith ? withSwap(wishes, swapWith, openings) : wishes,
      onlyWishes,
      pairWith: pairWithId && isMutual(statement, byEmployee.get(pairWithId), 'pairWithId') ? pairWithId : null,
      swapWith,
      unavailable: absences,
    };
  });
}

/** What a person has said of a round, withdrawn or not; null where they have said nothing. */
export async function getStatement(reader: Reader, roundId: string, employeeId: string): Promise<Statement | null> {
  const row = await reader.wishStatement.findUnique({
    where: { roundId_employeeId: { roundId, employeeId } },
    select: {
      onlyWishes: true,
      pairWithId: true,
      swapWithId: true,
      version: true,
      savedAt: true,
      withdrawnAt: true,
      id: true,
    },
  });
  if (!row) return null;
  const { id, withdrawnAt, ...statement } = row;
  return { ...statement, ...(await listSaid(reader, { id }))(id), withdrawn: withdrawnAt !== null };
}

/**
 * The wishes by rank and the absences by start of some statements, by statement. Two readings, one after the other:
 * relations read along with their row come side by side, which a transaction's one connection cannot.
 */
async function listSaid(reader: Reader, statement: { id: string } | { roundId: string; withdrawnAt: null }) {
  const wishes = await reader.wish.findMany({
    where: { statement },
    select: { statementId: true, openingId: true, siteId: true, topic: true, weekday: true },
    orderBy: { rank: 'asc' },
  });
  const absences = await reader.wishAbsence.findMany({ where: { statement }, select: { statementId: true, starts: true, ends: true }, orderBy: { starts: 'asc' } });
  const [wishesOf, absencesOf] = [groupByStatement(wishes), groupByStatement(absences)];
  return (id: string) => ({ wishes: wishesOf.get(id) ?? [], absences: absencesOf.get(id) ?? [] });
}

function groupByStatement<Row extends { statementId: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'statementId'>[]> {
  const groups = new Map<string, Omit<Row, 'statementId'>[]>();
  for (const { statementId, ...row } of rows) {
    const group = groups.get(statementId);
    if (group) group.push(row);
    else groups.set(statementId, [row]);
  }
  return groups;
}

/** Some people as the rules need them, by id. */
export async function listWishers(reader: Reader, ids: readonly string[]): Promise<Map<string, { id: string; unitId: string; active: boolean }>> {
  const rows = await reader.employee.findMany({ where: { id: { in: [...ids] } }, select: { id: true, unitId: true, deactivatedAt: true } });
  return new Map(rows.map(({ deactivatedAt, ...person }) => [person.id, { ...person, active: deactivatedAt === null }]));
}

/** Whom these people would go or swap with, of those who want a visit. */
export function listSides(reader: Reader, roundId: string, employeeIds: readonly string[]): Promise<Side[]> {
  return reader.wishStatement.findMany({
    where: { roundId, employeeId: { in: [...employeeIds] }, withdrawnAt: null },
    select: { employeeId: true, pairWithId: true, swapWithId: true },
  });
}
