import 'server-only';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';

export type CalendarEvent = {
  uid: string;
  sequence: number;
  starts: Date;
  ends: Date;
  summary: string;
  location: string;
  description: string;
  url?: string;
};

export type CalendarMethod = 'REQUEST' | 'CANCEL';
type Person = { name: string; address: string };

const prodId = { company: 'Uge 13', product: 'Uge 13', language: 'DA' };
/** What makes our ids the world's only ones; the installation's own address may change, an event's id may not. */
const domain = 'uge13';

/** Escaping, folding and line ends are the library's; the line end after the last line is missing there. */
const textOf = (calendar: ICalCalendar) => `${calendar.toString()}\r\n`;
const dataOf = ({ uid, starts, ends, ...event }: CalendarEvent, now: Date) => ({ ...event, id: `${uid}@${domain}`, start: starts, end: ends, stamp: now });

/**
 * A calendar file (RFC 5545) with one event for somebody's own calendar: times in UTC, no METHOD and no attendees, for
 * it invites nobody and changes nothing anywhere else.
 */
export function calendarFile(event: CalendarEvent, now: Date): string {
  const calendar = ical({ prodId });
  calendar.createEvent(dataOf(event, now));
  return textOf(calendar);
}

/** All of somebody's events, for a calendar program to fetch every so often. */
export function calendarFeed(name: string, events: readonly CalendarEvent[], now: Date): string {
  const calendar = ical({ prodId, name, ttl: 60 * 60 });
  for (const event of events) calendar.createEvent(dataOf(event, now));
  return textOf(calendar);
}

/**
 * A message between calendars (iTIP, RFC 5546) about one event with one attendee: REQUEST invites or updates, CANCEL
 * takes back. Each attendee has an event of their own, so nobody is told who else is invited, and what one leaves is
 * the whole of it: STATUS is CANCELLED. The attendee has said yes in the app, so no answer is asked for.
 */
export function calendarMessage(method: CalendarMethod, event: CalendarEvent, { organizer, attendee }: { organizer: Person; attendee: Person }, now: Date): string {
  const calendar = ical({ prodId, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    ...dataOf(event, now),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.address },
    attendees: [
      {
        ...{ name: attendee.name || attendee.address, email: attendee.address },
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, type: ICalAttendeeType.INDIVIDUAL, rsvp: false },
      },
    ],
  });
  return textOf(calendar);
}
