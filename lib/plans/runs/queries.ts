import 'server-only';
import type { Reader } from '../../platform/db/client';

/** The number of the round's next version. The caller holds the round's row. */
export async function nextNumber(reader: Reader, roundId: string): Promise<number> {
  const last = await reader.plan.aggregate({ where: { roundId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
