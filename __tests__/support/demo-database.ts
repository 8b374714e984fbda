import { createHash } from 'node:crypto';
import pg from 'pg';
import { disconnect, inTransaction } from '@/lib/platform/db/client';
import { civilDateOf } from '@/lib/platform/time';
import { placeInComingWeek, type Placement } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import { databaseUrl } from './database';

const sowing = 1316;
/** A connection that was just ended is a user of its database for a moment yet. */
const inUse = '55006';
const PATIENCE = 50;

/**
 * Gives this test file's database the demo programme, before anything else has connected to it. The programme is sown
 * once in a run and copied from then on: sowing takes five seconds, and two dozen files want it.
 */
export async function haveDemoProgramme(): Promise<void> {
  const placement = placeInComingWeek(new Date());
  const server = process.env.UGE13_TEST_SERVER_URL;
  if (!server) return sow(placement);
  const own = new URL(databaseUrl()).pathname.slice(1);
  const { now, ...where } = placement;
  const key = createHash('sha256').update(JSON.stringify([process.env.UGE13_TEST_TEMPLATE, where, civilDateOf(now)])).digest('hex').slice(0, 12);
  const sown = `test_demo_${key}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [sowing]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [sown]);
    if (rowCount) {
      await client.query(`DROP DATABASE ${own}`);
      return await copy(client, sown, own);
    }
    await sow(placement);
    await disconnect();
    await copy(client, own, sown);
  } finally {
    await client.end();
  }
}

const sow = (placement: Placement) => inTransaction(async (tx) => void (await sowProgramme(tx, placement)), 120_000);

async function copy(client: pg.Client, from: string, to: string, tries = PATIENCE): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
  } catch (error) {
    if ((error as { code?: string }).code !== inUse || tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return copy(client, from, to, tries - 1);
  }
}
