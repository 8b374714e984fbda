import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader } from '../../platform/db/client';
import { getWeek } from '../../visits/queries';
import { getStatement, listWishedOpenings, listWishesOfRound } from '../queries';
import type { WishPage } from '../types';
import type { Tie } from '../rules';
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
    listNaming(reader, roundId, actor.id),
  ]);
  const own = statement && !statement.withdrawn ? statement : null;
  const ids = [own?.pairWithId, own?.swapWithId].filter((id) => typeof id === 'string');
  const named = await reader.employee.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const tieOf = (tie: Tie) => {
    const wanted = named.find(({ id }) => id === own?.[tie]) ?? null;
    const people = naming.filter((one) => one[tie] === actor.id).map(({ employee: { id, name } }) => ({ id, name }));
    return { wanted: wanted && { ...wanted, agreed: people.some(({ id }) => id === wanted.id) }, askedBy: people.filter(({ id }) => id !== wanted?.id) };
  };
  const [pair, swap] = [tieOf('pairWithId'), tieOf('swapWithId')];
  const hosts = new Set(openings.map(({ hostId }) => hostId));
  return {
    round: week.round,
    statement,
    pair: pair.wanted,
    askedBy: pair.askedBy,
    swap: swap.wanted && { ...swap.wanted, possible: hosts.has(actor.id) && hosts.has(swap.wanted.id) },
    swapAskedBy: swap.askedBy,
    openings: viewWishCards(week.openings, actor, { openings, everybody, statement }),
  };
}

/** Those who would go or swap with somebody. */
function listNaming(reader: Reader, roundId: string, employeeId: string) {
  return reader.wishStatement.findMany({
    where: { roundId, OR: [{ pairWithId: employeeId }, { swapWithId: employeeId }], withdrawnAt: null, employee: { deactivatedAt: null } },
    select: { pairWithId: true, swapWithId: true, employee: { select: { id: true, name: true } } },
    orderBy: [{ employee: { name: 'asc' } }, { id: 'asc' }],
  });
}
