import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import type { CalendarMethod } from '../../platform/calendar';
import { isId } from '../../platform/text';
import type { OutboxFilter } from '../schema';
import type { MailState } from '../types';
import type { MailLine, MailView, OutboxPage } from './types';

const PAGE = 50;
const columns = {
  ...{ id: true, name: true, address: true, subject: true, state: true, attempts: true, reason: true },
  ...{ createdAt: true, nextAttemptAt: true, sentAt: true, method: true },
} as const;
const states: Record<OutboxFilter['show'], MailState[]> = {
  all: ['queued', 'sending', 'sent', 'failed', 'kept'],
  failed: ['failed'],
  queued: ['queued', 'sending'],
  sent: ['sent', 'kept'],
};

type Row = Omit<MailLine, 'method'> & { method: string | null };
const viewOf = <Found extends Row>(row: Found) => ({ ...row, method: row.method as CalendarMethod | null });

/** A page of the outbox, the newest first, and how many there are of each kind. */
export async function listOutbox({ show, page }: OutboxFilter): Promise<OutboxPage> {
  const mails = database().mail;
  const counted = await mails.groupBy({ by: ['state'], _count: true });
  const count = (wanted: MailState[]) => counted.reduce((sum, { state, _count }) => (wanted.includes(state) ? sum + _count : sum), 0);
  const counts = { all: count(states.all), failed: count(states.failed), queued: count(states.queued), sent: count(states.sent) };
  const pages = Math.max(1, Math.ceil(counts[show] / PAGE));
  const at = Math.min(page, pages);
  const rows = await mails.findMany({
    where: { state: { in: states[show] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
    skip: (at - 1) * PAGE,
    select: columns,
  });
  const waiting = await database().mailItem.aggregate({ where: { handledAt: null }, _count: true, _min: { dueAt: true } });
  return { rows: rows.map(viewOf), total: counts[show], page: at, pages, counts, gathering: { count: waiting._count, next: waiting._min.dueAt } };
}

/** The last mails to the actor. */
export async function listOwnMails(actor: Actor, limit = 20): Promise<MailLine[]> {
  const rows = await database().mail.findMany({
    where: { employeeId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: columns,
  });
  return rows.map(viewOf);
}

/** One mail, or null; whoever asks is the page's to ask about. */
export async function getMail(id: string): Promise<MailView | null> {
  if (!isId(id)) return null;
  const row = await database().mail.findUnique({ where: { id }, select: { ...columns, employeeId: true, text: true, html: true, calendar: true } });
  return row && viewOf(row);
}
