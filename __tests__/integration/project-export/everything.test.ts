import { buffer } from 'node:stream/consumers';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { disconnect } from '@/lib/platform/db/client';
import { projectFileSchema, tableNames, tables, type TableName, type TableRow } from '@/lib/project-export/tables/rules';
import { projectJson } from '@/lib/project-export/workbook/rules';
import { takeOut } from '@/lib/takeout/commands';
import { closeDatabase, sql } from '../../support/database';
import { haveDemoProgramme } from '../../support/demo-database';

/** When the programme is there. */
let now: Date;
let lead: Actor;

beforeAll(async () => {
  await haveDemoProgramme();
  now = new Date();
  const [{ id }] = (await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles) ORDER BY id LIMIT 1")) as [{ id: string }];
  lead = (await loadActor(id))!;
  // What the demo programme leaves out.
  await sql(`INSERT INTO newsletter_notes (id, newsletter_id, author_id, text, written_at)
    SELECT gen_random_uuid(), l.id, $1, 'Mødet er kl. 10.', now() FROM newsletters AS l JOIN projects AS p ON p.id = l.project_id AND p.current LIMIT 1`, [id]);
  await sql(`INSERT INTO proposal_voices (proposal_id, employee_id, stance, reason, version, at)
    SELECT p.id, e.id, 'support', 'Godt, fordi ' || row_number() OVER (ORDER BY e.id), p.version, now()
    FROM (SELECT p.* FROM proposals AS p JOIN projects ON projects.id = p.project_id AND current ORDER BY number LIMIT 1) AS p, employees AS e ON CONFLICT DO NOTHING`);
  await sql(`INSERT INTO observation_questions (id, project_id, position, kind, text_da, text_en)
    SELECT gen_random_uuid(), id, 1, 'text', 'Hvad manglede?', 'What was missing?' FROM projects WHERE current`);
  await sql(`INSERT INTO observation_answers (observation_id, question_id, text, choices)
    SELECT o.id, q.id, 'Et svar 👋🏽', '{}' FROM (SELECT o.id, o.project_id FROM observations AS o JOIN projects ON projects.id = o.project_id AND current WHERE o.state = 'submitted' ORDER BY o.id LIMIT 1) AS o
    JOIN observation_questions AS q ON q.project_id = o.project_id ORDER BY q.id LIMIT 1 ON CONFLICT DO NOTHING`);
}, 180_000);
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function take(named: boolean) {
  const result = await takeOut(lead, { what: 'workbook.json', axis: 'unit', named, reason: named ? 'Aftale om databehandling' : '', locale: 'da' }, now);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  const text = (await buffer(result.value.body)).toString('utf8');
  const file = projectFileSchema.parse(JSON.parse(text));
  // The rows as they stand in the file, for a schema may put their keys in an order of its own.
  return { text, file, rows: (JSON.parse(text) as { tables: Record<TableName, TableRow[]> }).tables };
}

const project = '(SELECT id FROM projects WHERE current)';
const handedIn = `JOIN observations AS o ON o.id = x.observation_id AND o.state = 'submitted' AND o.project_id = ${project}`;
const ofProposal = `JOIN proposals AS p ON p.id = x.proposal_id AND p.project_id = ${project}`;
const counted = (people: string) => `(SELECT CASE WHEN n = 0 OR n > 4 THEN n::int END FROM (SELECT count(*) AS n FROM ${people}) AS people)`;

