import 'server-only';
import { notifyAll } from '../../notices/commands';
import type { Transaction } from '../../platform/db/client';
import { askForApproval, heldUntil } from '../asking/commands';
import { loadOpeningFacts } from '../facts/queries';
import { findObstacles, lowestFreeSeat } from '../rules';
import { takeSeat } from '../seats/commands';
import { loadSituation } from '../standing/queries';
import type { Standing } from '../standing/types';
import type { OpeningFacts } from '../types';

export type MovedUp = { visitId: string; visitorId: string; openingId: string };

/**
 * Gives free seats to those who wait, first come first: whoever the rules allow now moves up, the others keep their
 * place. The sign-up window does not matter here, for they asked while it was open; approval does, and the seat is
 * held meanwhile. The transaction holds `queueLocks` of the openings; the promoted and their hosts are told.
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
    const until = heldUntil(round, opening, now);
    await takeSeat(tx, { opening, visitorId, waitingVisitId: visitId, seat, by: visitorId, now, until });
    await tell(tx, { visitId, opening, standing, until }, now);
    return { visitId, visitorId, openingId };
  }
  return null;
}

type Seated = { visitId: string; opening: OpeningFacts; standing: Standing; until: Date | null };

/** Where the visit must be approved first, the host is asked or hears of it once it is. */
async function tell(tx: Transaction, { visitId, opening, standing: { person }, until }: Seated, now: Date): Promise<void> {
  const about = { site: opening.siteName, starts: opening.starts.toISOString(), ends: opening.ends.toISOString(), topic: opening.topic };
  const visitor = { employeeId: person.id, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` } as const;
  if (until) {
    await notifyAll(tx, [{ ...visitor, kind: 'movedUpPending', params: { ...about, until: until.toISOString() } }], now);
    return askForApproval(tx, { visitId, opening, person: person.name, until }, now);
  }
  await notifyAll(
    tx,
    [
      { ...visitor, kind: 'movedUp', params: about },
      { employeeId: opening.hostId, kind: 'visitorJoined', params: { ...about, person: person.name }, link: `/visits/${opening.id}` },
    ],
    now,
  );
}
