import 'server-only';
import { isLead } from '../../platform/auth/access';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader } from '../../platform/db/client';
import { civilDateOf } from '../../platform/time';
import type { ProposalStanding } from '../types';
import { maySeeTally } from './rules';
import type { OwnVoice, VoiceLine, Voices } from './types';

type About = Pick<ProposalStanding, 'state' | 'hearingUntil'> & { id: string };

/** The reader's own voice, and all of them once they may be seen. */
export async function getVoices(actor: Actor, proposal: About, now: Date): Promise<Voices> {
  const own: OwnVoice | null = await database().proposalVoice.findUnique({
    where: { proposalId_employeeId: { proposalId: proposal.id, employeeId: actor.id } },
    select: { stance: true, reason: true, version: true, at: true },
  });
  const mayKnow = maySeeTally({ isLead: isLead(actor), hasSpoken: own !== null }, proposal, now);
  return { own, tally: mayKnow ? await countVoices(proposal.id) : null };
}

/** All voices with their reasons, by unit and name. For readers who may know, and for what is reported when the hearing is over. */
export async function countVoices(proposalId: string, reader: Reader = database()): Promise<NonNullable<Voices['tally']>> {
  const lines = await reader.$queryRaw<VoiceLine[]>`
    SELECT e.id::text, e.name, units.name AS unit, v.stance::text, v.reason, v.version
    FROM proposal_voices AS v JOIN employees AS e ON e.id = v.employee_id JOIN units ON units.id = e.unit_id
    WHERE v.proposal_id = ${proposalId}::uuid ORDER BY v.stance, units.name, e.name COLLATE "da-DK-x-icu"`;
  const count = (stance: string) => lines.filter((line) => line.stance === stance).length;
  return { support: count('support'), object: count('object'), lines };
}

/** What is in hearing now and the actor has not spoken about, the nearest last day first. */
export async function listUnheard(actor: Actor, now: Date): Promise<{ id: string; title: string; until: string }[]> {
  return database().$queryRaw`
    SELECT p.id::text, v.title, p.hearing_until::text AS until
    FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version JOIN projects ON projects.id = p.project_id
    WHERE projects.current AND p.state = 'hearing' AND p.hearing_until >= ${civilDateOf(now)}::date
      AND NOT EXISTS (SELECT FROM proposal_voices WHERE proposal_id = p.id AND employee_id = ${actor.id}::uuid)
    ORDER BY p.hearing_until, p.number`;
}
