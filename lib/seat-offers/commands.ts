import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database, inTransaction } from '../platform/db/client';
import { queueJob } from '../platform/jobs/queue';
import { refuse, succeed, type Result } from '../platform/result';
import { notify } from '../notices/commands';
import { enter } from '../visits/entering/commands';
import { lowestFreeSeat } from '../visits/rules';
import { takeSeat } from '../visits/seats/commands';
import type { AnswerInput } from './schema';
import type { OfferRefusal } from './types';

type Accepted = Result<{ visitId: string }, OfferRefusal>;

class OfferGone extends Error {}

/** Takes an offered seat, through the one way into an opening: every hard rule is asked once more. */
export async function acceptOffer(actor: Actor, { offerId }: AnswerInput, now: Date): Promise<Accepted> {
  const offer = await findLive(offerId, now);
  if (!offer) return refuse('offerGone');
  if (offer.employeeId !== actor.id) return refuse('notYours');
  try {
    const answer = await enter({
      openingId: offer.openingId,
      personId: actor.id,
      now,
      who: 'self',
      lifted: { window: true },
      judge: (_question, obstacles) => obstacles,
      write: async (tx, { opening, standing }) => {
        const { count } = await tx.seatOffer.updateMany({ where: { id: offerId, state: 'offered', expiresAt: { gt: now } }, data: { state: 'accepted', answeredAt: now } });
        // It ran out between the look and the lock; nothing may be written then.
        if (count === 0) throw new OfferGone();
        const visitId = await takeSeat(tx, { opening, visitorId: actor.id, seat: lowestFreeSeat(opening)!, by: actor.id, now });
        const about = { topic: opening.topic, site: opening.siteName, starts: opening.starts.toISOString(), ends: opening.ends.toISOString() };
        const params = { ...about, person: standing.person.name };
        await notify(tx, { employeeId: opening.hostId, kind: 'visitorJoined', params, link: `/visits/${opening.id}`, about: `hosting:${opening.id}`, now });
        return { visitId, openingId: opening.id, state: 'registered', place: null };
      },
    });
    if (answer.ok) return succeed({ visitId: answer.value.visitId });
    const { reason, params } = answer;
    return { ...refuse('offerFailed'), obstacle: { reason, params } };
  } catch (error) {
    if (error instanceof OfferGone) return refuse('offerGone');
    throw error;
  }
}

/** Says no; the next in line is asked. */
export async function declineOffer(actor: Actor, { offerId }: AnswerInput, now: Date): Promise<Result<{ offerId: string }, OfferRefusal>> {
  const offer = await findLive(offerId, now);
  if (!offer) return refuse('offerGone');
  if (offer.employeeId !== actor.id) return refuse('notYours');
  return inTransaction(async (tx): Promise<Result<{ offerId: string }, OfferRefusal>> => {
    const { count } = await tx.seatOffer.updateMany({ where: { id: offerId, state: 'offered' }, data: { state: 'declined', answeredAt: now } });
    if (count === 0) return refuse('offerGone');
    await queueJob(tx, 'offerFreeSeat', { openingId: offer.openingId });
    return succeed({ offerId });
  });
}

async function findLive(offerId: string, now: Date) {
  return database().seatOffer.findFirst({ where: { id: offerId, state: 'offered', expiresAt: { gt: now } }, select: { employeeId: true, openingId: true } });
}
