import { feedKey, opensFeed, readFeedKey } from '@/lib/calendar-feeds/rules';
import { changedParts, decideNews, placeOf, uidOf, asSent } from '@/lib/calendar-mail/rules';
import type { Appointment, CalendarEntry } from '@/lib/calendar-mail/types';
import { writeMail } from '@/lib/mail-writing/rules';
import { bundleDueAt, dueAt, GATHERING_MS, groupOfKind, isWanted, mailGroups, nextAttempt } from '@/lib/mails/rules';
import type { MailKind } from '@/lib/mails/types';
import { readOutboxFilter } from '@/lib/mails/schema';
import { firstAsking, secondAsking, tomorrowFrom } from '@/lib/reminders/rules';
import { expiryOf, writeLinkMail } from '@/lib/sign-in-links/rules';
import { messages } from '@/messages';

const now = new Date('2027-03-29T10:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);

describe('when a mail goes', () => {
  test('own acts at once, others’ after ten minutes', () => {
    expect(dueAt('signedUp', now)).toEqual(now);
    expect(dueAt('visitorJoined', now)).toEqual(after(GATHERING_MS));
  });
  test('not within ten minutes of the mail before, unless it cannot wait', () => {
    const item = (kind: string) => ({ kind, dueAt: now });
    expect(bundleDueAt([item('signedUp')], null)).toEqual(now);
    expect(bundleDueAt([item('signedUp')], after(-60_000))).toEqual(after(GATHERING_MS - 60_000));
    expect(bundleDueAt([item('signedUp')], after(-GATHERING_MS))).toEqual(now);
    expect(bundleDueAt([item('signedUp'), item('reminder')], after(-60_000))).toEqual(now);
    expect(bundleDueAt([{ kind: 'visitorJoined', dueAt: after(5) }, { kind: 'visitorLeft', dueAt: after(9) }], null)).toEqual(after(5));
  });
  test('pauses grow, and end', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => nextAttempt(attempts, false, now)!.getTime() - now.getTime());
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(new Set(pauses).size).toBe(7);
    expect([nextAttempt(8, false, now), nextAttempt(1, true, now)]).toEqual([null, null]);
  });
  test('what takes something back or says no comes whatever somebody has chosen; all else can be declined, each in one group', () => {
    const kinds = [...Object.keys(messages.da.notices.kinds), ...Object.keys(messages.da.mails.kinds)];
    expect(kinds.filter((kind) => isWanted(kind, mailGroups)).sort()).toEqual([
      ...['eventCalledOff', 'eventCancelled', 'eventDeclined', 'eventFacilitatorEnded', 'eventOfferLapsed', 'eventRequestLapsed', 'eventSeatLost', 'eventSignUpEnded', 'guestRevoked'],
      ...['openingCalledOff', 'ownCancelled', 'planLeft', 'planLost', 'planNotPlaced', 'seatLost', 'visitCalledOff', 'visitorLeft'],
    ]);
    for (const kind of kinds) {
      const group = groupOfKind(kind);
      expect(isWanted(kind, mailGroups.filter((one) => one !== group))).toBe(true);
    }
    expect(isWanted('of a later version', mailGroups)).toBe(false);
    expect(new Set(kinds.map(groupOfKind))).toEqual(new Set([...mailGroups, null]));
  });
});

const visit: Appointment = {
  about: 'visit:0190', role: 'visiting', title: 'Aflevering', unitName: 'Bibliotek', programme: 'Vi begynder i døren.', siteName: 'Viby', address: 'Viby, Søndergade 5',
  meetingPlace: 'Skranken', hostName: 'Holger', starts: new Date('2027-03-30T08:00:00Z'), ends: new Date('2027-03-30T09:00:00Z'), link: '/visits/1',
};
const entry = (rest: Partial<CalendarEntry> = {}): CalendarEntry => ({ sequence: 3, cancelled: false, content: asSent(visit), ...rest });

describe('what a calendar is told', () => {
  test.each<[string, CalendarEntry | null, Appointment | null, [string, number] | null]>([
    ['nothing of what never was', null, null, null],
    ['the first invitation is number nought', null, visit, ['REQUEST', 0]],
    ['nothing when it is right', entry(), { ...visit }, null],
    ['a change', entry(), { ...visit, hostName: 'Inger' }, ['REQUEST', 4]],
    ['that it is off', entry(), null, ['CANCEL', 4]],
    ['that only once', entry({ cancelled: true }), null, null],
    ['that it is on again', entry({ cancelled: true }), visit, ['REQUEST', 4]],
  ])('%s', (_what, before, present, expected) => {
    const news = decideNews(before, present);
    expect(news && [news.method, news.sequence]).toEqual(expected);
  });
  test('a uid is one for life and fit for an address', () => {
    expect(uidOf('visit:0190', 'anna')).toBe('0190');
    expect(uidOf('event:0190/2', 'anna')).toMatch(/^0190-2-[0-9a-f]{12}$/);
    expect(uidOf('event:0190', 'anna')).not.toBe(uidOf('event:0190', 'bo'));
  });
  test('a place is not named twice, and a change is what people see', () => {
    expect(placeOf(visit)).toBe('Viby, Søndergade 5');
    expect(placeOf({ siteName: 'Viby', address: 'Søndergade 5' })).toBe('Viby, Søndergade 5');
    expect(changedParts(visit, { ...visit, ends: now, meetingPlace: '' })).toEqual(['when', 'meetingPlace']);
  });
});

