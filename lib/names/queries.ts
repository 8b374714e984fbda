import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { byStanding } from './rules';
import type { NameDetail, NamePoll, NameView, Voice } from './types';

/** The current project's search for a name; null before the lead has opened one. */
export async function getNamePoll(reader: Reader = database()): Promise<NamePoll | null> {
  const row = await reader.namePoll.findFirst({
    where: { project: { current: true } },
    select: { id: true, projectId: true, closesOn: true, closedAt: true, version: true },
  });
  return row && { ...row, closesOn: row.closesOn.toISOString().slice(0, 10) };
}

type Row = NameView & { mergedIntoId: string | null; hiddenReason: string | null };

async function loadNames(reader: Reader, actor: Pick<Actor, 'id'>, pollId: string, nameId: string | null): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT n.id::text, n.name, n.reason, n.by_id::text AS "byId", e.name AS by, n.suggested_at AS "suggestedAt",
           n.merged_into_id::text AS "mergedIntoId", CASE WHEN n.hidden_at IS NOT NULL THEN n.hidden_reason END AS "hiddenReason",
           (SELECT count(*)::int FROM name_approvals a WHERE a.suggestion_id = n.id AND a.withdrawn_at IS NULL) AS voices,
           EXISTS (SELECT FROM name_approvals a WHERE a.suggestion_id = n.id AND a.withdrawn_at IS NULL AND a.voter_id = ${actor.id}::uuid) AS mine,
           (SELECT count(*)::int FROM name_comments c WHERE c.suggestion_id = n.id AND c.hidden_at IS NULL) AS comments
    FROM name_suggestions n JOIN employees e ON e.id = n.by_id
    WHERE n.poll_id = ${pollId}::uuid AND (${nameId}::uuid IS NULL OR n.id = ${nameId}::uuid)
      AND (${nameId}::uuid IS NOT NULL OR (n.merged_into_id IS NULL AND n.hidden_at IS NULL))`;
}

/** The names in the running, most voices first. */
export async function listNames(actor: Pick<Actor, 'id'>, pollId: string, reader: Reader = database()): Promise<NameView[]> {
  const rows = await loadNames(reader, actor, pollId, null);
  return rows.map(({ mergedIntoId: _into, hiddenReason: _why, ...view }) => view).sort(byStanding);
}

/** One name of the current project, also one that is merged or hidden; null when there is none. */
export async function getName(actor: Pick<Actor, 'id'>, nameId: string): Promise<NameDetail | null> {
  const poll = await getNamePoll();
  const [row] = poll ? await loadNames(database(), actor, poll.id, nameId) : [];
  if (!row) return null;
  const { mergedIntoId, ...view } = row;
  const [discussion, mergedInto, mergedFrom] = await Promise.all([
    database().nameComment.findMany({
      where: { suggestionId: nameId },
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, writtenAt: true, hiddenAt: true, hiddenReason: true, author: { select: { name: true } } },
    }),
    mergedIntoId ? database().nameSuggestion.findUnique({ where: { id: mergedIntoId }, select: { id: true, name: true } }) : null,
    database().nameSuggestion.findMany({ where: { mergedIntoId: nameId }, select: { name: true }, orderBy: { suggestedAt: 'asc' } }),
  ]);
  return {
    ...view,
    mergedInto,
    mergedFrom: mergedFrom.map(({ name }) => name),
    // What is hidden does not leave the server; that something was, and why, does.
    discussion: discussion.map(({ author, text, hiddenAt, hiddenReason, ...comment }) => ({
      ...comment,
      author: author.name,
      text: hiddenAt ? '' : text,
      hiddenReason: hiddenAt ? hiddenReason : null,
    })),
  };
}

/** All voices ever given for the names in the running, also those taken back. */
export async function listVoices(pollId: string): Promise<Voice[]> {
  return database().$queryRaw<Voice[]>`
    SELECT a.suggestion_id::text AS "nameId", a.given_at AS "givenAt", a.withdrawn_at AS "withdrawnAt"
    FROM name_approvals a JOIN name_suggestions n ON n.id = a.suggestion_id
    WHERE n.poll_id = ${pollId}::uuid AND n.merged_into_id IS NULL AND n.hidden_at IS NULL`;
}
