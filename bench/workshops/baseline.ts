import type pg from 'pg';
import type { Actor } from '@/lib/platform/auth/types';
import type { App } from '../shared/app';
import { ask, crowd } from '../shared/http';

export type Waits = { seconds: number; waits: number[] };
type Person = { actor: Actor; cookie: string };

/** Everybody at the same moment; each says how long their answer took. */
async function atOnce(people: readonly Person[], press: (person: Person) => Promise<number>): Promise<Waits> {
  const started = performance.now();
  const waits = await Promise.all(people.map(press));
  return { seconds: (performance.now() - started) / 1_000, waits };
}

/** As many open the page that asks next to nothing. */
export async function openTrivial(app: App, people: readonly Person[]): Promise<Waits> {
  const agent = crowd(people.length);
  const waits = await atOnce(people, async ({ cookie }) => (await ask({ url: `${app.url}/about`, cookie, agent })).milliseconds);
  agent.destroy();
  return waits;
}

/** As many claim a place in raw SQL: lock the event, count its places and the unit's, write both rows. */
export const claimRaw = (pool: pg.Pool, people: readonly Person[], eventId: string): Promise<Waits> => atOnce(people, ({ actor }) => claim(pool, actor, eventId));

async function claim(pool: pg.Pool, { id, unitId }: Actor, eventId: string): Promise<number> {
  const started = performance.now();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM events WHERE id = $1 FOR NO KEY UPDATE', [eventId]);
    // A second statement, for the first may have waited and would count what was there before.
    const { rows } = await client.query(
      `SELECT ev.starts, ev.ends, ev.site_id, count(r.id) < ev.capacity AND count(r.id) FILTER (WHERE r.unit_id = $2) < (SELECT places FROM event_quotas WHERE event_id = $1 AND unit_id = $2) AS free
       FROM events ev LEFT JOIN registrations r ON r.event_id = ev.id AND r.state IN ('registered', 'pending', 'offered') WHERE ev.id = $1 GROUP BY ev.id`,
      [eventId, unitId],
    );
    if (rows[0].free) {
      const taken = await client.query(
        `INSERT INTO registrations (id, event_id, employee_id, unit_id, state, held_at, signed_up_by_id, signed_up_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'registered', now(), $2, now()) RETURNING id`,
        [eventId, id, unitId],
      );
      await client.query(
        `INSERT INTO commitments (id, employee_id, kind, event_id, registration_id, site_id, starts, ends) VALUES (gen_random_uuid(), $1, 'event', $2, $3, $4, $5, $6)`,
        [id, eventId, taken.rows[0].id, rows[0].site_id, rows[0].starts, rows[0].ends],
      );
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return performance.now() - started;
}
