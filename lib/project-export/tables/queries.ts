import 'server-only';
import { readStandIns } from '../../exports/people/queries';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { listSmallUnits } from '../../suppression/units/queries';
import type { TableName, TableRow } from './rules';

const { sql, raw } = Prisma;
const current = sql`(SELECT id FROM projects WHERE current)`;
const iso = (column: string) => raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
/** The person's own id, which becomes a stand-in as it is read. */
const person = (column: string) => raw(`${column}::text`);
const handedIn = sql`o.project_id = ${current} AND o.state = 'submitted'`;

/** The rows of each table, by its columns' names and in a fixed order. */
const statements: Record<Exclude<TableName, 'people'>, Prisma.Sql> = {
  units: sql`SELECT id::text, name, kind::text FROM units ORDER BY id`,
  sites: sql`SELECT id::text, name FROM sites ORDER BY id`,
  events: sql`SELECT id::text, kind::text, title, site_id::text AS "siteId", ${iso('starts')} AS starts, ${iso('ends')} AS ends, state::text FROM events WHERE project_id = ${current} ORDER BY id`,
  questions: sql`SELECT id::text, kind::text, text_da AS "textDa", text_en AS "textEn" FROM observation_questions WHERE project_id = ${current} ORDER BY id`,
  observations: sql`
    SELECT o.id::text, ${iso('o.submitted_at')} AS "submittedAt", ${iso('o.occurred_at')} AS "occurredAt", o.version, o.origin::text, o.event_id::text AS "eventId",
      o.unit_id::text AS "unitId", o.site_id::text AS "siteId", ${person('o.author_id')} AS person, o.role::text, o.situation::text, o.facts, o.quote, o.interpretation,
      o.errands::text[], o.barriers::text[], o.outcome::text, o.comparison::text, o.comparison_text AS "comparisonText", o.idea, o.significance
    FROM observations AS o WHERE ${handedIn} ORDER BY o.id`,
  answers: sql`
    SELECT a.observation_id::text AS "observationId", a.question_id::text AS "questionId", a.text, a.choices
    FROM observation_answers AS a JOIN observations AS o ON o.id = a.observation_id WHERE ${handedIn} ORDER BY a.observation_id, a.question_id`,
  themes: sql`
    SELECT id::text, parent_id::text AS "parentId", merged_into_id::text AS "mergedIntoId", position, name, definition, examples, colour, retired_at IS NOT NULL AS retired
    FROM themes WHERE project_id = ${current} ORDER BY id`,
  // Also those nobody marks any more but a finding rests on.
  passages: sql`
    SELECT p.id::text, p.observation_id::text AS "observationId", p.field::text, p.from_char AS "from", p.to_char AS "to", p.text, p.needs_look AS "needsLook"
    FROM passages AS p JOIN observations AS o ON o.id = p.observation_id
    WHERE ${handedIn} AND (p.removed_in_id IS NULL OR EXISTS (SELECT FROM finding_passages AS e WHERE e.passage_id = p.id AND e.removed_at IS NULL)) ORDER BY p.id`,
  codings: sql`
    SELECT c.id::text, c.passage_id::text AS "passageId", c.theme_id::text AS "themeId", ${person('c.coder_id')} AS person, ${iso('c.created_at')} AS at
    FROM codings AS c JOIN passages AS p ON p.id = c.passage_id JOIN observations AS o ON o.id = p.observation_id
    WHERE ${handedIn} AND c.removed_in_id IS NULL AND p.removed_in_id IS NULL ORDER BY c.id`,
  findings: sql`SELECT id::text, number, state::text, statement, questions, counter_sought AS "counterSought" FROM findings WHERE project_id = ${current} ORDER BY number`,
  evidence: sql`
    SELECT e.id::text, e.finding_id::text AS "findingId", e.passage_id::text AS "passageId", e.side::text, e.note
    FROM finding_passages AS e JOIN findings AS f ON f.id = e.finding_id JOIN passages AS p ON p.id = e.passage_id JOIN observations AS o ON o.id = p.observation_id
    WHERE f.project_id = ${current} AND e.removed_at IS NULL AND ${handedIn} ORDER BY e.id`,
  briefItems: sql`SELECT id::text, kind::text, position, text, retired_at IS NOT NULL AS retired FROM brief_items WHERE project_id = ${current} ORDER BY position, id`,
  proposals: sql`
    SELECT p.id::text, p.number, p.state::text, p.variant_of_id::text AS "variantOfId", p.for_non_digital AS "forNonDigital", ${person('p.author_id')} AS person,
      v.title, v.statement, v.audience, v.cost, v.needs, v.risks, ${iso('v.written_at')} AS "writtenAt"
    FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version WHERE p.project_id = ${current} ORDER BY p.number`,
  proposalSites: sql`
    SELECT p.id::text AS "proposalId", site.key AS "siteId", site.value AS text FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version,
      LATERAL jsonb_each_text(v.sites) AS site WHERE p.project_id = ${current} AND site.key IN (SELECT id::text FROM sites) ORDER BY p.number, site.key`,
  proposalFindings: sql`
    SELECT pf.proposal_id::text AS "proposalId", pf.finding_id::text AS "findingId" FROM proposal_findings AS pf JOIN proposals AS p ON p.id = pf.proposal_id
    WHERE p.project_id = ${current} AND pf.removed_at IS NULL ORDER BY 1, 2`,
  proposalAnswers: sql`
    SELECT a.proposal_id::text AS "proposalId", a.item_id::text AS "itemId", a.degree::text, a.text FROM proposal_answers AS a JOIN proposals AS p ON p.id = a.proposal_id
    WHERE p.project_id = ${current} ORDER BY 1, 2`,
  memos: sql`
    SELECT m.id::text, m.theme_id::text AS "themeId", m.passage_id::text AS "passageId", m.finding_id::text AS "findingId", ${person('m.author_id')} AS person, ${iso('m.written_at')} AS at, m.text
    FROM memos AS m LEFT JOIN themes AS t ON t.id = m.theme_id LEFT JOIN passages AS p ON p.id = m.passage_id LEFT JOIN findings AS f ON f.id = m.finding_id
    WHERE m.removed_at IS NULL AND coalesce(t.project_id, p.project_id, f.project_id) = ${current} AND p.removed_in_id IS NULL ORDER BY m.id`,
};

