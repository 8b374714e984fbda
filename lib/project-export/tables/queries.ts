import 'server-only';
import { readStandIns } from '../../exports/people/queries';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { FEWEST_PEOPLE } from '../../suppression/types';
import { readUnnamed, type Unnamed } from '../../suppression/units/queries';
import { mayTellOutside } from '../../suppression/units/rules';
import { columnsOf, isPerson, type TableName, type TableRow } from './rules';

const { sql, raw } = Prisma;
const current = sql`(SELECT id FROM projects WHERE current)`;
const iso = (column: string) => raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
/** The person's own id, which becomes a stand-in as it is read. */
const person = (column: string) => raw(`${column}::text`);
const handedIn = sql`o.project_id = ${current} AND o.state = 'submitted'`;

/** Memos of the project; also those on a passage that nobody marks any more but a finding rests on. */
export const memosOf = sql`
  memos AS m LEFT JOIN themes AS t ON t.id = m.theme_id LEFT JOIN passages AS p ON p.id = m.passage_id LEFT JOIN findings AS f ON f.id = m.finding_id
  WHERE m.removed_at IS NULL AND coalesce(t.project_id, p.project_id, f.project_id) = ${current}
    AND (p.removed_in_id IS NULL OR EXISTS (SELECT FROM finding_passages AS e WHERE e.passage_id = p.id AND e.removed_at IS NULL))`;
const day = (column: string) => raw(`to_char(${column}, 'YYYY-MM-DD')`);
/** A number of people as it may leave. */
const count = (people: string) => sql`CASE WHEN ${raw(people)} = 0 OR ${raw(people)} >= ${FEWEST_PEOPLE} THEN ${raw(people)}::int END`;
const ofProposals = sql`JOIN proposals AS p ON p.id = x.proposal_id WHERE p.project_id = ${current}`;

