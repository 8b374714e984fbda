import pg from 'pg';
import { conditionsOf } from '@/lib/observation-search/conditions/queries';
import { listObservations } from '@/lib/observation-search/queries';
import { everything } from '@/lib/observation-search/schema';
import { addObservations } from './shared/many-observations';
import { sow } from './shared/programme';
import { insist, report } from './shared/report';
import { run } from './shared/run';
import { median, percentile } from './shared/statistics';

const OBSERVATIONS = 100_000;
const RUNS = 7;

/** What people search for: common words and rare, one and several, whole and half written, with æ, ø and å. */
const searches = [
  'borgerne', 'pas', 'kørekort', 'skranke', 'MitID', 'digital post', 'boligstøtte', 'ventet', 'selvbetjeningen', 'ældre', 'øko', 'ånd',
  'børnehjælp', 'skovbog', 'kystsystem', 'fællesrum', 'tavle årstid', 'en kvinde bad om hjælp', 'pensionist varmehjælp', 'nabo frivillig',
  'selvbet', 'biblio', 'fly', 'kø', 'naboskab reol', 'printeren larmede', 'findesikke', 'sag 4711', 'bevis vejviser', 'åbningstid medarbejder',
];

type Timed = { inDatabase: number[]; atTheApp: number[] };

/** Milliseconds that PostgreSQL itself takes for a statement, planning and execution. */
async function inDatabase(client: pg.Client, text: string, values: unknown[]): Promise<{ milliseconds: number; rows: number }> {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
  const [plan] = rows[0]['QUERY PLAN'];
  return { milliseconds: plan['Planning Time'] + plan['Execution Time'], rows: plan.Plan['Actual Rows'] };
}

async function search(): Promise<void> {
  await sow(new Date());
  await addObservations(OBSERVATIONS);
  const client = new pg.Client({ connectionString: process.env.UGE13_EMBEDDED_DATABASE_URL });
  await client.connect();
  const timed: Timed = { inDatabase: [], atTheApp: [] };
  const scanned: number[] = [];
  let found = 0;
  for (const q of searches) {
    const condition = conditionsOf({ ...everything, q });
    const text = `SELECT o.id, o.submitted_at FROM observations AS o WHERE ${condition.text} ORDER BY o.submitted_at DESC, o.id LIMIT 50`;
    // The first time fills the caches, as the first search of the morning does.
    for (let turn = 0; turn <= RUNS; turn += 1) {
      const { milliseconds, rows } = await inDatabase(client, text, condition.values);
      const started = performance.now();
      await listObservations({ ...everything, q }, 1);
      if (turn === 0) {
        found += rows > 0 ? 1 : 0;
        continue;
      }
      timed.inDatabase.push(milliseconds);
      timed.atTheApp.push(performance.now() - started);
    }
    const scan = `SELECT o.id FROM observations AS o WHERE ${q.split(' ').map((_, n) => `facts || interpretation || idea ILIKE $${n + 1}`).join(' AND ')} ORDER BY o.submitted_at DESC LIMIT 50`;
    scanned.push((await inDatabase(client, scan, q.split(' ').map((word) => `%${word}%`))).milliseconds);
  }
  await client.end();
  insist(found >= searches.length * 0.8, `only ${found} of ${searches.length} searches found anything`);
  const p95 = percentile(timed.inDatabase, 0.95);
  report(`${searches.length} Danish searches in ${OBSERVATIONS} observations, ${RUNS} times each; the aim is a p95 under 50 ms in the database`, [
    { name: 'search.database.p50', value: median(timed.inDatabase), unit: 'ms', ratio: median(timed.inDatabase) / median(scanned), to: 'reading every row with ILIKE' },
    { name: 'search.database.p95', value: p95, unit: 'ms', ratio: p95 / percentile(scanned, 0.95), to: 'reading every row with ILIKE', remark: p95 < 50 ? '' : 'over 50 ms' },
    { name: 'search.database.max', value: Math.max(...timed.inDatabase), unit: 'ms' },
    { name: 'search.withExcerpts.p95', value: percentile(timed.atTheApp, 0.95), unit: 'ms', remark: 'fifty rows with the words marked, as the app gets them' },
    { name: 'search.scan.p95', value: percentile(scanned, 0.95), unit: 'ms' },
  ]);
}

run(search);