/** One table, batch by batch. Names only where asked for; an author's unit only where it is not too small to name. */
export async function* readTable(snapshot: Snapshot, table: TableName, named: boolean): AsyncGenerator<TableRow[]> {
  if (table !== 'people') {
    const standIns = await readStandIns(snapshot);
    for await (const rows of snapshot.batches<TableRow>(statements[table])) {
      for (const row of rows) if (typeof row.person === 'string') row.person = standIns.get(row.person)!;
      yield rows;
    }
    return;
  }
  const small = await listSmallUnits(snapshot);
  const rows = snapshot.batches<TableRow>(sql`
    SELECT project_pseudonym(${current}, e.id) AS person, CASE WHEN ${named} THEN e.name END AS name, u.name AS unit FROM employees AS e JOIN units AS u ON u.id = e.unit_id
    WHERE e.id IN (SELECT author_id FROM observations WHERE project_id = ${current} AND state = 'submitted')
       OR e.id IN (SELECT coder_id FROM codings WHERE project_id = ${current} AND removed_in_id IS NULL)
       OR e.id IN (SELECT author_id FROM memos WHERE removed_at IS NULL) OR e.id IN (SELECT author_id FROM proposals WHERE project_id = ${current}) ORDER BY 1`);
  for await (const batch of rows) yield batch.map((row) => ({ ...row, unit: small.has(String(row.unit)) ? null : row.unit! }));
}

export async function listStaffNames(snapshot: Snapshot): Promise<string[]> {
  const names: string[] = [];
  for await (const batch of snapshot.batches<{ name: string }>(sql`SELECT name FROM employees ORDER BY name`)) names.push(...batch.map(({ name }) => name));
  return names;
}
