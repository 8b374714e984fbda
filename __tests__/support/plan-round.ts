import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { makePlan } from '@/lib/plans/runs/commands';
import { makeExchange, now } from './exchange';

/** The small exchange week with a round by wishes; `wish` says what somebody wants, in their order. */
export async function makeWishRound() {
  const exchange = await makeExchange({ visitsPerPerson: 1 });
  await database().round.update({ where: { id: exchange.round.id }, data: { mode: 'wishes' } });
  return {
    ...exchange,
    wish: (actor: Actor, openingIds: string[], onlyWishes = false) => wish(exchange.round.id, actor, openingIds, onlyWishes),
    /** A plan made to its end; answers its id. */
    plan: async (at = now): Promise<string> => {
      const started = await makePlan(exchange.leader, { roundId: exchange.round.id, note: '', seed: 1 }, at);
      if (!started.ok) throw new Error(started.reason);
      await runsFinished();
      return started.value.planId;
    },
  };
}
export type WishRound = Awaited<ReturnType<typeof makeWishRound>>;

/** What somebody wants, written as rows: what they may write is tested with wishes. Replaces what they said before. */
export async function wish(roundId: string, actor: Actor, openingIds: readonly string[], onlyWishes = false): Promise<void> {
  const db = database();
  const kept = { onlyWishes, savedAt: now, withdrawnAt: null };
  const { id } = await db.wishStatement.upsert({
    where: { roundId_employeeId: { roundId, employeeId: actor.id } },
    create: { ...kept, roundId, employeeId: actor.id },
    update: kept,
  });
  await db.wish.deleteMany({ where: { statementId: id } });
  await db.wish.createMany({ data: openingIds.map((openingId, index) => ({ statementId: id, rank: index + 1, openingId })) });
}
