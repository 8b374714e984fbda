import pg from 'pg';
import { countMarksNow, listThemes } from '@/lib/codebook/queries';
import { getCodingText } from '@/lib/coding/queries';
import { countQueuesNow, listQueue } from '@/lib/coding/queue/queries';
import { everything } from '@/lib/observation-search/schema';
import { listPassages } from '@/lib/passages/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { takeOut } from '@/lib/takeout/commands';
import { countPatternsNow } from '@/lib/theme-matrix/queries';
import { findSimilar } from '@/lib/similar-passages/queries';
import { fillMarks } from './fixtures/marks';
import { cookieOf, startApp } from './shared/app';
import { ask } from './shared/http';
import { addObservations } from './shared/many-observations';
import { sow } from './shared/programme';
import { insist, report, type Figure } from './shared/report';
import { run } from './shared/run';
import { median, percentile } from './shared/statistics';

const OBSERVATIONS = 100_000;
const RUNS = 15;
/** How much more memory the second half of a file may take than the first: it is to be as long as it likes, memory not. */
const FLAT_MB = 100;

async function fill(): Promise<void> {
  await sow(new Date());
  await addObservations(OBSERVATIONS);
  const client = new pg.Client({ connectionString: process.env.UGE13_EMBEDDED_DATABASE_URL });
  await client.connect();
  await fillMarks(client);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** Milliseconds of each run after a first one, which fills the caches as the first reader of the morning does. */
async function times(work: (turn: number) => Promise<unknown>): Promise<number[]> {
  await work(0);
  const taken: number[] = [];
  for (let turn = 1; turn <= RUNS; turn += 1) {
    const started = performance.now();
    await work(turn);
    taken.push(performance.now() - started);
  }
  return taken;
}

/** Every count as of now: what the app remembers for some seconds between readers is left out. */
async function findings(): Promise<void> {
  const missed: string[] = [];
  /** Says whether an aim is met; those that are not end the bench as failed once all figures are out. */
  const judge: Judge = (met, name, aim) => {
    if (!met) missed.push(`${name} is over ${aim}`);
    return `${met ? 'under' : 'OVER'} ${aim}`;
  };
  await fill();
  const db = database();
  const project = await db.project.findFirstOrThrow({ where: { current: true }, select: { id: true } });
  const texts = await db.$queryRaw<{ id: string; coder: string; theme: string }[]>`
    SELECT observation_id::text AS id, coder_id::text AS coder, theme_id::text AS theme FROM codings WHERE project_id = ${project.id}::uuid ORDER BY passage_id LIMIT 200`;
  insist((await db.coding.count()) > OBSERVATIONS * 2.9, 'there are not three marks an observation');
  const coderId = texts[0]!.coder;
  const filter = readPassageFilter({});
  const units = await db.unit.findMany({ select: { id: true } });
  const text = (turn: number) => texts[turn % texts.length]!;
  const unit = (turn: number) => units[turn % units.length]!.id;

  // One pass over all marks and nothing more: what any answer about them costs at least.
  const baseline = await times(() => db.$queryRaw`SELECT count(*) FROM codings WHERE project_id = ${project.id}::uuid AND removed_in_id IS NULL`);
  const matrix = {
    'matrix.themeByUnit': () => countPatternsNow(filter, { rows: 'theme', columns: 'unit' }),
    'matrix.themeBySituation': (turn: number) => countPatternsNow({ ...filter, unit: unit(turn) }, { rows: 'theme', columns: 'situation' }),
    'matrix.themeByBarrier': () => countPatternsNow(filter, { rows: 'theme', columns: 'barrier' }),
    'matrix.words': () => countPatternsNow({ ...filter, q: 'borgerne' }, { rows: 'theme', columns: 'site' }),
    'matrix.month': () => countPatternsNow(filter, { rows: 'theme', columns: 'month' }),
    'matrix.together': () => countPatternsNow(filter, { rows: 'theme', columns: 'together' }),
    'passages.filter': (turn: number) => listPassages({ ...filter, theme: text(turn).theme, unit: unit(turn) }, 1),
  };
  const coding = {
    'coding.page': async (turn: number) => {
      const { id } = text(turn);
      await Promise.all([listQueue({ kind: 'all', filter: everything, coderId }, id), getCodingText({ id: coderId }, id), listThemes(project.id)]);
    },
    'coding.openQueue': () => listQueue({ kind: 'open', filter: everything, coderId }, null),
    'coding.queueCounts': () => countQueuesNow({ filter: everything, coderId }),
    'coding.themeCounts': () => countMarksNow(project.id),
    'coding.similar': () => findSimilar('En kvinde bad om hjælp til Digital Post og fik vist, hvor kortlæseren sidder'),
  };
  const figures: Figure[] = [{ name: 'findings.baseline.p95', value: percentile(baseline, 0.95), unit: 'ms' }];
  const measure = async (name: string, aim: number, work: (turn: number) => Promise<unknown>) => {
    const taken = await times(work);
    const p95 = percentile(taken, 0.95);
    const remark = `median ${Math.round(median(taken))}; ${judge(p95 < aim, name, `${aim} ms`)}`;
    figures.push({ name: `findings.${name}.p95`, value: p95, unit: 'ms', ratio: p95 / percentile(baseline, 0.95), to: 'one count over all marks', remark });
  };
  for (const [name, work] of Object.entries(matrix)) await measure(name, 150, work);
  for (const [name, work] of Object.entries(coding)) await measure(name, 200, work);
  await overHttp(texts.map(({ id }) => id), (work) => measure('coding.served', 200, work));
  for (const [name, aim, what] of [['report', 10, 'report.docx'], ['reportPdf', 10, 'report.pdf'], ['qdpx', 20, 'research.qdpx']] as const) figures.push(await measureFile(name, aim, what, judge));
  report(`${OBSERVATIONS} observations with three marks each, ${RUNS} times`, figures);
  insist(missed.length === 0, missed.join('; '));
}

type Judge = (met: boolean, name: string, aim: string) => string;

/** The page as it is served, text after text: what a coder waits for between pressing a key and reading on. */
async function overHttp(ids: readonly string[], measure: (work: (turn: number) => Promise<void>) => Promise<void>): Promise<void> {
  const app = await startApp();
  try {
    const cookie = await cookieOf((await leadOf()).id);
    await measure(async (turn) => {
      const id = ids[(turn * 7) % ids.length]!;
      const { status, body } = await ask({ url: `${app.url}/coding?queue=all&observation=${id}`, cookie });
      insist(status === 200 && body.includes(`/observations/${id}`), `the coding page answers ${status} and does not say what it should`);
    });
  } finally {
    await app.stop();
  }
}

async function leadOf(): Promise<Actor> {
  const person = await database().employee.findFirstOrThrow({ where: { roles: { has: 'lead' } }, orderBy: { id: 'asc' } });
  const { id, name, email, locale, unitId, siteId, deskId } = person;
  return { id, name, email, locale, unitId, siteId, deskId, isLead: true, isAdministrator: false, facilitates: [] };
}

/** Seconds from asking to the last byte, and whether memory stayed where it was while the file went out. */
async function measureFile(name: string, aim: number, what: 'report.docx' | 'report.pdf' | 'research.qdpx', judge: Judge): Promise<Figure> {
  const before = process.memoryUsage().rss;
  const seen: { bytes: number; memory: number }[] = [];
  let bytes = 0;
  const started = performance.now();
  const result = await takeOut(await leadOf(), { what, axis: 'unit', named: false, reason: '', locale: 'da' }, new Date());
  if (!result.ok) throw new Error(`${what} was refused: ${result.reason}`);
  for await (const chunk of result.value.body) {
    bytes += (chunk as Buffer).length;
    seen.push({ bytes, memory: process.memoryUsage().rss });
  }
  const seconds = (performance.now() - started) / 1_000;
  const megabytes = (number: number) => Math.round(number / 1024 / 1024);
  const peak = (half: boolean) => Math.max(before, ...seen.filter((one) => one.bytes > bytes / 2 === half).map(({ memory }) => memory));
  const more = megabytes(peak(true) - peak(false));
  const memory = `memory grew by ${megabytes(Math.max(peak(true), peak(false)) - before)} MB, ${more} of them in the second half: ${judge(more < FLAT_MB, `${name}.memory`, `${FLAT_MB} MB`)}`;
  return { name: `findings.${name}.seconds`, value: seconds, unit: 's', remark: `${megabytes(bytes)} MB; ${judge(seconds < aim, name, `${aim} s`)}; ${memory}` };
}

run(findings);
