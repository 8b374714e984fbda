import 'server-only';
import { database } from '../../platform/db/client';
import type { SettledPair } from './types';

/** What the lead has settled for a round, pins first, by name. */
export async function listPairs(roundId: string): Promise<SettledPair[]> {
  const rows = await database().planPair.findMany({
    where: { roundId },
    select: { employeeId: true, openingId: true, rule: true, employee: { select: { name: true } } },
    orderBy: [{ rule: 'asc' }, { employee: { name: 'asc' } }],
  });
  return rows.map(({ employee, ...pair }) => ({ ...pair, personName: employee.name }));
}