describe('a mail in words', () => {
  const params = {
    ...{ topic: 'Pas', title: 'Workshop', site: 'Viby', where: 'Viby', person: 'Bo', by: 'Lea', reason: 'Ferie', what: 'Tid', round: 'Uge 13' },
    ...{ host: 'Holger', names: 'Bo', count: 1, place: 2, starts: visit.starts.toISOString(), ends: visit.ends.toISOString(), at: now.toISOString(), until: now.toISOString() },
  };
  const sender = { url: 'https://uge13.example', municipality: 'Roskilde Kommune' };
  const kinds = Object.keys(messages.da.mails.kinds) as MailKind[];

  test.each(kinds.flatMap((kind) => (['da', 'en'] as const).map((locale) => [kind, locale] as const)))('%s in %s has a subject in one line, a sentence and the link', (kind, locale) => {
    const mail = writeMail({ locale, name: 'Anna Ås', items: [{ kind, params, link: '/visits/1' }], appointment: visit, news: null }, sender);
    expect(mail.subject).toMatch(/^\S[^\n]+\S$/);
    expect(mail.subject + mail.text).not.toMatch(/[{}]|undefined|mails\./);
    for (const part of ['Anna', 'https://uge13.example/visits/1', 'Viby, Søndergade 5', 'Holger']) expect(mail.text).toContain(part);
  });
  test('what people wrote is text in HTML, never markup', () => {
    const evil = { ...visit, title: '<script>alert(1)</script>', programme: '"&\'<img src=x>' };
    const mail = writeMail({ locale: 'da', name: '<b>', items: [{ kind: 'signedUp', params: { ...params, topic: '<i>' }, link: '/' }], appointment: evil, news: null }, sender);
    expect(mail.html).not.toMatch(/<(script|img|b|i)[ >]/);
    expect(mail.html).toContain('&lt;script&gt;');
  });
  test('the kept copy of a sign-in mail has no link', () => {
    const [sent, kept] = ['https://uge13.example/signin/link/secret', null].map((link) => writeLinkMail({ name: 'Anna', link }, 'da', sender));
    expect(sent!.text).toContain('/signin/link/secret');
    expect(kept!.text + kept!.html).not.toMatch(/https?:|href/);
    expect(expiryOf(now)).toEqual(after(15 * 60_000));
  });
});

describe('a feed’s address', () => {
  const feed = { id: '8c6b2f0e-1f6f-4f43-9d6b-2f8f2d3b4a5c', version: 1 };
  test('opens its feed and no other, and not after it was renewed', () => {
    const key = feedKey(feed, 'secret');
    const read = readFeedKey(`${key}.ics`)!;
    expect(read.id).toBe(feed.id);
    expect(opensFeed(read.secret, feed, 'secret')).toBe(true);
    expect(opensFeed(read.secret, { ...feed, version: 2 }, 'secret')).toBe(false);
    expect(opensFeed(read.secret, { ...feed, id: feed.id.replace('8', '9') }, 'secret')).toBe(false);
    expect(opensFeed(read.secret, feed, 'another')).toBe(false);
  });
  test.each(['', 'x', '../../etc/passwd', feed.id, `${'0'.repeat(32)}`, `${'0'.repeat(32)}${'a'.repeat(44)}`])('%s is none', (key) => expect(readFeedKey(key)).toBeNull());
});

test('reminders: tomorrow from noon, Copenhagen’s day also when it has 23 hours', () => {
  expect(tomorrowFrom(new Date('2027-03-27T10:59:00Z'))).toBeNull();
  const sunday = tomorrowFrom(new Date('2027-03-27T11:00:00Z'))!;
  expect(sunday).toEqual({ from: new Date('2027-03-27T23:00:00Z'), to: new Date('2027-03-28T22:00:00Z') });
  expect(firstAsking(now).from).toEqual(secondAsking(now).to);
});

test.each([[{}, 'all', 1], [{ show: 'failed', page: '3' }, 'failed', 3], [{ show: ['x', 'y'], page: '-1' }, 'all', 1], [{ page: '1e9' }, 'all', 1]])('%o shows %s, page %d', (query, show, page) =>
  expect(readOutboxFilter(query as never)).toEqual({ show, page }),
);