/** Where each table's rows are kept, and those columns that are not called alike there. Written apart from the export's own SQL. */
const kept: Record<Exclude<TableName, 'people'>, { from: string; columns?: Record<string, string> }> = {
  units: { from: 'units AS x' },
  sites: { from: 'sites AS x' },
  rounds: { from: `rounds AS x WHERE x.project_id = ${project}` },
  openings: { from: `openings AS x JOIN rounds AS r ON r.id = x.round_id AND r.project_id = ${project}`, columns: { person: 'x.host_id' } },
  visits: { from: `visits AS x JOIN openings AS o ON o.id = x.opening_id JOIN rounds AS r ON r.id = o.round_id AND r.project_id = ${project}`, columns: { person: 'x.visitor_id' } },
  events: { from: `events AS x WHERE x.project_id = ${project}` },
  questions: { from: `observation_questions AS x WHERE x.project_id = ${project}` },
  observations: { from: `observations AS x WHERE x.state = 'submitted' AND x.project_id = ${project}`, columns: { person: 'x.author_id', errands: 'x.errands::text[]', barriers: 'x.barriers::text[]' } },
  answers: { from: `observation_answers AS x ${handedIn}` },
  outputs: {
    from: `outputs AS x JOIN events AS e ON e.id = x.event_id AND e.project_id = ${project} LEFT JOIN output_headings AS h ON h.id = x.heading_id`,
    columns: { person: 'x.author_id', at: 'x.created_at', withdrawn: 'x.withdrawn_at IS NOT NULL', heading: "coalesce(h.name, '')", dots: counted('(SELECT DISTINCT registration_id FROM output_dots WHERE output_id = x.id) AS d') },
  },
  themes: { from: `themes AS x WHERE x.project_id = ${project}`, columns: { retired: 'x.retired_at IS NOT NULL' } },
  passages: {
    from: `passages AS x ${handedIn} WHERE x.removed_in_id IS NULL OR x.id IN (SELECT passage_id FROM finding_passages WHERE removed_at IS NULL)`,
    columns: { from: 'x.from_char', to: 'x.to_char' },
  },
  codings: { from: `codings AS x ${handedIn} JOIN passages AS p ON p.id = x.passage_id AND p.removed_in_id IS NULL WHERE x.removed_in_id IS NULL`, columns: { person: 'x.coder_id', at: 'x.created_at' } },
  findings: { from: `findings AS x WHERE x.project_id = ${project}` },
  evidence: { from: `finding_passages AS x JOIN findings AS f ON f.id = x.finding_id AND f.project_id = ${project} WHERE x.removed_at IS NULL` },
  findingChanges: { from: `finding_changes AS x JOIN findings AS f ON f.id = x.finding_id AND f.project_id = ${project}`, columns: { person: 'x.actor_id', before: 'x.before::text' } },
  briefItems: { from: `brief_items AS x WHERE x.project_id = ${project}`, columns: { retired: 'x.retired_at IS NOT NULL' } },
  proposals: {
    from: `proposals AS x JOIN proposal_versions AS v ON v.proposal_id = x.id AND v.number = x.version WHERE x.project_id = ${project}`,
    columns: { person: 'x.author_id', ...Object.fromEntries(['title', 'statement', 'audience', 'cost', 'needs', 'risks'].map((name) => [name, `v.${name}`])), writtenAt: 'v.written_at' },
  },
  proposalVersions: { from: `proposal_versions AS x ${ofProposal}`, columns: { person: 'x.writer_id', creditedPerson: 'x.credited_id' } },
  proposalSites: { from: `proposal_versions AS x ${ofProposal}, jsonb_each_text(x.sites) AS site`, columns: { version: 'x.number', siteId: 'site.key', text: 'site.value' } },
  proposalMoves: { from: `proposal_moves AS x ${ofProposal}`, columns: { person: 'x.actor_id', until: 'x.until::text', decidedBy: "coalesce(x.decided_by, '')", decidedOn: 'x.decided_on::text' } },
  proposalVoices: {
    from: `proposals AS x, (VALUES ('support'), ('object')) AS s(stance) WHERE x.project_id = ${project}`,
    columns: { proposalId: 'x.id', stance: 's.stance', people: counted('proposal_voices AS v WHERE v.proposal_id = x.id AND v.stance::text = s.stance') },
  },
  proposalReasons: {
    from: `proposal_voices AS x ${ofProposal} WHERE x.reason <> '' AND (SELECT count(*) FROM proposal_voices AS v WHERE v.proposal_id = x.proposal_id AND v.stance = x.stance) > 4`,
    columns: { text: 'x.reason' },
  },
  proposalComments: { from: `proposal_comments AS x ${ofProposal}`, columns: { person: 'x.author_id', withdrawn: 'x.withdrawn_at IS NOT NULL', text: "CASE WHEN x.withdrawn_at IS NULL THEN x.text ELSE '' END" } },
  proposalSuggestions: { from: `proposal_suggestions AS x ${ofProposal}`, columns: { person: 'x.author_id', answeredPerson: 'x.answered_by_id' } },
  proposalFindings: { from: `proposal_findings AS x ${ofProposal} WHERE x.removed_at IS NULL` },
  proposalAnswers: { from: `proposal_answers AS x ${ofProposal}` },
  memos: {
    from: `memos AS x WHERE x.removed_at IS NULL AND (x.theme_id IN (SELECT id FROM themes WHERE project_id = ${project}) OR x.passage_id IN (SELECT id FROM passages WHERE project_id = ${project})
      OR x.finding_id IN (SELECT id FROM findings WHERE project_id = ${project}))`,
    columns: { person: 'x.author_id', at: 'x.written_at' },
  },
  names: {
    from: `name_suggestions AS x JOIN name_polls AS l ON l.id = x.poll_id AND l.project_id = ${project}`,
    columns: { person: 'x.by_id', at: 'x.suggested_at', hidden: 'x.hidden_at IS NOT NULL', votes: counted('(SELECT DISTINCT voter_id FROM name_approvals WHERE suggestion_id = x.id AND withdrawn_at IS NULL) AS v') },
  },
  nameComments: {
    from: `name_comments AS x JOIN name_suggestions AS n ON n.id = x.suggestion_id JOIN name_polls AS l ON l.id = n.poll_id AND l.project_id = ${project} WHERE x.hidden_at IS NULL`,
    columns: { nameId: 'x.suggestion_id', person: 'x.author_id', at: 'x.written_at' },
  },
  newsletters: { from: `newsletters AS x WHERE x.project_id = ${project}` },
  newsletterBlocks: { from: `newsletter_blocks AS x JOIN newsletters AS l ON l.id = x.newsletter_id AND l.project_id = ${project} WHERE x.removed_at IS NULL` },
  newsletterNotes: { from: `newsletter_notes AS x JOIN newsletters AS l ON l.id = x.newsletter_id AND l.project_id = ${project}`, columns: { person: 'x.author_id', at: 'x.written_at' } },
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

test('every table has rows, and each is what the database keeps, row by row', async () => {
  const { rows } = await take(true);
  for (const [table, { from, columns = {} }] of Object.entries(kept) as [Exclude<TableName, 'people'>, { from: string; columns?: Record<string, string> }][]) {
    const wanted = Object.entries(tables[table] as Record<string, string>).map(([name, kind]) => {
      const column = columns[name] ?? `x.${snake(name)}`;
      return `${kind.startsWith('person') ? `project_pseudonym(${project}, ${column})` : column} AS "${name}"`;
    });
    const witness = (await sql<Record<string, unknown>>(`SELECT ${wanted.join(', ')} FROM ${from}`)).map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))));
    expect([table, rows[table].length > 0]).toEqual([table, true]);
    expect([table, rows[table].map((row) => JSON.stringify(row)).sort()]).toEqual([table, witness.sort()]);
  }
  const everybody = new Set(tableNames.flatMap((table) => rows[table].flatMap((row) => [row.person, row.creditedPerson, row.answeredPerson].filter((one) => typeof one === 'string'))));
  expect(new Set(rows.people.map(({ person }) => person))).toEqual(everybody);
});

