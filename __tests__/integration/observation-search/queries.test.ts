import { fillObservations, fillOrganisation } from '../../../bench/fixtures/observations';
import { makeEvent, makeObservation, makeProject } from '../../../prisma/seed/factories';
import { makeEmployee } from '../../../prisma/seed/factories-organisation';
import { countCells } from '@/lib/observation-matrix/queries';
import { countObservationsNow, listObservations } from '@/lib/observation-search/queries';
import { MOST_VISITS } from '@/lib/observation-search/rules';
import { readFilter, unanswered, type SearchParams } from '@/lib/observation-search/schema';
import { dimensions } from '@/lib/observation-search/types';
import { describeFilters } from '@/lib/observation-search/words/queries';
import { sourceNumberOf } from '@/lib/observations/rules';
import { database, disconnect } from '@/lib/platform/db/client';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const ROWS = 600;
let authorId: string;
let projectId: string;

beforeAll(async () => {
  await resetDatabase();
  const runner = { query: async (text: string, values?: unknown[]) => ({ rows: await sql<Record<string, unknown>>(text, values) }) };
  await fillOrganisation(runner);
  await fillObservations(runner, ROWS);
  projectId = (await database().project.findFirstOrThrow({ where: { current: true } })).id;
  authorId = (await makeEmployee(database(), { name: 'Anne Holm' })).id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const found = async (params: SearchParams, page = 1) => (await listObservations(readFilter(params), page)).map(({ id }) => id);
const totalOf = async (params: SearchParams) => (await countObservationsNow(readFilter(params))).total;
const keep = (facts: string, given = {}) => makeObservation(database(), { projectId, authorId, facts, ...given });

describe('search in Danish', () => {
  beforeAll(async () => {
    await keep('Borgeren gik hjem.', { idea: 'Et klistermærke på døren' });
    await keep('Zebrastriben ved Bibliotekerne var væk.', { quote: 'Sikke et æblegrød' });
    await keep('IT-hjælp gives på zoologi.dk og af Åse.');
  });

  test.each<[string, string, number]>([
    ['a stem finds the word in another form', 'zebrastriber', 1],
    ['the form finds the stem', 'klistermærkerne', 1],
    ['a word half typed', 'klisterm', 1],
    ['half typed beyond its stem', 'zebrastribe', 1],
    ['a word in the definite plural, half typed', 'biblioteker zebras', 1],
    ['æ, ø and å', 'æblegrød', 1],
    ['capitals', 'ÅSE', 1],
    ['å written as two characters', 'A\u030ase', 1],
    ['a hyphened word', 'IT-hjælp zoologi', 1],
    ['an address in parts', 'zoologi dk', 0],
    ['an address as it is written', 'zoologi.dk', 1],
    ['several words, all of them', 'zebrastribe æblegrød', 1],
    ['several words of which one is missing', 'zebrastribe klistermærke', 0],
    ['the order does not matter', 'æblegrød zebrastribe', 1],
    ['a word that is nowhere', 'kvantecomputer', 0],
  ])('%s: %s', async (_what, q, count) => expect(await found({ q })).toHaveLength(count));

  test('"borgerne" finds "borger", "borgeren" and "Borgerne" alike', async () => {
    const like = (await sql<{ n: number }>("SELECT count(*)::int AS n FROM observations WHERE concat_ws(' ', facts, quote, interpretation, comparison_text, idea) ~* '\\mborger(ne|en|s)?\\M'"))[0]!.n;
    expect(like).toBeGreaterThan(50);
    for (const q of ['borgerne', 'borger', 'BORGEREN']) expect(await totalOf({ q })).toBe(like);
  });

  test('what was found is marked in the excerpt, wherever in the text it is', async () => {
    const [row] = await listObservations(readFilter({ q: 'klistermærker' }), 1);
    expect(row!.excerpt).toContain('\u0001klistermærke\u0002');
  });

  test.each(["'", "''", "a' | b", '& | ! ( ) :* <->', 'a:*', "borger' & !pas", '\\', '\u0000', '%', "'); DROP TABLE observations; --", '🤷🏽‍♀️', '\u202eborger', 'a'.repeat(300), '((((', ':A', '<1>', 'ｂｏｒｇｅｒ', '‮'])(
    'hostile words are only words: %j',
    async (q) => {
      await expect(found({ q })).resolves.toBeInstanceOf(Array);
      await expect(totalOf({ q })).resolves.toBeGreaterThanOrEqual(0);
    },
  );

  test('signs alone filter nothing', async () => expect(await totalOf({ q: '!!! ???' })).toBe(await totalOf({})));
});

test('what is written to the lead’s own questions is found like the rest, together with it, and for as long as it stands there', async () => {
  const ask = (textDa: string) => database().observationQuestion.create({ data: { projectId, position: 1, kind: 'text', textDa, textEn: textDa } });
  const [sign, place] = [await ask('Hvad stod der på skiltet?'), await ask('Hvor?')];
  const { id } = await keep('Giraffen i forhallen.');
  await database().observationAnswer.createMany({
    data: [{ observationId: id, questionId: sign.id, text: 'Skiltet pegede mod pølseboden.' }, { observationId: id, questionId: place.id, choices: ['Ved infoskranken', 'I elevatoren'] }],
  });
  for (const q of ['pølseboder', 'pølseb', 'infoskranke', 'elevatorerne', 'giraf pølseboden']) expect([q, await found({ q })]).toEqual([q, [id]]);
  const [row] = await listObservations(readFilter({ q: 'pølseboden' }), 1);
  expect(row!.excerpt).toContain('\u0001pølseboden\u0002');
  await database().observationAnswer.update({ where: { observationId_questionId: { observationId: id, questionId: sign.id } }, data: { text: 'Skiltet pegede mod isboden.' } });
  expect([await found({ q: 'pølseboden' }), await found({ q: 'isboden' })]).toEqual([[], [id]]);
  await database().observationAnswer.deleteMany({ where: { observationId: id } });
  expect([await found({ q: 'isboden' }), await found({ q: 'infoskranke' }), await found({ q: 'giraf' })]).toEqual([[], [], [id]]);
  const plan = await sql<{ 'QUERY PLAN': string }>("EXPLAIN SELECT FROM observations WHERE search @@ to_tsquery('danish', 'isboden')");
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('observations_search_idx');
});

test('the filter offers the latest visits, says that there are others, and has each of them once the list is narrowed', async () => {
  const everywhere = await countObservationsNow(readFilter({}));
  expect([everywhere.visits.length, everywhere.moreVisits]).toEqual([MOST_VISITS, true]);
  const seen = await sql<{ visit: string; site: string; day: string }>(
    `SELECT DISTINCT ON (visit_id) visit_id AS visit, site_id AS site, to_char(occurred_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD') AS day
     FROM observations WHERE visit_id IS NOT NULL AND site_id IS NOT NULL AND state = 'submitted' AND project_id = $1`,
    [projectId],
  );
  expect(seen.length).toBeGreaterThan(4 * MOST_VISITS);
  const narrowed = new Map<string, Awaited<ReturnType<typeof countObservationsNow>>>();
  for (const { visit, site, day } of seen) {
    const key = `${site} ${day}`;
    const counts = narrowed.get(key) ?? (await countObservationsNow(readFilter({ site, from: day, to: day })));
    narrowed.set(key, counts);
    expect([counts.visits.map(({ id }) => id).includes(visit), counts.moreVisits]).toEqual([true, false]);
  }
  // The chosen one stands among them wherever it was seen.
  const last = seen.find(({ visit }) => everywhere.visits.every(({ id }) => id !== visit))!;
  const chosen = await countObservationsNow(readFilter({ visit: last.visit }));
  expect(chosen.visits.map(({ id }) => id)).toContain(last.visit);
  expect(chosen.visits).toHaveLength(MOST_VISITS);
});

test('the number that the report gives a source finds the one observation, with the word before it and without', async () => {
  const { id } = await keep('Det, som rapporten henviser til.');
  const number = sourceNumberOf(id);
  for (const q of [number, number.toUpperCase(), ` observation ${number}`]) expect(await found({ q })).toEqual([id]);
  expect(await found({ q: number.slice(1) })).toEqual([]);
  expect(await found({ q: `${number} ord` })).toEqual([]);
  const draft = await keep('Kladde', { state: 'draft' });
  expect(await found({ q: sourceNumberOf(draft.id) })).toEqual([]);
  // Eight digits may be a word too.
  const { id: worded } = await keep('Sagen hed 20261130.');
  expect(await found({ q: '20261130' })).toContain(worded);
});

test('a filter by event says which, and only events somebody wrote about are offered', async () => {
  const silent = await makeEvent(database(), { projectId, title: 'Uden ord' });
  const written = await makeEvent(database(), { projectId, title: 'Studietur' });
  const { id } = await keep('I Vejle stod en vært.', { eventId: written.id });
  expect(await found({ event: written.id })).toEqual([id]);
  const { events } = await countObservationsNow(readFilter({}));
  expect(events.map((event) => event.id)).toContain(written.id);
  expect(events.map((event) => event.id)).not.toContain(silent.id);
  const [[part]] = (await describeFilters([readFilter({ event: written.id })], 'da')) as [[{ term: string; value: string }]];
  expect(part).toMatchObject({ term: 'Workshop eller studietur', value: expect.stringMatching(/^Studietur, /) });
});

test('drafts and other projects are never shown, found or counted', async () => {
  const before = await totalOf({});
  const other = await makeProject(database());
  await keep('Hemmelighed i kladde', { state: 'draft' });
  await makeObservation(database(), { projectId: other.id, authorId, facts: 'Hemmelighed i et andet projekt' });
  expect(await totalOf({})).toBe(before);
  expect(await found({ q: 'hemmelighed' })).toEqual([]);
});

describe('filters agree with a reader who goes through every row', () => {
  type Row = Record<string, unknown> & { id: string; errands: string[]; barriers: string[]; occurred_at: Date; day: string; submitted_at: Date };
  const columnOf = { unit: 'unit_id', site: 'site_id', role: 'role', situation: 'situation', outcome: 'outcome', comparison: 'comparison' } as const;
  // The platform's own calendar, not ours.
  const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
  let rows: Row[];
  beforeAll(async () => {
    const { id: eventId } = await makeEvent(database(), { projectId, title: 'Workshop om modtagelse' });
    for (const role of ['guest', 'host'] as const) await keep('Vi talte om døren.', { eventId, role });
    const kept = await sql<Row>(
      'SELECT *, errands::text[] AS errands, barriers::text[] AS barriers FROM observations WHERE state = $1 AND project_id = $2',
      ['submitted', projectId],
    );
    rows = kept.map((row) => ({ ...row, day: dayOf.format(row.occurred_at) }));
  });

  const answersOf = (row: Row, name: string): string[] => {
    const several = name === 'errand' ? row.errands : name === 'barrier' ? row.barriers : null;
    if (several) return several.length > 0 ? several : [unanswered];
    return [(row[columnOf[name as keyof typeof columnOf]] as string | null) ?? unanswered];
  };
  const matches = (row: Row, params: Record<string, string>, except?: string) =>
    Object.entries(params).every(([name, value]) => {
      if (name === except) return true;
      if (name === 'event') return row.event_id === value;
      if (name === 'visit') return row.visit_id === value;
      if (name === 'from') return row.day >= value;
      if (name === 'to') return row.day <= value;
      return answersOf(row, name).includes(value);
    });

  async function samples(): Promise<Record<string, string>[]> {
    const [first] = await database().unit.findMany({ where: { name: 'Bibliotek' } });
    const [visit] = await sql<{ id: string }>('SELECT visit_id AS id FROM observations WHERE visit_id IS NOT NULL ORDER BY id LIMIT 1');
    const event = await database().event.findFirstOrThrow();
    return [
      {}, { unit: first!.id }, { unit: unanswered }, { role: 'host' }, { role: unanswered }, { situation: 'selfServiceHelp' },
      { errand: 'mitId' }, { errand: unanswered }, { barrier: 'none' }, { barrier: 'digitalSkills', errand: 'other' },
      { outcome: 'gotHelp', comparison: 'differentHarder' }, { unit: first!.id, situation: 'guidance', role: 'guest', barrier: 'other' },
      { visit: visit!.id }, { event: event.id }, { event: event.id, role: 'guest' }, { from: '2027-01-05', to: '2027-01-05' }, { from: '2027-01-06', role: 'guest' }, { to: '2027-01-04' },
    ];
  }

  test('what is listed, in its order, and every number beside it', async () => {
    for (const params of await samples()) {
      const expected = rows
        .filter((row) => matches(row, params))
        .sort((a, b) => b.submitted_at.getTime() - a.submitted_at.getTime() || (a.id < b.id ? -1 : 1));
      const counts = await countObservationsNow(readFilter(params));
      expect([params, counts.total]).toEqual([params, expected.length]);
      const pages = await Promise.all(Array.from({ length: Math.ceil(expected.length / 50) }, (_, index) => found(params, index + 1)));
      expect(pages.flat()).toEqual(expected.map(({ id }) => id));
      for (const name of dimensions) {
        const tally: Record<string, number> = {};
        for (const row of rows.filter((candidate) => matches(candidate, params, name))) {
          for (const answer of answersOf(row, name)) tally[answer] = (tally[answer] ?? 0) + 1;
        }
        expect([params, name, counts.facets[name]]).toEqual([params, name, tally]);
      }
      for (const { id, count } of counts.visits) {
        expect(count).toBe(rows.filter((row) => matches(row, params, 'visit') && row.visit_id === id).length);
      }
    }
  });

  test('every cell of a matrix, those with several answers too', async () => {
    for (const axes of [{ rows: 'unit', columns: 'situation' }, { rows: 'errand', columns: 'barrier' }, { rows: 'comparison', columns: 'errand' }] as const) {
      const expected = new Map<string, number>();
      for (const row of rows.filter((candidate) => matches(candidate, { role: 'guest' }))) {
        for (const r of answersOf(row, axes.rows)) for (const c of answersOf(row, axes.columns)) expected.set(`${r} ${c}`, (expected.get(`${r} ${c}`) ?? 0) + 1);
      }
      const cells = await countCells(readFilter({ role: 'guest' }), axes);
      expect(new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, count]))).toEqual(expected);
    }
  });

  test('a page beyond the last is empty, not an error', async () => expect(await found({}, 1_000_000)).toEqual([]));
});