/** The rows of each table, by its columns' names and in a fixed order. */
const statements: Record<TableName, Prisma.Sql> = {
  units: sql`SELECT id::text, name, kind::text FROM units ORDER BY id`,
  sites: sql`SELECT id::text, name FROM sites ORDER BY id`,
  // Everybody whom another table speaks of, and nobody else.
  people: sql`
    SELECT ${person('e.id')} AS person, e.name, u.name AS unit FROM employees AS e JOIN units AS u ON u.id = e.unit_id WHERE e.id IN (
      SELECT author_id FROM observations AS o WHERE ${handedIn}
      UNION SELECT o.host_id FROM openings AS o JOIN rounds AS r ON r.id = o.round_id WHERE r.project_id = ${current}
      UNION SELECT v.visitor_id FROM visits AS v JOIN openings AS o ON o.id = v.opening_id JOIN rounds AS r ON r.id = o.round_id WHERE r.project_id = ${current}
      UNION SELECT x.author_id FROM outputs AS x JOIN events AS e ON e.id = x.event_id WHERE e.project_id = ${current}
      UNION SELECT coder_id FROM codings WHERE project_id = ${current} AND removed_in_id IS NULL
      UNION SELECT m.author_id FROM ${memosOf}
      UNION SELECT c.actor_id FROM finding_changes AS c JOIN findings AS f ON f.id = c.finding_id WHERE f.project_id = ${current}
      UNION SELECT author_id FROM proposals WHERE project_id = ${current}
      UNION SELECT unnest(ARRAY[x.writer_id, x.credited_id]) FROM proposal_versions AS x ${ofProposals}
      UNION SELECT x.actor_id FROM proposal_moves AS x ${ofProposals}
      UNION SELECT x.author_id FROM proposal_comments AS x ${ofProposals}
      UNION SELECT unnest(ARRAY[x.author_id, x.answered_by_id]) FROM proposal_suggestions AS x ${ofProposals}
      UNION SELECT n.by_id FROM name_suggestions AS n JOIN name_polls AS l ON l.id = n.poll_id WHERE l.project_id = ${current}
      UNION SELECT c.author_id FROM name_comments AS c JOIN name_suggestions AS n ON n.id = c.suggestion_id JOIN name_polls AS l ON l.id = n.poll_id WHERE l.project_id = ${current} AND c.hidden_at IS NULL
      UNION SELECT x.author_id FROM newsletter_notes AS x JOIN newsletters AS l ON l.id = x.newsletter_id WHERE l.project_id = ${current})
    ORDER BY project_pseudonym(${current}, e.id)`,
  rounds: sql`SELECT id::text, name, iso_year AS "isoYear", iso_week AS "isoWeek", state::text FROM rounds WHERE project_id = ${current} ORDER BY id`,
  openings: sql`
    SELECT o.id::text, o.round_id::text AS "roundId", o.unit_id::text AS "unitId", o.site_id::text AS "siteId", ${person('o.host_id')} AS person,
      ${iso('o.starts')} AS starts, ${iso('o.ends')} AS ends, o.seats, o.topic, o.programme, o.state::text
    FROM openings AS o JOIN rounds AS r ON r.id = o.round_id WHERE r.project_id = ${current} ORDER BY o.id`,
  visits: sql`
    SELECT v.id::text, v.opening_id::text AS "openingId", ${person('v.visitor_id')} AS person, v.state::text, ${iso('v.signed_up_at')} AS "signedUpAt", v.attendance::text
    FROM visits AS v JOIN openings AS o ON o.id = v.opening_id JOIN rounds AS r ON r.id = o.round_id WHERE r.project_id = ${current} ORDER BY v.id`,
  events: sql`SELECT id::text, kind::text, title, purpose, site_id::text AS "siteId", ${iso('starts')} AS starts, ${iso('ends')} AS ends, state::text FROM events WHERE project_id = ${current} ORDER BY id`,
  questions: sql`SELECT id::text, kind::text, text_da AS "textDa", text_en AS "textEn" FROM observation_questions WHERE project_id = ${current} ORDER BY id`,
  observations: sql`
    SELECT o.id::text, ${iso('o.submitted_at')} AS "submittedAt", ${iso('o.occurred_at')} AS "occurredAt", o.version, o.origin::text, o.visit_id::text AS "visitId", o.event_id::text AS "eventId",
      o.unit_id::text AS "unitId", o.site_id::text AS "siteId", o.outside_place AS "outsidePlace", ${person('o.author_id')} AS person, o.role::text, o.situation::text, o.facts, o.quote, o.interpretation,
      o.errands::text[], o.barriers::text[], o.outcome::text, o.comparison::text, o.comparison_text AS "comparisonText", o.idea, o.significance
    FROM observations AS o WHERE ${handedIn} ORDER BY o.id`,
  answers: sql`
    SELECT a.observation_id::text AS "observationId", a.question_id::text AS "questionId", a.text, a.choices
    FROM observation_answers AS a JOIN observations AS o ON o.id = a.observation_id WHERE ${handedIn} ORDER BY a.observation_id, a.question_id`,
  outputs: sql`
    SELECT x.id::text, x.event_id::text AS "eventId", x.kind::text, coalesce(h.name, '') AS heading, x.text, ${count('dotted.people')} AS dots, o.id::text AS "observationId",
      ${person('x.author_id')} AS person, ${iso('x.created_at')} AS at, x.withdrawn_at IS NOT NULL AS withdrawn
    FROM outputs AS x JOIN events AS e ON e.id = x.event_id LEFT JOIN output_headings AS h ON h.id = x.heading_id
      LEFT JOIN observations AS o ON o.id = x.observation_id AND ${handedIn},
      LATERAL (SELECT count(DISTINCT registration_id) AS people FROM output_dots WHERE output_id = x.id) AS dotted
    WHERE e.project_id = ${current} ORDER BY x.id`,
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
  findingChanges: sql`
    SELECT c.id::text, c.finding_id::text AS "findingId", c.kind::text, ${person('c.actor_id')} AS person, ${iso('c.at')} AS at, c.before::text
    FROM finding_changes AS c JOIN findings AS f ON f.id = c.finding_id WHERE f.project_id = ${current} ORDER BY c.id`,
  briefItems: sql`SELECT id::text, kind::text, position, text, retired_at IS NOT NULL AS retired FROM brief_items WHERE project_id = ${current} ORDER BY position, id`,
  proposals: sql`
    SELECT p.id::text, p.number, p.state::text, p.variant_of_id::text AS "variantOfId", p.for_non_digital AS "forNonDigital", ${person('p.author_id')} AS person,
      v.title, v.statement, v.audience, v.cost, v.needs, v.risks, ${iso('v.written_at')} AS "writtenAt"
    FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version WHERE p.project_id = ${current} ORDER BY p.number`,
  proposalVersions: sql`
    SELECT x.proposal_id::text AS "proposalId", x.number, ${person('x.writer_id')} AS person, ${person('x.credited_id')} AS "creditedPerson", ${iso('x.written_at')} AS "writtenAt",
      x.title, x.statement, x.audience, x.cost, x.needs, x.risks
    FROM proposal_versions AS x ${ofProposals} ORDER BY p.number, x.number`,
  proposalSites: sql`
    SELECT x.proposal_id::text AS "proposalId", x.number AS version, site.key AS "siteId", site.value AS text
    FROM proposal_versions AS x CROSS JOIN LATERAL jsonb_each_text(x.sites) AS site ${ofProposals} AND site.key IN (SELECT id::text FROM sites) ORDER BY p.number, x.number, site.key`,
  proposalMoves: sql`
    SELECT x.id::text, x.proposal_id::text AS "proposalId", x.from_state::text AS "fromState", x.to_state::text AS "toState", ${person('x.actor_id')} AS person, ${iso('x.at')} AS at,
      x.reason, ${day('x.until')} AS until, x.outcome::text, coalesce(x.decided_by, '') AS "decidedBy", ${day('x.decided_on')} AS "decidedOn"
    FROM proposal_moves AS x ${ofProposals} ORDER BY x.id`,
  // Voices leave as numbers alone; with few voices of a kind their reasons would tell as much.
  proposalVoices: sql`
    SELECT p.id::text AS "proposalId", stance::text, ${count('given.people')} AS people FROM proposals AS p CROSS JOIN unnest(enum_range(NULL::voice_stance)) AS stance,
      LATERAL (SELECT count(*) AS people FROM proposal_voices AS x WHERE x.proposal_id = p.id AND x.stance = stance.stance) AS given
    WHERE p.project_id = ${current} ORDER BY p.number, stance`,
  proposalReasons: sql`
    SELECT x.proposal_id::text AS "proposalId", x.stance::text, x.reason AS text FROM proposal_voices AS x ${ofProposals} AND x.reason <> ''
      AND ${FEWEST_PEOPLE} <= (SELECT count(*) FROM proposal_voices AS y WHERE y.proposal_id = x.proposal_id AND y.stance = x.stance)
    ORDER BY p.number, x.stance, x.reason COLLATE "C"`,
  proposalComments: sql`
    SELECT x.id::text, x.proposal_id::text AS "proposalId", x.reply_to_id::text AS "replyToId", ${person('x.author_id')} AS person, ${iso('x.at')} AS at,
      CASE WHEN x.withdrawn_at IS NULL THEN x.text ELSE '' END AS text, x.withdrawn_at IS NOT NULL AS withdrawn
    FROM proposal_comments AS x ${ofProposals} ORDER BY x.id`,
  proposalSuggestions: sql`
    SELECT x.id::text, x.proposal_id::text AS "proposalId", x.section, x.base_version AS "baseVersion", x.text, x.reason, ${person('x.author_id')} AS person, ${iso('x.at')} AS at,
      x.state::text, ${person('x.answered_by_id')} AS "answeredPerson", ${iso('x.answered_at')} AS "answeredAt", x.answer, x.made_version AS "madeVersion"
    FROM proposal_suggestions AS x ${ofProposals} ORDER BY x.id`,
  proposalFindings: sql`
    SELECT pf.proposal_id::text AS "proposalId", pf.finding_id::text AS "findingId" FROM proposal_findings AS pf JOIN proposals AS p ON p.id = pf.proposal_id
    WHERE p.project_id = ${current} AND pf.removed_at IS NULL ORDER BY 1, 2`,
  proposalAnswers: sql`
    SELECT a.proposal_id::text AS "proposalId", a.item_id::text AS "itemId", a.degree::text, a.text FROM proposal_answers AS a JOIN proposals AS p ON p.id = a.proposal_id
    WHERE p.project_id = ${current} ORDER BY 1, 2`,
  memos: sql`
    SELECT m.id::text, m.theme_id::text AS "themeId", m.passage_id::text AS "passageId", m.finding_id::text AS "findingId", ${person('m.author_id')} AS person, ${iso('m.written_at')} AS at, m.text
    FROM ${memosOf} ORDER BY m.id`,
  names: sql`
    SELECT n.id::text, n.name, n.reason, ${person('n.by_id')} AS person, ${iso('n.suggested_at')} AS at, n.merged_into_id::text AS "mergedIntoId", n.hidden_at IS NOT NULL AS hidden,
      ${count('given.people')} AS votes
    FROM name_suggestions AS n JOIN name_polls AS l ON l.id = n.poll_id,
      LATERAL (SELECT count(DISTINCT voter_id) AS people FROM name_approvals WHERE suggestion_id = n.id AND withdrawn_at IS NULL) AS given
    WHERE l.project_id = ${current} ORDER BY n.id`,
  nameComments: sql`
    SELECT c.id::text, c.suggestion_id::text AS "nameId", ${person('c.author_id')} AS person, ${iso('c.written_at')} AS at, c.text
    FROM name_comments AS c JOIN name_suggestions AS n ON n.id = c.suggestion_id JOIN name_polls AS l ON l.id = n.poll_id
    WHERE l.project_id = ${current} AND c.hidden_at IS NULL ORDER BY c.id`,
  newsletters: sql`SELECT id::text, number, title, state::text, ${iso('published_at')} AS "publishedAt" FROM newsletters WHERE project_id = ${current} ORDER BY id`,
  newsletterBlocks: sql`
    SELECT b.id::text, b.newsletter_id::text AS "newsletterId", b.place, b.heading, b.text, b.source FROM newsletter_blocks AS b JOIN newsletters AS l ON l.id = b.newsletter_id
    WHERE l.project_id = ${current} AND b.removed_at IS NULL ORDER BY b.newsletter_id, b.place, b.id`,
  newsletterNotes: sql`
    SELECT x.id::text, x.newsletter_id::text AS "newsletterId", ${person('x.author_id')} AS person, ${iso('x.written_at')} AS at, x.text
    FROM newsletter_notes AS x JOIN newsletters AS l ON l.id = x.newsletter_id WHERE l.project_id = ${current} ORDER BY x.id`,
};

