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
  const rounds = await database().$queryRaw<RoundView[]>`
    SELECT r.id::text, r.project_id::text AS "projectId", r.name, r.iso_year AS "isoYear", r.iso_week AS "isoWeek",
           r.mode::text, r.state::text, r.sign_up_opens AS "signUpOpens", r.sign_up_closes AS "signUpCloses",
           r.cancel_hours AS "cancelHours", r.visits_per_person AS "visitsPerPerson",
           r.approval::text, r.approval_hours AS "approvalHours"
    FROM rounds r JOIN projects p ON p.id = r.project_id AND p.current
    WHERE r.state <> 'draft' OR ${actor.isLead}
    ORDER BY r.iso_year DESC, r.iso_week DESC, r.id DESC`;
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
