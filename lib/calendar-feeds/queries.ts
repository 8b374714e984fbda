import 'server-only';
import { listAppointments, listEntries } from '../calendar-mail/queries';
import { eventOf } from '../mail-writing/invitation/rules';
import type { Actor } from '../platform/auth/types';
import { calendarFeed } from '../platform/calendar';
import { database } from '../platform/db/client';
import { env } from '../platform/env';
import { readLocale } from '../platform/i18n/locale';
import { feedKey, opensFeed, readFeedKey } from './rules';

const PAST_MS = 90 * 24 * 60 * 60_000;

/** The actor's own address to subscribe to; null until they have asked for one. */
export async function getFeedAddress(actor: Actor): Promise<{ url: string; renewedAt: Date } | null> {
  const feed = await database().calendarFeed.findUnique({ where: { employeeId: actor.id } });
  const { url = '', secret } = env();
  return feed && secret ? { url: `${url}/api/feeds/${feedKey(feed, secret)}.ics`, renewedAt: feed.renewedAt } : null;
}

/** The calendar behind an address: three months back and all that comes. Null for an address that opens nothing (any more). */
export async function readFeed(key: string, now: Date): Promise<string | null> {
  const given = readFeedKey(key);
  const { url = '', secret } = env();
  if (!given || !secret) return null;
  const feed = await database().calendarFeed.findUnique({
    where: { id: given.id, employee: { deactivatedAt: null } },
    include: { employee: { select: { id: true, locale: true } } },
  });
  if (!feed || !opensFeed(given.secret, feed, secret)) return null;
  const { id, locale } = feed.employee;
  const appointments = await listAppointments(database(), id, new Date(now.getTime() - PAST_MS));
  const entries = await listEntries(database(), id, appointments.map(({ about }) => about));
  const events = appointments.map((one) => eventOf(one, { recipient: id, sequence: entries.get(one.about)?.sequence ?? 0, locale: readLocale(locale), url }));
  return calendarFeed('Uge 13', events, now);
}
