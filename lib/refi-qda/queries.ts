import 'server-only';
import { Prisma } from '../platform/db/generated/client';
import type { Snapshot, Statement } from '../platform/db/snapshot';
import { memosOf } from '../project-export/tables/queries';
import type { QdaFrame, QdaMemo, QdaPerson, QdaQuestion, QdaTheme } from './types';

const { sql, raw } = Prisma;
const current = sql`(SELECT id FROM projects WHERE current)`;

async function all<Row>(snapshot: Snapshot, statement: Statement): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of snapshot.batches<Row>(statement)) rows.push(...batch);
  return rows;
}

/**
 * All of the current project that stands outside its observations. People are their stand-ins unless `named`. A theme
 * that was merged away is there only if something is still marked with it.
 */
export async function readFrame(snapshot: Snapshot, { named, locale }: { named: boolean; locale: 'da' | 'en' }): Promise<QdaFrame | null> {
  const [project] = await all<{ projectId: string; name: string; description: string }>(snapshot, sql`SELECT id::text AS "projectId", name, brief AS description FROM projects WHERE current`);
  if (!project) return null;
  const people = await all<QdaPerson>(snapshot, sql`
    SELECT project_pseudonym(${current}, id) AS key, CASE WHEN ${named} THEN name ELSE project_pseudonym(${current}, id) END AS name
    FROM employees WHERE id IN (
      SELECT author_id FROM observations WHERE project_id = ${current} AND state = 'submitted'
      UNION SELECT coder_id FROM codings WHERE project_id = ${current} AND removed_in_id IS NULL
      UNION SELECT m.author_id FROM ${memosOf} AND t.merged_into_id IS NULL) ORDER BY 1`);
  const themes = await all<QdaTheme>(snapshot, sql`
    SELECT id::text, parent_id::text AS "parentId", name, definition, examples, colour FROM themes AS t
    WHERE project_id = ${current} AND (merged_into_id IS NULL OR EXISTS (SELECT FROM codings AS c WHERE c.theme_id = t.id AND c.removed_in_id IS NULL))
    ORDER BY position, name, id`);
  // A memo on a passage that is marked no more but has a finding resting on it is the project's.
  const memos = await all<QdaMemo>(snapshot, sql`
    SELECT m.id::text, m.theme_id::text AS "themeId", CASE WHEN p.removed_in_id IS NULL THEN m.passage_id::text END AS "passageId", project_pseudonym(${current}, m.author_id) AS author,
           to_char(m.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "writtenAt", m.text
    FROM ${memosOf} AND t.merged_into_id IS NULL ORDER BY m.written_at, m.id`);
  const questions = await all<QdaQuestion>(snapshot, sql`
    SELECT id::text, ${raw(locale === 'da' ? 'text_da' : 'text_en')} AS text FROM observation_questions WHERE project_id = ${current} ORDER BY position, id`);
  return { ...project, people, themes, memos, questions };
}

/** Names of everybody on the staff, to look for in what leaves. */
export async function listStaffNames(snapshot: Snapshot): Promise<string[]> {
  return (await all<{ name: string }>(snapshot, sql`SELECT name FROM employees ORDER BY name`)).map(({ name }) => name);
}
