import pg from 'pg';
import { fillMarks } from '../../../bench/fixtures/marks';
import { fillObservations, fillOrganisation } from '../../../bench/fixtures/observations';
import { countMarksNow } from '@/lib/codebook/queries';
import { countQueuesNow, listQueue } from '@/lib/coding/queue/queries';
import { queueKinds } from '@/lib/coding/types';
import { everything } from '@/lib/observation-search/schema';
import { countPassagesNow, listPassages } from '@/lib/passages/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import { database, disconnect } from '@/lib/platform/db/client';
import { findSimilar } from '@/lib/similar-passages/queries';
import { countPatternsNow } from '@/lib/theme-matrix/queries';
import { closeDatabase, databaseUrl, resetDatabase, sql } from '../../support/database';

beforeAll(async () => {
  await resetDatabase();
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await fillOrganisation(client as never);
  await fillObservations(client as never, 300);
  await fillMarks(client as never);
  await client.end();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

type Row = { passage: string; theme: string; observation: string; unit: string | null; situation: string | null; barriers: string[]; month: string };
/** Every mark with its observation's answers, as a reader would find them who goes through all of them. */
const marks = () =>
  sql<Row>(`SELECT DISTINCT c.passage_id AS passage, c.theme_id AS theme, o.id AS observation, o.unit_id AS unit, o.situation::text, o.barriers::text[],
    to_char(o.occurred_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM') AS month FROM codings c JOIN observations o ON o.id = c.observation_id WHERE c.removed_in_id IS NULL`);
const tally = (pairs: [string, string][]) => {
  const counts = new Map<string, number>();
  for (const [row, column] of pairs) counts.set(`${row} ${column}`, (counts.get(`${row} ${column}`) ?? 0) + 1);
  return [...counts].sort();
};
const cells = async (columns: 'unit' | 'situation' | 'barrier' | 'month' | 'together', params = {}) =>
  (await countPatternsNow(readPassageFilter(params), { rows: 'theme', columns })).map(({ row, column, count }) => [`${row} ${column}`, count]).sort();

test('every cell is what a reader of all marks counts', async () => {
  const all = await marks();
  expect(all.length).toBeGreaterThan(800);
  expect(await cells('unit')).toEqual(tally(all.map(({ theme, unit }) => [theme, unit ?? 'unanswered'])));
  expect(await cells('month')).toEqual(tally(all.map(({ theme, month }) => [theme, month])));
  expect(await cells('barrier')).toEqual(tally(all.flatMap(({ theme, barriers }) => (barriers.length ? barriers : ['unanswered']).map((barrier): [string, string] => [theme, barrier]))));
  const { unit } = all.find((row) => row.unit)!;
  expect(await cells('situation', { unit })).toEqual(tally(all.filter((row) => row.unit === unit).map(({ theme, situation }) => [theme, situation ?? 'unanswered'])));
});

test('themes together: a passage counts for each other theme of its observation', async () => {
  const all = await marks();
  const pairs = all.flatMap(({ theme, observation }) => {
    const others = new Set(all.filter((row) => row.observation === observation && row.theme !== theme).map((row) => row.theme));
    return [...others].map((other): [string, string] => [theme, other]);
  });
  expect(await cells('together')).toEqual(tally(pairs));
});

test('a cell’s number is how many passages it leads to', async () => {
  const [cell] = await countPatternsNow(readPassageFilter({}), { rows: 'theme', columns: 'situation' });
  const filter = readPassageFilter({ theme: cell!.row, situation: cell!.column });
  expect(await countPassagesNow(filter)).toBe(cell!.count);
  expect((await listPassages(filter, 1)).rows).toHaveLength(Math.min(50, cell!.count));
  const [pair] = await countPatternsNow(readPassageFilter({}), { rows: 'theme', columns: 'together' });
  expect(await countPassagesNow(readPassageFilter({ theme: pair!.row, also: pair!.column }))).toBe(pair!.count);
});

test('words are looked for in the texts behind the cells', async () => {
  const filter = readPassageFilter({ q: 'borgerne' });
  const [cell] = await countPatternsNow(filter, { rows: 'theme', columns: 'site' });
  const inTexts = await sql<{ n: number }>(
    `SELECT count(DISTINCT c.passage_id)::int AS n FROM codings c JOIN observations o ON o.id = c.observation_id
     WHERE c.removed_in_id IS NULL AND c.theme_id = $1 AND coalesce(o.site_id::text, 'unanswered') = $2 AND o.search @@ plainto_tsquery('danish', 'borgerne')`,
    [cell!.row, cell!.column],
  );
  expect(inTexts).toEqual([{ n: cell!.count }]);
  expect(await countPassagesNow({ ...filter, theme: cell!.row, site: cell!.column })).toBe(cell!.count);
});

describe('the answers beside the themes', () => {
  const answers = 'origin, visit_id, event_id, unit_id, site_id, occurred_at, role, situation, outcome, comparison, errands, barriers';
  const differing = () => sql(`SELECT observation_id, ${answers} FROM coded_observations EXCEPT SELECT id, ${answers} FROM observations`);
  const [correcting, marking] = [new pg.Client({ connectionString: databaseUrl() }), new pg.Client({ connectionString: databaseUrl() })];
  beforeAll(() => Promise.all([correcting.connect(), marking.connect()]));
  afterAll(() => Promise.all([correcting.end(), marking.end()]));

  test('follow a correction of any of them', async () => {
    await sql(`UPDATE observations SET unit_id = NULL, site_id = NULL, occurred_at = occurred_at - interval '40 days', role = 'host', situation = NULL,
      outcome = NULL, comparison = NULL, errands = '{}', barriers = '{}' WHERE id IN (SELECT observation_id FROM coded_observations LIMIT 50)`);
    expect(await differing()).toEqual([]);
  });

  test('are right when a correction and a first mark meet, whoever came first', async () => {
    const [bare] = await sql<{ id: string }>('SELECT observation_id AS id FROM coded_observations LIMIT 1');
    await sql('DELETE FROM coded_observations WHERE observation_id = $1', [bare!.id]);
    const correct = (outcome: string) => correcting.query('UPDATE observations SET outcome = $2::outcome WHERE id = $1', [bare!.id, outcome]);
    const mark = () => marking.query('UPDATE codings SET created_at = created_at WHERE observation_id = $1', [bare!.id]);
    const outcomes = (await sql<{ name: string }>('SELECT unnest(enum_range(NULL::outcome))::text AS name')).map(({ name }) => name);

    await correcting.query('BEGIN');
    await correct(outcomes[0]!);
    const waiting = mark();
    await correcting.query('SELECT pg_sleep(0.2)');
    await correcting.query('COMMIT');
    await waiting;
    expect(await differing()).toEqual([]);

    await sql('DELETE FROM coded_observations WHERE observation_id = $1', [bare!.id]);
    await marking.query('BEGIN');
    await mark();
    const corrected = correct(outcomes[1]!);
    await marking.query('SELECT pg_sleep(0.2)');
    await marking.query('COMMIT');
    await corrected;
    expect(await differing()).toEqual([]);
  });
});

test('the counts beside the themes follow each mark that is made or taken away', async () => {
  const project = (await database().project.findFirstOrThrow({ where: { current: true } })).id;
  const naive = async () => new Map((await sql<{ theme: string; n: number }>('SELECT theme_id AS theme, count(DISTINCT passage_id)::int AS n FROM codings WHERE removed_in_id IS NULL GROUP BY 1')).map(({ theme, n }) => [theme, n]));
  expect(await countMarksNow(project)).toEqual(await naive());
  await sql('UPDATE codings SET removed_in_id = made_in_id WHERE id IN (SELECT id FROM codings ORDER BY id LIMIT 100)');
  expect(await countMarksNow(project)).toEqual(await naive());
});

test('each queue lists as many as it counts, and the next and previous lead through it', async () => {
  const [{ coder_id: coderId }] = (await sql<{ coder_id: string }>('SELECT coder_id FROM coded_texts LIMIT 1')) as [{ coder_id: string }];
  const counts = await countQueuesNow({ filter: everything, coderId });
  expect(counts.open + counts.mine + counts.others).toBe(counts.all);
  for (const kind of queueKinds) {
    const seen: string[] = [];
    for (let from: string | null = null; ; ) {
      const { rows, before } = await listQueue({ kind, filter: everything, coderId }, from);
      if (from) expect(before).toBe(seen[seen.length - 1] ?? null);
      if (rows.length === 0) break;
      seen.push(...rows.slice(0, rows.length > 1 ? rows.length - 1 : 1).map(({ id }) => id));
      if (rows.length === 1) break;
      from = rows[rows.length - 1]!.id;
    }
    expect(new Set(seen).size).toBe(counts[kind]);
  }
});

test('passages that read alike are found, nearest first, and hostile text finds nothing bad', async () => {
  const [first] = (await listPassages(readPassageFilter({}), 1)).rows;
  const similar = await findSimilar(first!.text, first!.id);
  expect(similar.map(({ id }) => id)).not.toContain(first!.id);
  expect(similar.map(({ likeness }) => likeness)).toEqual([...similar.map(({ likeness }) => likeness)].sort((a, b) => b - a));
  for (const text of ["'); DROP TABLE passages; --", "a' | b & !c", '\\', ':*', '😀', 'og', '   ']) await expect(findSimilar(text)).resolves.toBeInstanceOf(Array);
});
