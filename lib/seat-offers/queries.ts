import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { isId } from '../platform/text';
import { outcomeOf } from './rules';
import type { SeatOfferLine, SeatOfferView } from './types';

/** The seats that are the actor's if they say so in time, the first to run out first. */
export async function listMyOffers(actor: Actor, now: Date): Promise<SeatOfferView[]> {
  const rows = await database().seatOffer.findMany({
    where: { employeeId: actor.id, state: 'offered', expiresAt: { gt: now } },
    select: {
      id: true,
      openingId: true,
      expiresAt: true,
      opening: { select: { topic: true, starts: true, ends: true, site: { select: { name: true } }, unit: { select: { name: true } } } },
    },
    orderBy: { expiresAt: 'asc' },
  });
  return rows.map(({ opening: { topic, starts, ends, site, unit }, ...offer }) => ({ ...offer, topic, starts, ends, siteName: site.name, unitName: unit.name }));
}

/** What has been offered in a round and what became of it, the latest first. */
export async function listOffersOfRound(roundId: string, now: Date): Promise<SeatOfferLine[]> {
  if (!isId(roundId)) return [];
  const rows = await database().seatOffer.findMany({
    where: { opening: { roundId } },
    select: { id: true, openingId: true, state: true, expiresAt: true, answeredAt: true, employee: { select: { name: true } } },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return rows.map((row) => ({ id: row.id, openingId: row.openingId, expiresAt: row.expiresAt, employeeName: row.employee.name, outcome: outcomeOf(row, now) }));
}
