import { calendarFeed, calendarFile, calendarMessage, type CalendarMethod } from '@/lib/platform/calendar';
import { findFaults } from '../../support/calendar-restrictions';

const event = {
  ...{ uid: '0190', sequence: 2, summary: 'Samarbejde', location: 'Viby', description: 'Vi ses.', url: 'https://uge13.example/events/1' },
  ...{ starts: new Date('2027-04-01T11:00:00Z'), ends: new Date('2027-04-01T14:00:00Z') },
};
const now = new Date('2027-03-02T08:00:00Z');
const people = { organizer: { name: 'Uge 13', address: 'uge13@roskilde.example' }, attendee: { name: 'Anna', address: 'anna@roskilde.example' } };
const message = (method: CalendarMethod) => calendarMessage(method, event, people, now);
const feed = calendarFeed('Uge 13', [event, { ...event, uid: '0191' }], now);

const without = (name: string) => (text: string) => text.replace(new RegExp(`^${name}[;:].*\\r\\n(?: .*\\r\\n)*`, 'm'), '');
const instead = (name: string, line: string) => (text: string) => text.replace(new RegExp(`^${name}[;:].*\\r\\n(?: .*\\r\\n)*`, 'm'), `${line}\r\n`);

test('what we make is in order', () => {
  for (const method of ['REQUEST', 'CANCEL'] as const) expect(findFaults(message(method))).toEqual([]);
  for (const file of [feed, calendarFile(event, now)]) expect(findFaults(file, 'file')).toEqual([]);
});

describe('a faulty message is found out', () => {
  test.each<[string, CalendarMethod, (text: string) => string]>([
    ['without STATUS', 'CANCEL', without('STATUS')],
    ['with the wrong STATUS', 'CANCEL', instead('STATUS', 'STATUS:CONFIRMED')],
    ['cancelled and asked for at once', 'REQUEST', instead('STATUS', 'STATUS:CANCELLED')],
    ['without SEQUENCE', 'CANCEL', without('SEQUENCE')],
    ['with a SEQUENCE that is no number', 'REQUEST', instead('SEQUENCE', 'SEQUENCE:-1')],
    ['without UID', 'REQUEST', without('UID')],
    ['without ORGANIZER', 'CANCEL', without('ORGANIZER')],
    ['without ATTENDEE', 'REQUEST', without('ATTENDEE')],
    ['without DTSTAMP', 'REQUEST', without('DTSTAMP')],
    ['without DTSTART', 'REQUEST', without('DTSTART')],
    ['without SUMMARY', 'REQUEST', without('SUMMARY')],
    ['without METHOD', 'REQUEST', without('METHOD')],
    ['with two METHODs', 'REQUEST', (text) => text.replace('METHOD:REQUEST\r\n', 'METHOD:REQUEST\r\nMETHOD:CANCEL\r\n')],
    ['with a METHOD that is not ours', 'REQUEST', instead('METHOD', 'METHOD:PUBLISH')],
    ['without VERSION', 'REQUEST', without('VERSION')],
    ['in no zone', 'REQUEST', instead('DTSTART', 'DTSTART:20270401T130000')],
    ['in a zone that is not given', 'REQUEST', instead('DTSTART', 'DTSTART;TZID=Europe/Copenhagen:20270401T130000')],
    ['that ends before it starts', 'REQUEST', instead('DTEND', 'DTEND:20270401T100000Z')],
    ['with an end and a duration', 'REQUEST', (text) => text.replace('END:VEVENT', 'DURATION:PT1H\r\nEND:VEVENT')],
    ['with a personal link', 'REQUEST', instead('URL;VALUE=URI', 'URL:https://uge13.example/api/feeds/abc.ics')],
    ['with an attendee who has no address', 'REQUEST', instead('ATTENDEE', 'ATTENDEE:Anna')],
    ['with bare line ends', 'REQUEST', (text) => text.replaceAll('\r\n', '\n')],
    ['without its last line end', 'REQUEST', (text) => text.trimEnd()],
    ['with a line that is too long', 'REQUEST', instead('SUMMARY', `SUMMARY:${'å'.repeat(60)}`)],
    ['about two events', 'REQUEST', (text) => text.replace('END:VCALENDAR', `${/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/.exec(text)![0].replace('0190', '0191')}END:VCALENDAR`)],
    ['that is cut off', 'REQUEST', (text) => text.slice(0, text.indexOf('END:VEVENT'))],
  ])('%s', (_what, method, spoil) => {
    const good = message(method);
    expect(spoil(good)).not.toBe(good);
    expect(findFaults(spoil(good))).not.toEqual([]);
  });
});

describe('a faulty file is found out', () => {
  test.each<[string, (text: string) => string]>([
    ['with a method', (text) => text.replace('VERSION:2.0\r\n', 'VERSION:2.0\r\nMETHOD:PUBLISH\r\n')],
    ['that invites somebody', (text) => text.replace('END:VEVENT', 'ATTENDEE:mailto:anna@roskilde.example\r\nEND:VEVENT')],
    ['that has one event twice', (text) => text.replace('0191', '0190')],
    ['without DTSTART', without('DTSTART')],
    ['without DTSTAMP', without('DTSTAMP')],
  ])('%s', (_what, spoil) => {
    expect(spoil(feed)).not.toBe(feed);
    expect(findFaults(spoil(feed), 'file')).not.toEqual([]);
  });
});