test('every key points at a row of the same file, with names and without', async () => {
  for (const named of [true, false]) {
    const { rows } = await take(named);
    for (const table of tableNames) {
      for (const [column, kind] of Object.entries(tables[table] as Record<string, string>)) {
        const target = /^id>(\w+)/.exec(kind)?.[1] as TableName | undefined;
        if (!target) continue;
        const ids = new Set(rows[target].map(({ id }) => id));
        expect([table, column, rows[table].filter((row) => row[column] !== null && !ids.has(row[column]!)).length]).toEqual([table, column, 0]);
      }
    }
  }
});

test('a file that is read and written again is the same, byte for byte, in whatever batches it is read', async () => {
  const { text, file, rows } = await take(false);
  for (const size of [1, 7, 100_000]) {
    let again = '';
    const inBatches = (table: TableName) => Array.from({ length: Math.ceil(rows[table].length / size) }, (_, n) => rows[table].slice(n * size, (n + 1) * size));
    for await (const chunk of projectJson(inBatches, file.project)) again += chunk;
    expect(again === text).toBe(true);
  }
  expect(text).toContain('"$schema":"project.schema.json"');
});

test('without names nobody’s unit can be told where few are of it, and no number is of one to four people', async () => {
  const { rows } = await take(false);
  const perUnit = new Map<string, number>();
  for (const { unit } of rows.people) if (unit !== null) perUnit.set(String(unit), (perUnit.get(String(unit)) ?? 0) + 1);
  for (const people of perUnit.values()) expect(people).toBeGreaterThanOrEqual(5);
  for (const { unitId, topic, programme } of rows.openings) if (unitId === null) expect([topic, programme]).toEqual(['', '']);
  for (const number of [...rows.proposalVoices.map(({ people }) => people), ...rows.names.map(({ votes }) => votes), ...rows.outputs.map(({ dots }) => dots)]) {
    expect(number === null || number === 0 || Number(number) >= 5).toBe(true);
  }
});
