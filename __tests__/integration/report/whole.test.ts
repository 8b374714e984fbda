import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { fillMarks } from '../../../bench/fixtures/marks';
import { fillObservations, fillOrganisation } from '../../../bench/fixtures/observations';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { openSnapshot } from '@/lib/platform/db/snapshot';
import { exportReport } from '@/lib/report/commands';
import { must } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = new Date('2027-04-02T08:00:00Z');
let lead: Actor;

beforeAll(async () => {
  await resetDatabase();
  const runner = { query: async (text: string, values?: unknown[]) => ({ rows: await sql<Record<string, unknown>>(text, values) }) };
  await fillOrganisation(runner);
  await fillObservations(runner, 400);
  await fillMarks({ query: async (text, values) => (text.startsWith('SET session') ? { rows: [] } : runner.query(text, values)) });
  const { id } = await database().employee.findFirstOrThrow({ where: { roles: { has: 'lead' } } });
  lead = (await loadActor(id))!;
  const project = '(SELECT id FROM projects WHERE current)';
  // Two hundred findings with twenty passages each, one of them given up; a proposal whose hearing is over.
  await sql(`INSERT INTO findings (id, project_id, number, statement, state, created_at, changed_at, changed_by_id, state_at, state_by_id)
    SELECT gen_random_uuid(), ${project}, n, 'Udsagn nummer ' || n, CASE WHEN n = 7 THEN 'dropped' ELSE 'settled' END::finding_state, now(), $2, $1, $2, $1 FROM generate_series(1, 200) AS n`, [id, now]);
  await sql(`INSERT INTO finding_passages (id, finding_id, passage_id, side, added_by_id, added_at)
    SELECT gen_random_uuid(), f.id, p.id, CASE WHEN n = 20 THEN 'contradicts' ELSE 'supports' END::finding_side, $1, now()
    FROM findings AS f CROSS JOIN generate_series(1, 20) AS n JOIN LATERAL (SELECT id FROM passages WHERE f.id IS NOT NULL ORDER BY id OFFSET (f.number * 5 + n) % 1000 LIMIT 1) AS p ON true`, [id]);
  await sql(`INSERT INTO themes (id, project_id, position, name, definition, colour, created_at) VALUES (gen_random_uuid(), ${project}, 99, 'Sjældent tema', 'Det, der sjældent ses', 1, now())`);
}, 120_000);
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const take = async (format: 'docx' | 'pdf', at = now): Promise<Buffer> => buffer((await must(exportReport(lead, { format, locale: 'da' }, at))).body);
const taken = new Map<string, Promise<Buffer>>();
/** As it is now; a report of this size is made once for all who only read it. */
const takeNow = (format: 'docx' | 'pdf'): Promise<Buffer> => taken.get(format) ?? taken.set(format, take(format)).get(format)!;

test('Word: pictures with words for those who do not see them, a plain copy of each, and the numbers in a table', async () => {
  const bytes = await takeNow('docx');
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files);
  const [drawings, copies] = [paths.filter((path) => /^word\/media\/.*\.svg$/.test(path)), paths.filter((path) => /^word\/media\/.*\.png$/.test(path))];
  expect([drawings.length, copies.length]).toEqual([4, 4]);
  expect(await zip.file(drawings[0]!)!.async('string')).toContain('<svg ');
  const png = await zip.file(copies[0]!)!.async('nodebuffer');
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16) > 300, png.subarray(-8, -4).toString()]).toEqual(['PNG', true, 'IEND']);
  const document = await zip.file('word/document.xml')!.async('string');
  expect(document.match(/<wp:docPr [^>]*descr="[^"]{20,}/g)).toHaveLength(4);
  expect(document).toContain('Antal uddrag: Tema / Måned');
});

test('every finding: told with its evidence and how strong it is, or listed as given up; the method with codebook, coders and rule', async () => {
  const bytes = await takeNow('docx');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  for (let number = 1; number <= 200; number += 1) expect(value).toContain(`Udsagn nummer ${number}`);
  expect(value).toMatch(/Taler for: uddrag 19, observationer \d+, \d+ personer, steder \d, enheder \d\./);
  expect(value).toContain('Formodninger og fund, der er opgivet');
  for (const words of ['Sjældent tema', 'Det, der sjældent ses', 'Antal, der har kodet: 2', 'Krippendorffs alfa', 'mindst 5 observationer fra 3 personer', 'Heraf fra andre kommuner']) expect(value).toContain(words);
  const zip = await JSZip.loadAsync(bytes);
  expect((await zip.file('word/document.xml')!.async('string')).match(/<w:footnoteReference /g)).toHaveLength(199 * 20);
});

test.each(['docx', 'pdf'] as const)('%s with two hundred findings of twenty passages is the same the next month', async (format) => {
  const first = await takeNow(format);
  expect((await take(format, new Date('2027-05-02T08:00:00Z'))).equals(first)).toBe(true);
}, 60_000);

test('findings are read at the snapshot’s instant, whatever is written meanwhile', async () => {
  const snapshot = (await openSnapshot())!;
  for await (const rows of snapshot.batches({ text: 'SELECT 1 AS one', values: [] })) expect(rows).toHaveLength(1);
  await sql("UPDATE findings SET statement = 'Skrevet bagefter' WHERE number = 1");
  const seen = await snapshot.reading((reader) => reader.finding.findFirstOrThrow({ where: { number: 1 }, select: { statement: true } }));
  await snapshot.close();
  expect(seen.statement).toBe('Udsagn nummer 1');
});
