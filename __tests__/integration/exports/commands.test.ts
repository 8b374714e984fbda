import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fillObservations, fillOrganisation } from '../../../bench/fixtures/observations';
import { makeObservation } from '../../../prisma/seed/factories';
import { exportObservations, type ExportFile, type ExportInput } from '@/lib/exports/commands';
import { getExportSlip, listExports, listSuspects } from '@/lib/exports/queries';
import { everything, readFilter } from '@/lib/observation-search/schema';
import { listObservations } from '@/lib/observation-search/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { openSnapshot } from '@/lib/platform/db/snapshot';
import type { Actor } from '@/lib/platform/auth/types';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const ROWS = 230;
const now = new Date('2027-04-02T08:00:00Z');
let lead: Actor;
let projectId: string;

beforeEach(async () => {
  await resetDatabase();
  const runner = { query: async (text: string, values?: unknown[]) => ({ rows: await sql<Record<string, unknown>>(text, values) }) };
  await fillOrganisation(runner);
  await fillObservations(runner, ROWS);
  projectId = (await database().project.findFirstOrThrow({ where: { current: true } })).id;
  const person = await database().employee.findFirstOrThrow({ where: { roles: { has: 'lead' } } });
  const { id, name, email, locale, unitId, siteId, deskId } = person;
  lead = { id, name, email, locale, unitId, siteId, deskId, isLead: true, isAdministrator: false, facilitates: [] };
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const order = (given: Partial<ExportInput> = {}) =>
  exportObservations(lead, { format: 'csv', named: false, reason: '', filter: everything, locale: 'da', ...given }, now);

/** What few people wrote leaves with names and a reason only. */
const withNames = { named: true, reason: 'Aftale om databehandling' };

async function take(given: Partial<ExportInput> = {}): Promise<ExportFile & { bytes: Buffer }> {
  const result = await order(given);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return { ...result.value, bytes: await buffer(result.value.body) };
}
const csvRows = (bytes: Buffer) => parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true }) as Record<string, string>[];
const keep = (facts: string, given = {}) => makeObservation(database(), { projectId, authorId: lead.id, facts, ...given });

async function allIds(params: Record<string, string>): Promise<string[]> {
  const filter = readFilter(params);
  const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => listObservations(filter, page)));
  return pages.flat().map(({ id }) => id);
}

test('CSV: what the list shows, in its order, as a CSV reader reads it', async () => {
  const { bytes, fileName, mediaType } = await take();
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString('utf8').split('\r\n')).toHaveLength(ROWS + 2);
  const rows = csvRows(bytes);
  expect(rows.map(({ Id }) => Id)).toEqual(await allIds({}));
  expect(fileName).toMatch(/^observationer-2027-04-02-[0-9a-f]{8}\.csv$/);
  expect(mediaType).toMatch(/^text\/csv/);
  const witness = await sql<{ id: string; facts: string; seen: string; pseudonym: string }>(
    `SELECT o.id, facts, to_char(occurred_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') AS seen, project_pseudonym(project_id, e.id) AS pseudonym
     FROM observations o JOIN employees e ON e.id = author_id`,
  );
  const byId = new Map(rows.map((row) => [row.Id, row]));
  for (const { id, facts, seen, pseudonym } of witness) {
    expect(byId.get(id)).toMatchObject({ 'Set og hørt': facts, Set: seen, Forfatter: pseudonym });
  }
});

test.each(['csv', 'xlsx'] as const)('%s: a filter exports what it shows, words and all', async (format) => {
  const filters: Record<string, string>[] = [{ role: 'host' }, { q: 'borgerne', outcome: 'gotHelp' }];
  for (const params of filters) {
    const { bytes } = await take({ format, filter: readFilter(params) });
    const ids = format === 'csv' ? csvRows(bytes).map(({ Id }) => Id) : (await sheetsOf(bytes)).rows.slice(1).map(([id]) => id);
    const expected = await allIds(params);
    expect(expected.length).toBeGreaterThan(5);
    expect(ids).toEqual(expected);
  }
});

