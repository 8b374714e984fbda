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
  const [{ rounds, openings }, people] = await Promise.all([loadFactsAround(openingId), loadPeople(openingId)]);
  const opening = openings.find(({ id }) => id === openingId);
  const round = opening && rounds.get(opening.roundId);
  if (!opening || !round) return null;
  // A draft is seen by the lead, and by hosts what they offer in it.
  if (round.state === 'draft' && !actor.isLead && opening.hostId !== actor.id) return null;

  const situation = await loadSituation(database(), [actor.id], spanOf(openings));
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
    siteAddress: people.siteAddress,
    way: wayTo(opening.siteId, standing, situation),
    calledOffWhy: opening.calledOffWhy,
    version: opening.version,
    visitors: people.registered,
    queue: canSeeQueue(actor, opening) ? people.waitlisted : [],
    alternatives: card.obstacles.length > 0 ? findAlternatives({ opening, ...asked }, openings, card.obstacles) : [],
    cancelUntil: ending && cancelDeadline(ending),
    mayCancel: ending !== null && decideCancel(ending, actor, '', now) === null,
  };
}

type People = { siteAddress: string; registered: Visitor[]; waitlisted: Visitor[] };

/** Who has a seat, by seat, and who waits, in order; with the address, which only this page shows. */
async function loadPeople(openingId: string): Promise<People> {
  const [row] = await database().$queryRaw<{ found: string }[]>`
    WITH people AS (
      SELECT v.state, v.seat, v.queued_at, v.id,
             json_build_object('visitId', v.id, 'name', p.name, 'unitName', u.name, 'attendance', v.attendance, 'pending', v.state = 'pending') AS visitor
      FROM visits v JOIN employees p ON p.id = v.visitor_id JOIN units u ON u.id = p.unit_id
      WHERE v.opening_id = ${openingId}::uuid AND v.state IN ('registered', 'pending', 'waitlisted'))
    SELECT json_build_object(
      'siteAddress', (SELECT s.address FROM openings o JOIN sites s ON s.id = o.site_id WHERE o.id = ${openingId}::uuid),
      'registered', (SELECT coalesce(json_agg(visitor ORDER BY seat), '[]') FROM people WHERE state IN ('registered', 'pending')),
      'waitlisted', (SELECT coalesce(json_agg(visitor ORDER BY queued_at, id), '[]') FROM people WHERE state = 'waitlisted')
    )::text AS found`;
  return JSON.parse(row!.found) as People;
}
