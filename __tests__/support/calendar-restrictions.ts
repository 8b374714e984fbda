import ICAL from 'ical.js';

type Count = '0' | '1' | '0-1' | '0+' | '1+';

/**
 * RFC 5546, 3.2.2 and 3.2.5: how often a VEVENT may have a property under a method; and RFC 5545, 3.6.1, where there is
 * no method. What is not here may be absent or not. Two are stricter than the text: a CANCEL of ours takes back the whole
 * of an event that has one attendee, so STATUS must say so (3.2.5); and a file invites nobody, so it names nobody.
 */
export const restrictions: Record<'REQUEST' | 'CANCEL' | 'none', Record<string, Count>> = {
  REQUEST: {
    attendee: '1+', dtstamp: '1', dtstart: '1', organizer: '1', sequence: '0-1', summary: '1', uid: '1',
    class: '0-1', created: '0-1', description: '0-1', dtend: '0-1', duration: '0-1', geo: '0-1', 'last-modified': '0-1', location: '0-1', priority: '0-1',
    'recurrence-id': '0-1', 'request-status': '0', resources: '0+', status: '0-1', transp: '0-1', url: '0-1',
  },
  CANCEL: {
    attendee: '0+', dtstamp: '1', organizer: '1', sequence: '1', uid: '1',
    class: '0-1', created: '0-1', description: '0-1', dtend: '0-1', dtstart: '0-1', duration: '0-1', geo: '0-1', 'last-modified': '0-1', location: '0-1', priority: '0-1',
    'recurrence-id': '0-1', 'request-status': '0', resources: '0+', status: '1', summary: '0-1', transp: '0-1', url: '0-1', valarm: '0',
  },
  none: {
    attendee: '0', dtstamp: '1', dtstart: '1', organizer: '0', uid: '1',
    class: '0-1', created: '0-1', description: '0-1', dtend: '0-1', duration: '0-1', geo: '0-1', 'last-modified': '0-1', location: '0-1', priority: '0-1',
    'recurrence-id': '0-1', 'request-status': '0', resources: '0+', sequence: '0-1', status: '0-1', summary: '0-1', transp: '0-1', url: '0-1', valarm: '0',
  },
};

const statuses = { REQUEST: ['TENTATIVE', 'CONFIRMED'], CANCEL: ['CANCELLED'], none: ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] };
const fits: Record<Count, (count: number) => boolean> = { '0': (n) => n === 0, '1': (n) => n === 1, '0-1': (n) => n <= 1, '0+': () => true, '1+': (n) => n >= 1 };

/** Everything that RFC 5545 and 5546 have against a calendar message, or a file or feed; empty when it is in order. */
export function findFaults(text: string, kind: 'message' | 'file' = 'message'): string[] {
  try {
    return listFaults(text, kind);
  } catch (error) {
    return [`cannot be read: ${String(error)}`];
  }
}

function listFaults(text: string, kind: 'message' | 'file'): string[] {
  const faults: string[] = [];
  const check = (right: boolean, fault: string) => void (right || faults.push(fault));
  // RFC 5545, 3.1: lines end with CRLF and have 75 octets at most; no other control characters.
  const lines = text.split('\r\n');
  check(lines.at(-1) === '', 'the last line has no end');
  check(!lines.some((line) => /[\r\n]/.test(line)), 'a bare line end');
  check(!lines.some((line) => Buffer.byteLength(line) > 75), 'a line of more than 75 octets');

  const calendar = new ICAL.Component(ICAL.parse(text));
  const one = (name: string) => calendar.getAllProperties(name).length === 1;
  for (const name of ['version', 'prodid', ...(kind === 'message' ? ['method'] : [])]) check(one(name), `${name} once`);
  check(kind === 'message' || !calendar.hasProperty('method'), 'a file with a method');
  check(calendar.getFirstPropertyValue('version') === '2.0', 'version 2.0');
  const method = (kind === 'file' ? 'none' : String(calendar.getFirstPropertyValue('method'))) as keyof typeof restrictions;
  if (!Object.hasOwn(restrictions, method) || (method === 'none' && kind === 'message')) return [...faults, `the method ${method}`];
  const components = calendar.getAllSubcomponents();
  check(components.length >= 1 && components.every(({ name }) => name === 'vevent' || name === 'vtimezone'), 'events only');
  const events = calendar.getAllSubcomponents('vevent');
  // Each event of a file is one by itself; a message is about one.
  check(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size === (kind === 'file' ? events.length : 1), 'one UID an event, and one event a message');

  for (const event of events) {
    for (const [name, count] of Object.entries(restrictions[method])) {
      const found = name === 'valarm' ? event.getAllSubcomponents(name).length : event.getAllProperties(name).length;
      check(fits[count](found), `${method}: ${name} ${count} times, not ${found}`);
    }
    check(!(event.hasProperty('dtend') && event.hasProperty('duration')), 'both DTEND and DURATION');
    const status = event.getFirstPropertyValue('status');
    check(status === null || statuses[method].includes(String(status)), `${method} with STATUS ${String(status)}`);
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
    check(Number.isInteger(sequence) && sequence >= 0, 'a whole sequence');
    for (const name of ['dtstamp', 'dtstart', 'dtend']) {
      const property = event.getFirstProperty(name);
      if (!property) continue;
      const zone = property.getParameter('tzid');
      const time = property.getFirstValue() as ICAL.Time;
      const defined = calendar.getAllSubcomponents('vtimezone').some((one) => one.getFirstPropertyValue('tzid') === zone);
      check(time.zone === ICAL.Timezone.utcTimezone || defined, `${name} neither in UTC nor in a zone that is given`);
      check(name !== 'dtstamp' || time.zone === ICAL.Timezone.utcTimezone, 'DTSTAMP not in UTC');
    }
    const [starts, ends] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name) as ICAL.Time | null);
    check(!starts || !ends || ends.compare(starts) > 0, 'ends before it starts');
    for (const name of ['organizer', 'attendee']) {
      for (const property of event.getAllProperties(name)) check(/^mailto:[^\s@]+@[^\s@]+$/i.test(String(property.getFirstValue())), `${name} is no address`);
    }
    check(!/token|key=|\/feeds\//.test(String(event.getFirstPropertyValue('url') ?? '')), 'a personal link');
  }
  return faults;
}
