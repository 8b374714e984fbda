import 'server-only';
import { notifyAll } from '../../notices/commands';
import type { Transaction } from '../../platform/db/client';
import { loadOpeningFacts } from '../facts/queries';
import { findObstacles, lowestFreeSeat } from '../rules';
import { takeSeat } from '../seats/commands';
import { loadSituation } from '../standing/queries';

export type MovedUp = { visitId: string; visitorId: string; openingId: string };

/**
 * Gives free seats to those who wait, first come first: whoever the rules allow now moves up, the others keep their
 * place. The sign-up window does not matter here, for they asked while it was open. The transaction holds
 * `queueLocks` of the openings; the promoted and their hosts are told.
 */
export async function moveUp(tx: Transaction, openingIds: readonly string[], now: Date): Promise<MovedUp[]> {
  const moved: MovedUp[] = [];
  for (const openingId of new Set(openingIds)) {
    // Each who moves up changes what the next may do (a desk, a seat), so all is read anew: it happens seldom.
    for (let next = await moveOneUp(tx, openingId, now); next; next = await moveOneUp(tx, openingId, now)) moved.push(next);
  }
  return moved;
}

async function moveOneUp(tx: Transaction, openingId: string, now: Date): Promise<MovedUp | null> {
  const { openings, rounds } = await loadOpeningFacts([openingId], tx);
  const opening = openings[0];
  const round = opening && rounds.get(opening.roundId);
  const seat = opening && lowestFreeSeat(opening);
  if (!opening || !round || !seat || opening.queue.length === 0) return null;
  const situation = await loadSituation(tx, opening.queue.map((place) => place.visitorId), opening);
  for (const { visitId, visitorId } of opening.queue) {
    const standing = situation.people.get(visitorId);
    if (!standing) continue;
    const lifted = { window: true, queue: true };
    if (findObstacles({ opening, round, standing, situation, now, lifted }).length > 0) continue;
    await takeSeat(tx, { opening, visitorId, waitingVisitId: visitId, seat, by: visitorId, now });
    const about = { site: opening.siteName, starts: opening.starts.toISOString(), ends: opening.ends.toISOString(), topic: opening.topic };
    await notifyAll(
      tx,
      [
        { employeeId: visitorId, kind: 'movedUp', params: about, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` },
        { employeeId: opening.hostId, kind: 'visitorJoined', params: { ...about, person: standing.person.name }, link: `/visits/${openingId}` },
      ],
      now,
    );
    return { visitId, visitorId, openingId };
  }
  return null;
}
