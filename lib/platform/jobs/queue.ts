import 'server-only';
import PgBoss from 'pg-boss';
import type { Transaction } from '../db/client';
import type { JobData, JobName, Lane } from './types';

export type QueueOptions = {
  /** Not before; at once when left out. */
  startAfter?: Date;
  lane?: Lane;
};
export type NewJob<Name extends JobName = JobName> = { name: Name; data: JobData[Name] } & QueueOptions;

/** A failed job is tried again after 15 s, 30 s, a minute and so on; one whose process died, after two minutes. */
const retries = { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 120 };

let writer: PgBoss | undefined;

/** Never started: it only knows how a job is written down. The rows go through the transaction that is handed in. */
function bossOf(): PgBoss {
  writer ??= new PgBoss({
    db: { executeSql: () => Promise.reject(new Error('A job is queued in a transaction, or not at all.')) },
    ...{ supervise: false, schedule: false, migrate: false },
  });
  return writer;
}

/** Queues jobs in the transaction of what they are about: they exist when it is committed, and not otherwise. */
export async function queueJobs(tx: Transaction, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ name, data, startAfter, lane = 'work' }) => ({
    name: lane,
    data: { name, data },
    startAfter: startAfter?.toISOString(),
    ...retries,
  }));
  await bossOf().insert(rows, { db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) } });
}

export async function queueJob<Name extends JobName>(tx: Transaction, name: Name, data: JobData[Name], options: QueueOptions = {}): Promise<void> {
  await queueJobs(tx, [{ name, data, ...options }]);
}
