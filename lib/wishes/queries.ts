import 'server-only';
import type { Reader } from '../platform/db/client';
import { civilDateOf, weekdayOf } from '../platform/time';
import { expandWishes, isMutual } from './rules';
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
  const statements = await reader.wishStatement.findMany({
    where: { roundId, withdrawnAt: null, employee: { deactivatedAt: null } },
    select: {
      employeeId: true,
      onlyWishes: true,
      pairWithId: true,
      employee: { select: { unitId: true } },
      wishes: { select: { openingId: true, siteId: true, topic: true, weekday: true, rank: true }, orderBy: { rank: 'asc' } },
      absences: { select: { starts: true, ends: true }, orderBy: { starts: 'asc' } },
    },
    orderBy: { employeeId: 'asc' },
  });
  const byEmployee = new Map(statements.map((statement) => [statement.employeeId, statement]));
  return statements.map((statement) => {
    const { employeeId, employee, wishes, onlyWishes, pairWithId, absences } = statement;
    return {
      employeeId,
      wishes: expandWishes({ id: employeeId, unitId: employee.unitId }, wishes, openings),
      onlyWishes,
      pairWith: pairWithId && isMutual(statement, byEmployee.get(pairWithId)) ? pairWithId : null,
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
      version: true,
      savedAt: true,
      withdrawnAt: true,
      wishes: { select: { openingId: true, siteId: true, topic: true, weekday: true }, orderBy: { rank: 'asc' } },
      absences: { select: { starts: true, ends: true }, orderBy: { starts: 'asc' } },
    },
  });
  if (!row) return null;
  const { withdrawnAt, ...statement } = row;
  return { ...statement, withdrawn: withdrawnAt !== null };
}

/** Some people as the rules need them, by id. */
export async function listWishers(reader: Reader, ids: readonly string[]): Promise<Map<string, { id: string; unitId: string; active: boolean }>> {
  const rows = await reader.employee.findMany({ where: { id: { in: [...ids] } }, select: { id: true, unitId: true, deactivatedAt: true } });
  return new Map(rows.map(({ deactivatedAt, ...person }) => [person.id, { ...person, active: deactivatedAt === null }]));
}

/** Whom these people would go with, of those who want a visit. */
export function listSides(reader: Reader, roundId: string, employeeIds: readonly string[]): Promise<{ employeeId: string; pairWithId: string | null }[]> {
  return reader.wishStatement.findMany({
    where: { roundId, employeeId: { in: [...employeeIds] }, withdrawnAt: null },
    select: { employeeId: true, pairWithId: true },
  });
}