type SheetRows = (string | number | boolean | Date | null)[][];
async function sheetsOf(bytes: Buffer): Promise<{ rows: SheetRows; about: SheetRows }> {
  const sheets = (await readXlsxFile(bytes)) as unknown as { sheet: string; data: SheetRows }[];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Observationer', 'Om eksporten']);
  return { rows: sheets[0]!.data, about: sheets[1]!.data };
}

test('XLSX: numbers, times and texts as they are, formulas as text, and a sheet about it', async () => {
  const facts = '=HYPERLINK("http://x","klik") & <b>æøå</b> _x0041_\nanden linje';
  await keep(facts, { significance: 4, occurredAt: new Date('2027-03-30T08:30:00Z'), savedAt: new Date('2027-03-30T10:00:00Z'), errands: ['mitId', 'moving'] });
  const { bytes, id } = await take({ format: 'xlsx', ...withNames, filter: readFilter({ q: 'hyperlink' }) });
  const { rows, about } = await sheetsOf(bytes);
  const row = Object.fromEntries(rows[0]!.map((heading, index) => [heading, rows[1]![index]]));
  expect(rows).toHaveLength(2);
  expect(row).toMatchObject({
    'Set og hørt': facts,
    'Betydning (1–5)': 4,
    'Timer til aflevering': 1.5,
    // A spreadsheet's times have no zone; the reader gives the wall's 10:30 as if it were UTC.
    Set: new Date('2027-03-30T10:30:00Z'),
    Ærinde: 'MitID, Flytning',
  });
  const record = await database().exportRecord.findUniqueOrThrow({ where: { id } });
  expect(about).toEqual(
    expect.arrayContaining([
      ['Lavet', 'fredag 2. april 2027 kl. 10.00'],
      ['Lavet af', lead.name],
      ['Filter', 'Søg i teksten: hyperlink'],
      ['Antal rækker', 1],
      ['Forfattere', 'Med navne'],
      ['Kontrolsum af indholdet (SHA-256)', record.contentHash],
    ]),
  );
});

test('formulas are defused in CSV, and numbers are numbers there', async () => {
  await keep('=1+1', { idea: '+cmd|calc', savedAt: new Date('2027-03-30T07:30:00Z'), occurredAt: new Date('2027-03-30T08:45:00Z') });
  const { bytes } = await take({ ...withNames, filter: readFilter({ q: 'calc' }) });
  const [row] = csvRows(bytes);
  expect(row).toMatchObject({ 'Set og hørt': "'=1+1", Idé: "'+cmd|calc", 'Timer til aflevering': '-1,3' });
  expect(bytes.toString('utf8')).toContain(';-1,3;');
});

test('pseudonyms unless names are asked for, and which is written down', async () => {
  const plain = await take();
  expect(plain.bytes.toString('utf8')).not.toMatch(/Person \d/);
  expect(new Set(csvRows(plain.bytes).map(({ Forfatter }) => Forfatter)).size).toBeGreaterThan(50);
  expect(await order({ named: true })).toMatchObject({ ok: false, reason: 'reasonNeeded' });
  const named = await take(withNames);
  expect(csvRows(named.bytes).every(({ Forfatter }) => /^Person \d+$/.test(Forfatter!))).toBe(true);
  expect(await database().exportRecord.findMany({ orderBy: { id: 'asc' }, select: { actorId: true, at: true, format: true, named: true, reason: true, rows: true } })).toEqual([
    { actorId: lead.id, at: now, format: 'csv', named: false, reason: '', rows: ROWS },
    { actorId: lead.id, at: now, format: 'csv', ...withNames, rows: ROWS },
  ]);
  expect(await database().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, actorId: true, subjectId: true, details: true } })).toMatchObject([
    { action: 'observationsExported', actorId: lead.id, subjectId: plain.id, details: { named: false, rows: ROWS } },
    { action: 'observationsExported', actorId: lead.id, subjectId: named.id, details: { named: true, rows: ROWS } },
  ]);
});

