import 'server-only';
import nodemailer from 'nodemailer';
import { env } from '../env';
import type { CalendarMethod } from '../calendar';

export type OutgoingMail = {
  /** Stays the same when a mail is sent again, so that a mail server that has it already can tell. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  calendar?: { method: CalendarMethod; content: string };
};

/** `permanent`: the server has said no for good, so that trying again would only annoy it. */
export type SendOutcome = { sent: true } | { sent: false; permanent: boolean; reason: string };

/** A server that has not answered by then is one that hangs; the job's own time is longer than all three together. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Hands a mail to the mail server of SMTP_URL, over a connection of its own: mails come singly, and a kept connection
 * is one that has gone when it is needed. Never throws for what the server or the network does.
 */
export async function sendMail({ id, to, calendar, ...mail }: OutgoingMail): Promise<SendOutcome> {
  const { smtp, mailFrom } = env();
  if (!smtp) return { sent: false, permanent: true, reason: 'SMTP_URL is not set' };
  const transport = nodemailer.createTransport({ url: smtp.url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      ...mail,
      from: mailFrom,
      to,
      messageId: `<${id}@${mailFrom.address.split('@')[1]}>`,
      // No rule of absence answers a machine (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      // The calendar's part alone: with any other attachment it would be left out, and Outlook shows one of them only.
      ...(calendar && { alternatives: [{ contentType: `text/calendar; charset=utf-8; method=${calendar.method}; component=VEVENT`, content: calendar.content }] }),
    });
    return { sent: true };
  } catch (error) {
    return { sent: false, ...readFailure(error) };
  } finally {
    transport.close();
  }
}

/** What went wrong in a line for the administrator, without the recipient's address or the server's password. */
function readFailure(error: unknown): { permanent: boolean; reason: string } {
  const { code, responseCode, message = '' } = error as { code?: string; responseCode?: number; message?: string };
  // A server that refuses our password may have it changed tomorrow; one that refuses the mail has looked at it.
  const permanent = (responseCode ?? 0) >= 500 && code !== 'EAUTH';
  const said = message.replace(/[^\s@<>"']+@[^\s@<>"']+/g, '…').replace(/\s+/g, ' ').slice(0, 300);
  return { permanent, reason: [code, said].filter(Boolean).join(': ') || 'unknown' };
}
