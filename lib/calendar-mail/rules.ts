import { createHash } from 'node:crypto';
import type { About } from '../mails/types';
import type { Appointment, CalendarEntry, CalendarNews, ChangedPart, Matter, SentAppointment } from './types';

/**
 * One for life, and the same in the invitation, the feed and the file. A visit and a hosting are one person's by
 * themselves; an event has many, and each has a UID of their own, so that one who leaves has all of theirs cancelled.
 */
export function uidOf(about: About, recipient: string): string {
  const id = about.slice(about.indexOf(':') + 1).replace('/', '-');
  return about.startsWith('event:') ? `${id}-${createHash('sha256').update(recipient).digest('hex').slice(0, 12)}` : id;
}

/**
 * What a calendar must be told so that it agrees with how things are; null when it agrees already. Compared with what
 * was last sent, so that several changes become one message, and a change that was taken back none at all. The
 * sequence rises with each message and goes on rising where something called off comes back.
 */
export function decideNews(entry: CalendarEntry | null, appointment: Appointment | null): CalendarNews | null {
  const before = entry && readSent(entry.content);
  if (!entry) return appointment && { method: 'REQUEST', sequence: 0, appointment, before: null };
  const sequence = entry.sequence + 1;
  if (!appointment) return entry.cancelled || !before ? null : { method: 'CANCEL', sequence, appointment: before, before };
  if (!entry.cancelled && JSON.stringify(asSent(appointment)) === JSON.stringify(asSent(before!))) return null;
  return { method: 'REQUEST', sequence, appointment, before: entry.cancelled ? null : before };
}

/** Keys in one order, for what was kept as JSON comes back in the database's own. */
export function asSent(appointment: Appointment): SentAppointment {
  const { about, role, title, unitName, programme, siteName, address, meetingPlace, hostName, starts, ends, link } = appointment;
  return { about, role, title, unitName, programme, siteName, address, meetingPlace, hostName, starts: starts.toISOString(), ends: ends.toISOString(), link };
}

export function readSent(sent: SentAppointment): Appointment {
  return { ...sent, starts: new Date(sent.starts), ends: new Date(sent.ends) };
}

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const pages: readonly [RegExp, 'visit' | 'hosting' | 'event' | 'guest' | 'registration'][] = [
  [new RegExp(`^/visits/receipt/${uuid}`), 'visit'],
  [new RegExp(`^/observations/new\\?visit=${uuid}`), 'visit'],
  [new RegExp(`^/(?:visits|hosting)/${uuid}`), 'hosting'],
  [new RegExp(`^/events/${uuid}`), 'event'],
  [new RegExp(`^/invitation/${uuid}`), 'guest'],
  [new RegExp(`^/approvals/${uuid}`), 'registration'],
];

/** What a message is about: what it says, else what the page it leads to shows; null where that is neither event nor visit. */
export function matterOf({ about, link }: { about: string | null; link: string }): Matter | null {
  if (about) return about as About;
  for (const [page, kind] of pages) {
    const id = page.exec(link)?.[1];
    if (id) return `${kind}:${id}`;
  }
  return null;
}

/** The place in one line: the site's name is not said twice. */
export function placeOf({ siteName, address }: Pick<Appointment, 'siteName' | 'address'>): string {
  return address.startsWith(siteName) ? address : [siteName, address].filter(Boolean).join(', ');
}

/** What a person would notice of a change, in the order in which they are told. */
export function changedParts(before: Appointment, after: Appointment): ChangedPart[] {
  const parts: [ChangedPart, boolean][] = [
    ['title', before.title !== after.title],
    ['when', before.starts.getTime() !== after.starts.getTime() || before.ends.getTime() !== after.ends.getTime()],
    ['place', placeOf(before) !== placeOf(after)],
    ['meetingPlace', before.meetingPlace !== after.meetingPlace],
    ['host', before.hostName !== after.hostName],
  ];
  return parts.flatMap(([part, changed]) => (changed ? [part] : []));
}
