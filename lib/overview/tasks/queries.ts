import 'server-only';
import { getNamePoll } from '../../names/queries';
import { isOpen } from '../../names/rules';
import { listRoundsWithBroken } from '../../plans/broken/queries';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { addCivilDays, civilDateOf } from '../../platform/time';
import type { Task } from '../types';

/** Everything that waits for the lead at `now`, in no order. */
export async function listTasks(actor: Actor, projectId: string, now: Date): Promise<Task[]> {
  const lists = await Promise.all([
    failedMails(actor),
    approvals(projectId),
    underMinimum(projectId, now),
    brokenVisits(projectId, now),
    suggestions(projectId),
    toCode(projectId),
    namesEnd(now),
  ]);
  return lists.flat();
}

/** The outbox is the administrator's; a lead who is none is told whom to ask. */
async function failedMails(actor: Actor): Promise<Task[]> {
  const count = await database().mail.count({ where: { state: 'failed' } });
  return count > 0 ? [{ kind: 'mailsFailed', count, link: actor.isAdministrator ? '/admin/mails?show=failed' : null }] : [];
}

async function approvals(projectId: string): Promise<Task[]> {
  return database().$queryRaw<Task[]>`
    SELECT 'approvals' AS kind, count(*)::int AS count, e.title, '/events/' || e.id || '/participants' AS link
    FROM registrations r JOIN events e ON e.id = r.event_id
    WHERE e.project_id = ${projectId}::uuid AND r.state = 'pending' AND e.state = 'published' GROUP BY e.id
    UNION ALL
    SELECT 'approvals', count(*)::int, ro.name, '/approvals'
    FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds ro ON ro.id = o.round_id
    WHERE ro.project_id = ${projectId}::uuid AND v.state = 'pending' GROUP BY ro.id`;
}

async function underMinimum(projectId: string, now: Date): Promise<Task[]> {
  return database().$queryRaw<Task[]>`
    SELECT 'underMinimum' AS kind, count(r.id)::int AS count, e.minimum, e.title, e.decide_by AS "decideBy",
           e.decide_by <= ${now}::timestamptz AS late, '/events/' || e.id AS link
    FROM events e LEFT JOIN registrations r ON r.event_id = e.id AND r.state = 'registered'
    WHERE e.project_id = ${projectId}::uuid AND e.state = 'published' AND e.ends > ${now}::timestamptz AND e.minimum IS NOT NULL AND e.decide_by IS NOT NULL
    GROUP BY e.id HAVING count(r.id) < e.minimum`;
}

/** Visits given by a plan that a rule forbids by now: somebody is away, a desk has become short. */
async function brokenVisits(projectId: string, now: Date): Promise<Task[]> {
  const rounds = await listRoundsWithBroken(projectId, now);
  return rounds.map(({ id, name, count }) => ({ kind: 'visitsBroken' as const, count, title: name, link: `/rounds/${id}/plan#broken` }));
}

async function suggestions(projectId: string): Promise<Task[]> {
  return database().$queryRaw<Task[]>`
    SELECT 'suggestions' AS kind, count(*)::int AS count, v.title, '/proposals/' || p.id || '#suggestions' AS link
    FROM proposal_suggestions s JOIN proposals p ON p.id = s.proposal_id JOIN proposal_versions v ON v.proposal_id = p.id AND v.number = p.version
    WHERE p.project_id = ${projectId}::uuid AND s.state = 'open' GROUP BY p.id, v.title ORDER BY p.number`;
}

async function toCode(projectId: string): Promise<Task[]> {
  const [row] = await database().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM observations o WHERE o.project_id = ${projectId}::uuid AND o.state = 'submitted'
      AND NOT EXISTS (SELECT FROM coded_texts c WHERE c.observation_id = o.id)`;
  return row.count > 0 ? [{ kind: 'toCode', count: row.count, link: '/coding' }] : [];
}

/** Said in its last week, while there is time to extend it. */
async function namesEnd(now: Date): Promise<Task[]> {
  const poll = await getNamePoll();
  if (!poll || !isOpen(poll, now) || poll.closesOn > addCivilDays(civilDateOf(now), 7)) return [];
  const count = await database().nameSuggestion.count({ where: { pollId: poll.id, mergedIntoId: null, hiddenAt: null } });
  return [{ kind: 'namesEnd', count, day: poll.closesOn, link: '/names/settings' }];
}
