import ICAL from 'ical.js';
import { sync as nodeIcal, type VEvent } from 'node-ical';
import type { ParsedMail } from 'mailparser';
import { findFaults } from './calendar-restrictions';

/** To whom a mail is addressed. */
export const addressee = (mail: ParsedMail): string => (mail.to as { value: { address?: string }[] }).value[0]!.address!;

/**
 * The calendar's part of a mail, or null: in order by the RFCs, and read alike by two readers that share no code. The
 * part's MIME method is that of the calendar, and its one attendee is who the mail is to.
 */
export function readInvitation(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) return null;
  const text = part.content.toString('utf8');
  const parameters = part.headers.get('content-type') as unknown as { params: Record<string, string> };
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  const time = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
  const first = {
    ...{ uid: value('uid'), sequence: Number(value('sequence')), status: value('status') },
    ...{ starts: time('dtstart'), ends: time('dtend'), summary: value('summary'), location: value('location') },
  };
  const other = Object.values(nodeIcal.parseICS(text)).find((one): one is VEvent => one?.type === 'VEVENT')!;
  expect({
    ...{ uid: other.uid, sequence: Number(other.sequence), status: other.status },
    ...{ starts: other.start!.toISOString(), ends: other.end!.toISOString(), summary: String(other.summary), location: String(other.location) },
  }).toEqual(first);
  const method = String(calendar.getFirstPropertyValue('method'));
  expect({ type: part.contentType, ...parameters.params }).toMatchObject({ type: 'text/calendar', method, charset: 'utf-8' });
  expect(findFaults(text)).toEqual([]);
  expect(value('organizer')).toBe('mailto:uge13@roskilde.example');
  const to = addressee(mail);
  expect(event.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([`mailto:${to}`]);
  return { method, to, ...first };
}

/** The events of a file or feed in its order: in order by the RFC, and read alike by two readers that share no code. */
export function readFile(text: string) {
  expect(findFaults(text, 'file')).toEqual([]);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    ...{ uid: String(event.getFirstPropertyValue('uid')), summary: String(event.getFirstPropertyValue('summary')), location: String(event.getFirstPropertyValue('location')) },
    starts: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
    ends: (event.getFirstPropertyValue('dtend') as ICAL.Time).toJSDate().toISOString(),
  }));
  const others = Object.values(nodeIcal.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
  const found = others.map(({ uid, summary, location, start, end }) => ({ uid, summary: String(summary), location: String(location), starts: start!.toISOString(), ends: end!.toISOString() }));
  const byUid = (a: { uid?: string }, b: { uid?: string }) => (a.uid ?? '').localeCompare(b.uid ?? '');
  expect([...found].sort(byUid)).toEqual([...events].sort(byUid));
  return events;
}