test('the hash: the same for the same content, whatever the format, names, language and time; another after any change', async () => {
  const hashOf = async (given: Partial<ExportInput> = {}) => {
    const { id } = await take(given);
    return (await database().exportRecord.findUniqueOrThrow({ where: { id } })).contentHash;
  };
  const hash = await hashOf();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf({ format: 'xlsx' })).toBe(hash);
  expect(await hashOf(withNames)).toBe(hash);
  expect(await hashOf({ locale: 'en' })).toBe(hash);
  expect(await hashOf({ filter: readFilter({ role: 'guest' }) })).not.toBe(hash);
  await sql("UPDATE observations SET idea = idea || '.', version = version + 1 WHERE id = (SELECT id FROM observations ORDER BY id LIMIT 1)");
  expect(await hashOf()).not.toBe(hash);
});

test('what looks like a CPR number stops the export, says where, and lets it go when it is mended', async () => {
  const suspect = await keep('Hun sagde 010190-1234 højt.');
  const asked = await database().observationQuestion.create({ data: { projectId, position: 1, kind: 'text', textDa: 'Hvad nu?', textEn: 'And now?' } });
  const other = await keep('Uden tal.');
  await database().observationAnswer.create({ data: { observationId: other.id, questionId: asked.id, text: '6101901234' } });
  const draft = await keep('Kladde 010190-1234', { state: 'draft' });

  const refused = await order();
  expect(refused).toMatchObject({ ok: false, reason: 'cprFound', params: { count: 2 } });
  const ids = String(refused.ok ? '' : refused.params?.rows).split('.');
  expect([...ids].sort()).toEqual([suspect.id, other.id].sort());
  expect((await listSuspects([...ids, draft.id])).map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(await database().exportRecord.count()).toBe(0);

  // A filter that leaves them out goes through.
  expect((await take({ filter: readFilter({ role: 'host' }) })).bytes.length).toBeGreaterThan(0);
  await sql("UPDATE observations SET facts = 'Rettet.' WHERE id = $1", [suspect.id]);
  await sql("UPDATE observation_answers SET text = 'Rettet.' WHERE observation_id = $1", [other.id]);
  expect(await listSuspects(ids)).toEqual([]);
  expect(csvRows((await take({ ...withNames, filter: readFilter({ q: 'Uden tal' }) })).bytes)).toMatchObject([{ 'Hvad nu?': 'Rettet.' }]);
});

test('a filter that picks out fewer than five people gives no file, nor one for a unit too small to be named', async () => {
  await keep('En sag om drager.');
  expect(await order({ filter: readFilter({ q: 'drager' }) })).toMatchObject({ ok: false, reason: 'tooFew' });
  const [small] = await sql<{ id: string }>("INSERT INTO units (id, name, kind) VALUES (gen_random_uuid(), 'Lille hjørne', 'library') RETURNING id");
  const authors = await sql<{ id: string }>('SELECT id FROM employees ORDER BY id LIMIT 3');
  for (const { id: authorId } of authors) await keep('Set hos de få.', { authorId, unitId: small!.id });
  expect(await order({ filter: readFilter({ unit: small!.id }) })).toMatchObject({ ok: false, reason: 'tooFew' });
  expect(await database().exportRecord.count()).toBe(0);

  const rows = csvRows((await take()).bytes);
  expect(rows.filter((row) => row['Set og hørt'] === 'Set hos de få.').map(({ Enhed }) => Enhed)).toEqual(Array(3).fill('Øvrige enheder'));
  // Not alone: what is left over is never one small unit.
  expect(new Set(rows.filter(({ Enhed }) => Enhed === 'Øvrige enheder').map(({ Forfatter }) => Forfatter)).size).toBeGreaterThanOrEqual(5);
  const named = csvRows((await take({ ...withNames, filter: readFilter({ unit: small!.id }) })).bytes);
  expect(named.map(({ Enhed }) => Enhed)).toEqual(Array(3).fill('Lille hjørne'));
});

test('what comes from another municipality is told apart, but not where that tells who named no site of ours', async () => {
  await sql('UPDATE observations SET site_id = coalesce(site_id, (SELECT min(id::text)::uuid FROM sites)), unit_id = coalesce(unit_id, (SELECT min(id::text)::uuid FROM units))');
  const people = await sql<{ id: string }>("SELECT id FROM employees WHERE NOT 'lead' = ANY (roles) ORDER BY id LIMIT 5");
  const tell = async (some: { id: string }[]) => {
    for (const { id: authorId } of some) await keep('Hørt i Vejle.', { authorId, origin: 'outside', outsidePlace: 'Vejle' });
    return csvRows((await take()).bytes).filter((row) => row['Set og hørt'] === 'Hørt i Vejle.');
  };
  const whence = (rows: Record<string, string>[]) => new Set(rows.map((row) => `${row.Anledning}|${row['Fra en anden kommune']}|${row.Sted}`));
  expect(whence(await tell(people.slice(0, 4)))).toEqual(new Set(['||Øvrige steder']));
  for (const outside of ['only', 'none']) expect(await order({ filter: readFilter({ outside }) })).toMatchObject({ ok: false, reason: 'tooFew' });
  expect(whence(await tell(people.slice(4)))).toEqual(new Set(['Erfaring fra en anden kommune|Vejle|']));
  expect(csvRows((await take({ filter: readFilter({ outside: 'only' }) })).bytes)).toHaveLength(5);
});

test('nothing to export is said, and nothing is written down', async () => {
  expect(await order({ filter: readFilter({ q: 'kvantecomputer' }) })).toMatchObject({ ok: false, reason: 'nothing' });
  await sql('UPDATE projects SET current = false');
  expect(await order()).toMatchObject({ ok: false, reason: 'noProject' });
  expect(await database().exportRecord.count()).toBe(0);
});

test('the list of exports, and the slip of each', async () => {
  const { id } = await take({ filter: readFilter({ role: 'host', from: '2027-01-04' }) });
  const [view] = await listExports('da');
  expect(view).toMatchObject({ id, by: lead.name, filterWords: 'Rolle: Vært; Set fra og med: 4. januar 2027' });
  const slip = await getExportSlip(id, 'da');
  expect(slip?.fileName).toMatch(/^observationer-2027-04-02-[0-9a-f]{8}-om$/);
  expect(slip?.lines).toContainEqual(['Kontrolsum af indholdet (SHA-256)', view!.contentHash]);
  expect(await getExportSlip('1', 'da')).toBeNull();
  expect(await getExportSlip(projectId, 'da')).toBeNull();
});

test('what is handed in while the file is written is not in it: one instant, twice read', async () => {
  const result = await order();
  if (!result.ok) throw new Error(result.reason);
  await keep('Kom for sent med.');
  const rows = csvRows(await buffer(result.value.body));
  expect(rows).toHaveLength(ROWS);
  expect(rows.some((row) => row['Set og hørt'] === 'Kom for sent med.')).toBe(false);
});

test('a reader who goes away gives the database back, and too many at once are asked to wait', async () => {
  const readers = async () => (await sql<{ n: number }>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%reading%' AND pid <> pg_backend_pid() AND datname = current_database()"))[0]!.n;
  const open: Readable[] = [];
  for (let index = 0; index < 3; index += 1) {
    const result = await order({ format: index % 2 ? 'csv' : 'xlsx' });
    if (result.ok) open.push(result.value.body);
  }
  expect(open).toHaveLength(3);
  expect(await order()).toMatchObject({ ok: false, reason: 'busy' });
  open.forEach((body) => body.destroy());
  for (let tries = 0; (await readers()) > 0 && tries < 50; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await readers()).toBe(0);
  expect((await take()).bytes.length).toBeGreaterThan(1_000);
  const snapshot = await openSnapshot();
  await snapshot?.close();
  await snapshot?.close();
});

test('ten thousand rows pass through in batches', async () => {
  const runner = { query: async (text: string, values?: unknown[]) => ({ rows: await sql<Record<string, unknown>>(text, values) }) };
  await fillObservations(runner, 10_000 - ROWS);
  const result = await order({ format: 'xlsx' });
  if (!result.ok) throw new Error(result.reason);
  let bytes = 0;
  let largest = 0;
  for await (const chunk of result.value.body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    largest = Math.max(largest, chunk.length);
  }
  expect(bytes).toBeGreaterThan(1_000_000);
  // No chunk is the file: what is kept at one time is a small part of it.
  expect(largest).toBeLessThan(bytes / 5);
});