/** One table, batch by batch. Names, and units and sites of few people, only where asked for. */
export async function* readTable(snapshot: Snapshot, table: TableName, named: boolean): AsyncGenerator<TableRow[]> {
  const standIns = await readStandIns(snapshot);
  const unnamed = await readUnnamed(snapshot);
  const people = columnsOf(table).filter(([, kind]) => isPerson(kind)).map(([name]) => name);
  for await (const rows of snapshot.batches<TableRow>(statements[table])) {
    for (const row of rows) {
      for (const name of people) if (typeof row[name] === 'string') row[name] = standIns.get(row[name])!;
      if (!named) hidePlaces(table, row, unnamed);
    }
    yield rows;
  }
}

/** Leaves out what units and sites of few people could be told by, and with a unit what one of its own wrote about it. */
function hidePlaces(table: TableName, row: TableRow, { units, sites, authorUnits }: Unnamed): void {
  if (table === 'people') {
    row.name = null;
    if (!authorUnits.has(String(row.unit))) row.unit = null;
    return;
  }
  if (row.unitId !== undefined && units.has(String(row.unitId ?? ''))) {
    row.unitId = null;
    if (table === 'openings') Object.assign(row, { topic: '', programme: '' });
  }
  if (row.origin === 'outside' && !mayTellOutside({ units, sites })) Object.assign(row, { origin: null, outsidePlace: '' });
  if (table !== 'proposalSites' && row.siteId !== undefined && sites.has(String(row.siteId ?? ''))) row.siteId = null;
}

export async function listStaffNames(snapshot: Snapshot): Promise<string[]> {
  const names: string[] = [];
  for await (const batch of snapshot.batches<{ name: string }>(sql`SELECT name FROM employees ORDER BY name`)) names.push(...batch.map(({ name }) => name));
  return names;
}
