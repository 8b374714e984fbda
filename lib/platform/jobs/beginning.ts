import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { env } from '../env';
import { log } from '../log';
import { stopJobs } from './runner';

const MOST_PAUSE_MS = 60_000;

/**
 * Starts the jobs beside the app and keeps trying where the database is not there yet: people can be answered before
 * a mail can be sent, and nobody waits for it. On the way out no more jobs are taken.
 */
export function beginJobs(start: () => Promise<void>): void {
  if (!env().databaseUrl) return;
  let over = false;
  const end = () => {
    over = true;
    stopJobs().catch(() => undefined);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  void (async () => {
    for (let pause = 1_000; !over; pause = Math.min(2 * pause, MOST_PAUSE_MS)) {
      try {
        return await start();
      } catch (error) {
        log().error({ jobs: 'start', err: error });
        await wait(pause, undefined, { ref: false });
      }
    }
  })();
}
