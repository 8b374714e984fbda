import pg from 'pg';
import { fillObservations } from '../fixtures/observations';

/** Fills this bench's database with handed-in observations and leaves it as a server is that has been up for a day. */
export async function addObservations(rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.UGE13_EMBEDDED_DATABASE_URL });
  await client.connect();
  try {
    await fillObservations(client, rows);
    await client.query('VACUUM ANALYZE observations');
  } finally {
    await client.end();
  }
}
