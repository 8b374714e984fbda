import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { getWeek } from '../../visits/queries';
import { getStatement, listWishedOpenings, listWishesOfRound } from '../queries';
import type { WishPage } from '../types';
import { viewWishCards } from './rules';

/** A round by wishes as the actor sees it; null when there is no such round for them. */
export async function getWishPage(actor: Actor, roundId: string, now: Date): Promise<WishPage | null> {
  const week = await getWeek(actor, roundId, now);
  if (!week || week.round.mode !== 'wishes') return null;
  const reader = database();
  const [statement, openings, everybody, naming] = await Promise.all([
    getStatement(reader, roundId, actor.id),
    listWishedOpenings(reader, roundId),
    listWishesOfRound(reader, roundId),
    reader.wishStatement.findMany({
      where: { roundId, pairWithId: actor.id, withdrawnAt: null, employee: { deactivatedAt: null } },
      select: { employee: { select: { id: true, name: true } } },
      orderBy: [{ employee: { name: 'asc' } }, { id: 'asc' }],
    }),
  ]);
  const pairId = statement && !statement.withdrawn ? statement.pairWithId : null;
  const named = pairId && (await reader.employee.findUnique({ where: { id: pairId }, select: { id: true, name: true } }));
  const people = naming.map(({ employee }) => employee);
  return {
    round: week.round,
    statement,
    pair: named ? { ...named, agreed: people.some(({ id }) => id === named.id) } : null,
    askedBy: people.filter(({ id }) => id !== pairId),
    openings: viewWishCards(week.openings, actor, { openings, everybody, statement }),
  };
}
