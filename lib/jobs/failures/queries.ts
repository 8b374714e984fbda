import 'server-only';
import { database } from '../../platform/db/client';

/** A job that was given up, with what it threw last. */
export type FailedJob = { id: string; name: string; reason: string; tries: number; at: Date };

/** Jobs that were given up in the last two weeks, the newest first. */
export async function listFailedJobs(): Promise<FailedJob[]> {
  return database().$queryRaw<FailedJob[]>`
    SELECT id::text, COALESCE(data->>'name', name) AS name, COALESCE(output->>'message', '') AS reason, retry_count + 1 AS tries, completed_on AS at
    FROM pgboss.job WHERE state = 'failed' AND name IN ('mail', 'work') AND completed_on > now() - interval '14 days'
    ORDER BY completed_on DESC LIMIT 20`;
}
