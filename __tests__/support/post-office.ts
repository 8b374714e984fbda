import { deliverMail } from '@/lib/mail-delivery/commands';
import { sendMail } from '@/lib/mail-delivery/sending/commands';
import { sql } from './database';

/** Does by hand, at an instant, what the jobs do: gathers what waits for everybody into mails, and sends those. */
export async function deliverAll(now: Date): Promise<void> {
  const waiting = await sql<{ recipient: string }>('SELECT DISTINCT COALESCE(employee_id::text, address) AS recipient FROM mail_items WHERE handled_at IS NULL');
  for (const { recipient } of waiting) await deliverMail({ recipient }, now);
  const written = await sql<{ id: string }>("SELECT id FROM mails WHERE state = 'queued' ORDER BY created_at, id");
  for (const { id } of written) await sendMail({ mailId: id }, now);
}
