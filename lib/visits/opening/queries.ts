import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { civilDateOf } from '../../platform/time';
import { canSeeQueue } from '../access';
import { cancelDeadline, decideCancel } from '../cancel/rules';
import { viewCard, viewRound, wayTo } from '../cards/rules';
import { loadFactsAround } from '../facts/queries';
import { spanOf } from '../queue/queries';
import { findAlternatives } from '../rules';
import { loadSituation } from '../standing/queries';
import type { OpeningView, Visitor } from '../types';

/** One opening with who comes, what stands in the actor's way and what would do instead; null when they may not see it. */
export async function getOpening(actor: Actor, openingId: string, now: Date): Promise<OpeningView | null> {
  const { rounds, openings } = await loadFactsAround(openingId);
  const opening = openings.find(({ id }) => id === openingId);
  const round = opening && rounds.get(opening.roundId);
  if (!opening || !round) return null;
  // A draft is seen by the lead, and by hosts what they offer in it.
  if (round.state === 'draft' && !actor.isLead && opening.hostId !== actor.id) return null;

  const [situation, visits, site] = await Promise.all([
    loadSituation(database(), [actor.id], spanOf(openings)),
    listVisitors(openingId),
    database().site.findUniqueOrThrow({ where: { id: opening.siteId }, select: { address: true } }),
  ]);
  const standing = situation.people.get(actor.id);
  if (!standing) return null;
  const asked = { round, standing, situation, now };
  const card = viewCard(opening, asked, civilDateOf(opening.starts));
  const held = card.mine && card.mine.state !== 'hosting' ? card.mine : null;
  const ending = held && { ...opening, visitorId: actor.id, state: held.state, cancelHours: round.cancelHours };
  return {
    ...card,
    round: viewRound(round, now),
    hostId: opening.hostId,
    siteAddress: site.address,
    way: wayTo(opening.siteId, standing, situation),
    calledOffWhy: opening.calledOffWhy,
    version: opening.version,
    visitors: visits.registered,
    queue: canSeeQueue(actor, opening) ? visits.waitlisted : [],
    alternatives: card.obstacles.length > 0 ? findAlternatives({ opening, ...asked }, openings, card.obstacles) : [],
    cancelUntil: ending && cancelDeadline(ending),
    mayCancel: ending !== null && decideCancel(ending, actor, '', now) === null,
  };
}

async function listVisitors(openingId: string): Promise<Record<'registered' | 'waitlisted', Visitor[]>> {
  const rows = await database().visit.findMany({
    where: { openingId, state: { in: ['registered', 'waitlisted'] } },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, state: true, seat: true, attendance: true, visitor: { select: { name: true, unit: { select: { name: true } } } } },
  });
  const of = (state: 'registered' | 'waitlisted') => rows.filter((row) => row.state === state);
  const view = ({ id, attendance, visitor }: (typeof rows)[number]): Visitor => ({
    visitId: id,
    name: visitor.name,
    unitName: visitor.unit.name,
    attendance,
  });
  return {
    registered: of('registered')
      .sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0))
      .map(view),
    waitlisted: of('waitlisted').map(view),
  };
}
