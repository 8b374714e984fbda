import 'server-only';
import { listEntries, listSessionsOf } from '../../calendar-mail/queries';
import { eventOf } from '../../mail-writing/invitation/rules';
import type { Actor } from '../../platform/auth/types';
import { calendarFeed } from '../../platform/calendar';
import { database } from '../../platform/db/client';
import { env } from '../../platform/env';
import { readLocale } from '../../platform/i18n/locale';
import { isId } from '../../platform/text';

/** An event as a calendar file, each session by itself; null when there is none that has been announced. */
export async function getEventFile(actor: Actor, eventId: string, now: Date): Promise<{ name: string; text: string } | null> {
  if (!isId(eventId)) return null;
  const [first, ...more] = await listSessionsOf(database(), eventId);
  if (!first) return null;
  const { url = '' } = env();
  const sessions = [first, ...more];
  // The same UID and number as in an invitation to it: a calendar that has both has it once.
  const entries = await listEntries(database(), actor.id, sessions.map(({ about }) => about));
  const told = { recipient: actor.id, locale: readLocale(actor.locale), url };
  const events = sessions.map((session) => eventOf(session, { ...told, sequence: entries.get(session.about)?.sequence ?? 0 }));
  return { name: `uge13-${first.starts.toISOString().slice(0, 10)}`, text: calendarFeed(first.title, events, now) };
}
