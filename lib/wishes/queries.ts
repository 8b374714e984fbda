import 'server-only';
import type { Reader } from '../platform/db/client';
import { civilDateOf, weekdayOf } from '../platform/time';
import { expandWishes, isMutual } from './rules';
import type { RoundWishes, WishedOpening } from './types';

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
