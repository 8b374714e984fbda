import 'server-only';
import type { Transaction } from '../platform/db/client';
import { asSent } from './rules';
import type { About } from '../mails/types';
import { findNews } from './queries';
import type { CalendarNews } from './types';

/**
 * What this recipient's calendar must be told of one thing, written down as told: the caller's mail carries it in the
 * same transaction, and is sent as it was written however often that is tried. Null when the calendar is right.
 */
export async function takeNews(tx: Transaction, about: About, recipient: string, now: Date): Promise<CalendarNews | null> {
  const news = await findNews(tx, about, recipient, now);
  if (!news) return null;
  const data = { sequence: news.sequence, cancelled: news.method === 'CANCEL', content: asSent(news.appointment), changedAt: now };
  await tx.calendarEntry.upsert({
    where: { about_recipient: { about, recipient } },
    create: { about, recipient, ...data },
    update: data,
  });
  return news;
}
