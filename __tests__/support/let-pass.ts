import { sql } from './database';

/** Lets time pass: the event and all that is bound to it lie where they would if it had begun, or ended, just now. */
export async function letPass(eventId: string, to: 'begun' | 'ended'): Promise<void> {
  const shift = `(SELECT now() - ${to === 'begun' ? "starts - interval '30 minutes'" : "ends - interval '5 minutes'"} FROM events WHERE id = $1)`;
  const [{ by } = { by: '' }] = await sql<{ by: string }>(`SELECT ${shift}::text AS by`, [eventId]);
  await sql('UPDATE event_sessions SET starts = starts + $2::interval, ends = ends + $2::interval WHERE event_id = $1', [eventId, by]);
  await sql('UPDATE commitments SET starts = starts + $2::interval, ends = ends + $2::interval WHERE event_id = $1', [eventId, by]);
  await sql(
    `UPDATE events SET starts = starts + $2::interval, ends = ends + $2::interval, sign_up_opens = sign_up_opens + $2::interval, sign_up_closes = sign_up_closes + $2::interval,
       quota_releases_at = quota_releases_at + $2::interval, decide_by = decide_by + $2::interval WHERE id = $1`,
    [eventId, by],
  );
}
