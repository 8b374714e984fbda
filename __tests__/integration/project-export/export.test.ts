import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import readXlsxFile from 'read-excel-file/node';
import { buffer } from 'node:stream/consumers';
import { fillMarks } from '../../../bench/fixtures/marks';
import { fillObservations, fillOrganisation } from '../../../bench/fixtures/observations';
import { database, disconnect } from '@/lib/platform/db/client';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { openSnapshot } from '@/lib/platform/db/snapshot';
import { takeOut } from '@/lib/takeout/commands';
import { readPatternTable } from '@/lib/project-export/patterns/queries';
import { takeSchema, type TakeInput } from '@/lib/project-export/schema';
import { projectFileSchema, tableNames } from '@/lib/project-export/tables/rules';
import { tableAxes } from '@/lib/project-export/types';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = new Date('2027-04-02T08:00:00Z');
const later = new Date('2027-05-02T08:00:00Z');
let lead: Actor;

beforeAll(async () => {
  await resetDatabase();
  const runner = { query: async (text: string, values?: unknown[]) => ({ rows: await sql<Record<string, unknown>>(text, values) }) };
  await fillOrganisation(runner);
  await fillObservations(runner, 240);
  const marks = { query: async (text: string, values?: unknown[]) => (text.startsWith('SET session') ? { rows: [] } : runner.query(text, values)) };
  await fillMarks(marks);
  const { id } = await database().employee.findFirstOrThrow({ where: { roles: { has: 'lead' } } });
  lead = (await loadActor(id))!;
  await sql("UPDATE observations SET idea = '=1+1 👋🏽', errands = '{mitId,moving}' WHERE id = (SELECT id FROM observations WHERE state = 'submitted' ORDER BY id LIMIT 1)");
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function take(given: Partial<TakeInput> & Pick<TakeInput, 'what'>, at = now) {
  const result = await takeOut(lead, { axis: 'unit', named: false, reason: '', locale: 'da', ...given }, at);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return { ...result.value, bytes: await buffer(result.value.body) };
}

test('JSON: what was written is what is read back, by the published schema and by the tables themselves', async () => {
  const { bytes } = await take({ what: 'workbook.json' });
  const file = projectFileSchema.parse(JSON.parse(bytes.toString('utf8')));
  const tables = file.tables as Record<string, Record<string, unknown>[]>;
  const witness = await sql<{ id: string; facts: string; errands: string[]; at: string }>(
    `SELECT id, facts, errands::text[], to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM observations WHERE state = 'submitted' ORDER BY id`,
  );
  expect(tables.observations!.map(({ id, facts, errands, submittedAt }) => ({ id, facts, errands, at: submittedAt }))).toEqual(witness);
  const [{ passages, codings }] = (await sql<{ passages: number; codings: number }>('SELECT (SELECT count(*)::int FROM passages) AS passages, (SELECT count(*)::int FROM codings) AS codings')) as [{ passages: number; codings: number }];
  expect([tables.passages!.length, tables.codings!.length]).toEqual([passages, codings]);
  const text = new Map(tables.observations!.map((row) => [row.id, row]));
  for (const { observationId, field, from, to, text: words } of tables.passages!) {
    expect([...(text.get(observationId) as Record<string, string>)[String(field)]!].slice(Number(from), Number(to)).join('')).toBe(words);
  }
});

test('every key that points somewhere points at a row of the same file', async () => {
  const { bytes } = await take({ what: 'workbook.json' });
  const { tables } = JSON.parse(bytes.toString('utf8')) as { tables: Record<string, Record<string, string | null>[]> };
  const ids = Object.fromEntries(tableNames.map((table) => [table, new Set(tables[table]!.map(({ id }) => id))]));
  const people = new Set(tables.people!.map(({ person }) => person));
  for (const [column, table] of [['observationId', 'observations'], ['passageId', 'passages'], ['themeId', 'themes'], ['unitId', 'units'], ['siteId', 'sites']] as const) {
    for (const name of tableNames) for (const row of tables[name]!) if (row[column] !== undefined && row[column] !== null) expect(ids[table]!.has(row[column])).toBe(true);
  }
  for (const name of tableNames) for (const row of tables[name]!) if (row.person !== undefined) expect(people.has(row.person!)).toBe(true);
});

test('XLSX and CSV hold the same rows, formulas as text', async () => {
  const [book, packed] = [await take({ what: 'workbook.xlsx' }), await take({ what: 'workbook.zip' })];
  const sheets = (await readXlsxFile(book.bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  const zip = await JSZip.loadAsync(packed.bytes);
  expect(sheets).toHaveLength(tableNames.length + 1);
  for (const [index, table] of tableNames.entries()) {
    const rows = parse(await zip.file(`${table}.csv`)!.async('nodebuffer'), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
    expect(sheets[index]!.data.length).toBe(rows.length);
    expect(sheets[index]!.data[0]).toEqual(rows[0]);
  }
  const { data } = sheets.find(({ sheet }) => sheet === 'Observationer')!;
  expect(data.map((row) => row[data[0]!.indexOf('idea')])).toContain('=1+1 👋🏽');
  expect(book.contentHash).toBe(packed.contentHash);
});

test('stand-ins unless names are asked for with a reason; the same state gives the same bytes a month later', async () => {
  const plain = await take({ what: 'workbook.json' });
  expect(plain.bytes.toString('utf8')).not.toMatch(/Person \d/);
  expect((await take({ what: 'workbook.json' }, later)).bytes.equals(plain.bytes)).toBe(true);
  const first = await take({ what: 'workbook.xlsx' });
  expect((await take({ what: 'workbook.xlsx' }, later)).bytes.equals(first.bytes)).toBe(true);
  expect(await takeOut(lead, { what: 'workbook.json', axis: 'unit', named: true, reason: '', locale: 'da' }, now)).toMatchObject({ ok: false, reason: 'reasonNeeded' });
  const named = await take({ what: 'workbook.json', named: true, reason: 'Aftale om databehandling' });
  expect(named.bytes.toString('utf8')).toMatch(/Person \d/);
  expect(named.contentHash).toBe(plain.contentHash);
  expect(await database().exportRecord.count({ where: { kind: 'workbook', named: true, reason: 'Aftale om databehandling' } })).toBe(1);
});

test('every table of patterns agrees with the rows and sums of the others, and none shows a number of one to four people', async () => {
  const snapshot = (await openSnapshot())!;
  const sums = new Map<string, number>();
  const sizes = await sql<{ theme: string; unit: string; people: number }>(
    'SELECT c.theme_id AS theme, o.unit_id AS unit, count(DISTINCT o.author_id)::int AS people FROM codings c JOIN observations o ON o.id = c.observation_id WHERE o.unit_id IS NOT NULL GROUP BY 1, 2',
  );
  for (const axis of tableAxes) {
    const table = (await readPatternTable(snapshot, axis))!;
    expect(table.rows.length).toBeGreaterThan(1);
    table.sums?.rows.forEach((sum, row) => {
      expect(sums.get(table.rows[row]!) ?? sum).toBe(sum);
      sums.set(table.rows[row]!, sum);
    });
    if (axis !== 'unit') continue;
    for (const { theme, unit, people } of sizes) {
      const value = table.values[table.rows.indexOf(theme)]?.[table.columns.indexOf(unit)];
      if (people < 5) expect(value ?? null).toBeNull();
    }
  }
  await snapshot.close();
});

test('patterns as workbook and as drawing, read back; a filter in the address changes nothing', async () => {
  const sheets = (await readXlsxFile((await take({ what: 'patterns.xlsx', axis: 'situation' })).bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tabel', 'Om eksporten']);
  expect(sheets[0]!.data[0]![0]).toBe('Tema');
  const { bytes, fileName, mediaType } = await take({ what: 'patterns.svg', axis: 'situation' });
  expect(fileName).toMatch(/^moenster-situation-2027-04-02-[0-9a-f]{8}\.svg$/);
  expect(bytes.toString('utf8')).toMatch(/^<svg [^>]*lang="da"/);
  expect(mediaType).toContain('svg');
  const lines = await take({ what: 'lines.svg', axis: 'situation' });
  expect(lines.fileName).toMatch(/^moenster-maaned-linjer-2027-04-02-[0-9a-f]{8}\.svg$/);
  expect(lines.bytes.toString('utf8')).toMatch(/<title id="t">Antal uddrag: Tema \/ Måned<\/title>[\s\S]*<polyline /);
  expect(takeSchema.parse({ what: 'patterns.svg', axis: 'situation', unit: lead.unitId })).toEqual({ what: 'patterns.svg', axis: 'situation', named: false, reason: '' });
  expect(await database().exportRecord.findMany({ where: { kind: 'patterns' }, orderBy: { id: 'desc' }, take: 2, select: { filter: true, named: true } })).toEqual([
    { filter: { axis: 'month', picture: 'lines' }, named: false },
    { filter: { axis: 'situation' }, named: false },
  ]);
});
