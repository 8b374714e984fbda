import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { env } from '../env';
import { log } from '../log';

const MOST_PAUSE_MS = 60_000;

type Work = { start: () => Promise<void>; stop: () => Promise<void> };

/**
 * Starts the jobs beside the app: nobody waits for them, not even for their code to be read. Where the database is not
 * there yet they are tried again after growing pauses. On the way out no more jobs are taken.
 */
export function beginJobs(load: () => Promise<Work>): void {
  if (!env().databaseUrl) return;
  let over = false;
  let work: Work | undefined;
  const end = () => {
    over = true;
    work?.stop().catch(() => undefined);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  void (async () => {
    // The first page is answered first.
    for (let pause = 500; !over; pause = Math.min(2 * pause, MOST_PAUSE_MS)) {
      await wait(pause, undefined, { ref: false });
      try {
        work ??= await load();
        if (!over) return await work.start();
      } catch (error) {
        log().error({ jobs: 'start', err: error });
      }
    }
  })();
}
