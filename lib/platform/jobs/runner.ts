import 'server-only';
import PgBoss from 'pg-boss';
import { env } from '../env';
import { log } from '../log';
import type { ClockDuty, JobHandler, JobHandlers, Lane, QueuedJob } from './types';

type Table = { handlers: JobHandlers; duties: readonly ClockDuty[] };

/** Seconds between two looks into a lane that was empty. Where there was a job, the next look follows at once. */
const pauses: Record<Lane, number> = { mail: 2, work: 2, clock: 10 };
/** How many look into a lane side by side: one mail that hangs leaves the other for the rest. */
const workers = { mail: 2, work: 1 };
const MINUTE_MS = 60_000;

// In development each hot reload evaluates this module again; the workers must not multiply.
const kept = globalThis as { uge13Jobs?: PgBoss };

/**
 * Takes jobs from the database's queue, one at a time in each lane, until `stopJobs`. Any number of processes do this
 * side by side: each job goes to one of them. Call once in a process; the second call does nothing.
 */
export async function startJobs({ handlers, duties }: Table): Promise<void> {
  if (kept.uge13Jobs) return;
  const { databaseUrl, jobsPause } = env();
  // How often the library looks whether a minute has begun; whole seconds to it.
  const clockPause = jobsPause && Math.max(1, jobsPause);
  const boss = new PgBoss({
    connectionString: databaseUrl,
    ...(clockPause && { cronMonitorIntervalSeconds: clockPause, cronWorkerIntervalSeconds: clockPause }),
    application_name: 'uge13 jobs',
    max: 4,
    maintenanceIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 60 * 60,
    archiveFailedAfterSeconds: 14 * 24 * 60 * 60,
    deleteAfterDays: 30,
  });
  kept.uge13Jobs = boss;
  boss.on('error', complain);
  try {
    await boss.start();
    for (const lane of ['mail', 'work'] as const) {
      for (let count = 0; count < workers[lane]; count += 1) await openLane(boss, lane, handlers);
    }
    await boss.work('clock', { batchSize: 1, pollingIntervalSeconds: jobsPause ?? pauses.clock }, () => runDuties(duties, new Date()));
    await boss.schedule('clock', '* * * * *', {}, { tz: 'UTC' });
  } catch (error) {
    delete kept.uge13Jobs;
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}

/** Takes no more jobs and waits up to `timeout` ms for those in hand; what is left then is another process's, or is tried again. */
export async function stopJobs(timeout = 5_000): Promise<void> {
  const boss = kept.uge13Jobs;
  delete kept.uge13Jobs;
  await boss?.stop({ graceful: true, wait: true, timeout });
}

async function openLane(boss: PgBoss, lane: 'mail' | 'work', handlers: JobHandlers): Promise<void> {
  let worker = '';
  // Left to itself the library waits out its pause after each job: forty mails would take a minute and a half.
  const goOn = () => boss.notifyWorker(worker);
  worker = await boss.work<QueuedJob>(lane, { batchSize: 1, pollingIntervalSeconds: env().jobsPause ?? pauses[lane] }, takeFrom(handlers, goOn));
}

function takeFrom(handlers: JobHandlers, goOn: () => void) {
  return async ([job]: PgBoss.Job<QueuedJob>[]): Promise<void> => {
    if (!job) return;
    goOn();
    const { name, data } = job.data;
    const handle = (handlers as Record<string, JobHandler<unknown> | undefined>)[name];
    // Of a newer version beside us: failing leaves it to be tried again, by that one.
    if (!handle) throw new Error(`no handler for the job ${name}`);
    try {
      await handle(data, new Date());
      log().info({ job: name });
    } catch (error) {
      log().error({ job: name, err: error });
      throw error;
    }
  };
}

/** Each duty whose turn it is; one that fails keeps none of the others from theirs. */
export async function runDuties(duties: readonly ClockDuty[], now: Date): Promise<void> {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  for (const { name, everyMinutes, run } of duties) {
    if (minute % everyMinutes !== 0) continue;
    try {
      await run(now);
    } catch (error) {
      log().error({ duty: name, err: error });
    }
  }
}

let complainedAt = 0;

/** A database that is away is told of once a minute, not at each look. */
function complain(error: Error): void {
  const now = Date.now();
  if (!kept.uge13Jobs || now - complainedAt < MINUTE_MS) return;
  complainedAt = now;
  log().error({ jobs: 'queue', err: error });
}
