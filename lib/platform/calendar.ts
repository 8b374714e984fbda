import 'server-only';
import ical from 'ical-generator';

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

/**
 * A calendar file (RFC 5545) with one event for somebody's own calendar: times in UTC, no METHOD and no attendees, for
 * it invites nobody and changes nothing anywhere else. Escaping, folding and line ends are the library's.
 */
export function calendarFile({ uid, starts, ends, ...event }: CalendarEvent, now: Date): string {
  const calendar = ical({ prodId: { company: 'Uge 13', product: 'Uge 13', language: 'DA' } });
  calendar.createEvent({ ...event, id: `${uid}@uge13`, start: starts, end: ends, stamp: now });
  return `${calendar.toString()}\r\n`;
}
