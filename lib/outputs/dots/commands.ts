import 'server-only';
import { database } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { withBoard } from '../commands';
import type { GiveDotsInput } from '../schema';
import type { OutputRefusal, Writer } from '../types';
import { decideDots, numberDots, sumOf } from './rules';

/**
 * Says how many of one's dots shall be on an output; none takes them back. All of one's dots are written anew, numbered
 * without gaps, for the numbers are what holds the limit in the tables.
 */
export async function giveDots(writer: Writer, { outputId, count }: GiveDotsInput): Promise<Result<{ eventId: string; left: number }, OutputRefusal>> {
  const early = await database().output.findUnique({ where: { id: outputId }, select: { eventId: true } });
  if (!early) return refuse('outputGone');
  const { eventId } = early;
  return withBoard(writer, eventId, async (tx, board): Promise<Result<{ eventId: string; left: number }, OutputRefusal>> => {
    const { registrationId, dots, dotsOnOne, closedAt } = board;
    if (!registrationId) return refuse('noDots');
    if (closedAt) return refuse('closed');
    if (!(await tx.output.findFirst({ where: { id: outputId, eventId, withdrawnAt: null }, select: { id: true } }))) return refuse('outputGone');
    const rows = await tx.outputDot.groupBy({ by: ['outputId'], where: { registrationId }, _count: true });
    const decided = decideDots(new Map(rows.map((row) => [row.outputId, row._count])), outputId, count, { dots, dotsOnOne });
    if (!decided.ok) return decided;
    await tx.outputDot.deleteMany({ where: { registrationId } });
    await tx.outputDot.createMany({ data: numberDots(decided.value).map((dot) => ({ ...dot, registrationId })) });
    return succeed({ eventId, left: dots - sumOf(decided.value) });
  });
}
