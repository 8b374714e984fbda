import http from 'node:http';
import pg from 'pg';
import { cookieOf, startApp, type App } from './shared/app';
import { addObservations } from './shared/many-observations';
import { memoryOf, peakDuring } from './shared/memory';
import { sow } from './shared/programme';
import { insist, report, type Figure } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';
import { ask } from './shared/http';

const OBSERVATIONS = 100_000;
const RUNS = 3;
const MOST_MEMORY = 300;

/** Takes a file as the browser does, and throws its bytes away: seconds, first byte after, and size. */
function download(app: App, cookie: string, format: string): Promise<{ seconds: number; first: number; bytes: number }> {
  const started = performance.now();
  const body = new URLSearchParams({ format }).toString();
  const headers = { cookie, origin: app.url, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${app.url}/api/exports/observations`, { method: 'POST', headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`The export answered ${response.statusCode}.`));
      let bytes = 0;
      let first = 0;
      response.on('data', (chunk: string) => {
        first ||= performance.now() - started;
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ seconds: (performance.now() - started) / 1_000, first: first / 1_000, bytes }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The same rows out of the database and into nothing, in batches: what no export can be quicker than. */
async function readRows(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.UGE13_EMBEDDED_DATABASE_URL });
  await client.connect();
  const started = performance.now();
  await client.query('BEGIN');
  await client.query(`DECLARE every CURSOR FOR SELECT o.id, facts, quote, interpretation, comparison_text, idea, errands::text[], barriers::text[], role, situation,
    outcome, comparison, significance, occurred_at, submitted_at, e.pseudonym, u.name AS unit, s.name AS site
    FROM observations o JOIN employees e ON e.id = o.author_id LEFT JOIN units u ON u.id = o.unit_id LEFT JOIN sites s ON s.id = o.site_id
    WHERE o.state = 'submitted' ORDER BY o.submitted_at DESC, o.id`);
  let rows = 0;
  for (;;) {
    const { rowCount } = await client.query('FETCH 1000 FROM every');
    if (!rowCount) break;
    rows += rowCount;
  }
  await client.query('COMMIT');
  const seconds = (performance.now() - started) / 1_000;
  await client.end();
  insist(rows >= OBSERVATIONS, `${rows} rows instead of ${OBSERVATIONS}`);
  return rows / seconds;
}

async function exports(): Promise<void> {
  const { person } = await sow(new Date());
  await addObservations(OBSERVATIONS);
  const cookie = await cookieOf(person.librarian1!);
  const figures: Figure[] = [];
  const reading: number[] = [];
  for (const format of ['xlsx', 'csv']) {
    // A server of its own for each, so that the one does not inherit the other's memory.
    const app = await startApp();
    try {
      await ask({ url: `${app.url}/observations/all/export`, cookie });
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const idle = memoryOf(app.pid);
      const seconds: number[] = [];
      const firsts: number[] = [];
      let bytes = 0;
      let highest = 0;
      for (let turn = 0; turn < RUNS; turn += 1) {
        reading.push(await readRows());
        const { value, peak } = await peakDuring(app.pid, () => download(app, cookie, format));
        seconds.push(value.seconds);
        firsts.push(value.first);
        bytes = value.bytes;
        highest = Math.max(highest, peak);
      }
      const rate = OBSERVATIONS / median(seconds);
      const over = highest - idle;
      figures.push(
        { name: `export.${format}.rows`, value: rate, unit: 'rows/s', ratio: rate / median(reading), to: 'reading the rows from the database', remark: `${(bytes / 1e6).toFixed(1)} MB in ${median(seconds).toFixed(1)} s; ${noise(seconds)}` },
        { name: `export.${format}.firstByte`, value: median(firsts), unit: 's', remark: 'counted, hashed and looked through for CPR numbers before it' },
        { name: `export.${format}.memory`, value: over, unit: 'MiB over idle', ratio: highest / idle, to: 'idle', remark: over < MOST_MEMORY ? `highest of ${RUNS}` : `over ${MOST_MEMORY}` },
      );
    } finally {
      await app.stop();
    }
  }
  figures.push({ name: 'export.read.rows', value: median(reading), unit: 'rows/s', remark: noise(reading) });
  report(`Export of ${OBSERVATIONS} observations, ${RUNS} times each; the aim is under ${MOST_MEMORY} MiB over idle`, figures);
}

run(exports);
