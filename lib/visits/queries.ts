import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { startOfCivilDay } from '../platform/time';
import type { RoundView } from '../rounds/types';
import { currentRound, dayAmong, viewCard, viewRound } from './cards/rules';
import { loadRoundFacts } from './facts/queries';
import { spanOf } from './queue/queries';
import { loadSituation } from './standing/queries';
import type { RoundOfVisits, WeekView } from './types';

/** The current project's rounds, the latest week first; drafts are for the lead. */
export async function listRoundsFor(actor: Actor, now: Date): Promise<RoundOfVisits[]> {
  const rounds: RoundView[] = await database().round.findMany({
    where: { project: { current: true }, ...(actor.isLead ? {} : { state: { not: 'draft' } }) },
    orderBy: [{ isoYear: 'desc' }, { isoWeek: 'desc' }, { id: 'desc' }],
  });
  return rounds.map((round) => viewRound(round, now));
}

/** The round whose week comes next or is on, else the one that was last; of those the reader may see. */
export async function getCurrentRound(actor: Actor, now: Date): Promise<RoundOfVisits | null> {
  return currentRound(await listRoundsFor(actor, now), now);
}

/** A round's openings as the actor sees them, called-off ones too; null when there is no such round for them. */
export async function getWeek(actor: Actor, roundId: string, now: Date): Promise<WeekView | null> {
  const facts = await loadRoundFacts(roundId);
  const found = facts.rounds.get(roundId);
  if (!found || (found.state === 'draft' && !actor.isLead)) return null;
  const round = viewRound(found, now);
  if (facts.openings.length === 0) return { round, openings: [] };
  const situation = await loadSituation(database(), [actor.id], spanOf(facts.openings));
  const standing = situation.people.get(actor.id);
  if (!standing) return null;
  const asked = { round: found, standing, situation, now };
  const midnights = round.days.map((day) => startOfCivilDay(day).getTime());
  return { round, openings: facts.openings.map((opening) => viewCard(opening, asked, dayAmong(round.days, opening.starts, midnights))) };
}
