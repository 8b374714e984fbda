import { feedKey, opensFeed, readFeedKey } from '@/lib/calendar-feeds/rules';
import { changedParts, decideNews, matterOf, placeOf, uidOf, asSent } from '@/lib/calendar-mail/rules';
import type { Appointment, CalendarEntry, CalendarNews } from '@/lib/calendar-mail/types';
import { listBefore } from '@/lib/event-changes/rules';
import { sayItem, writeMail } from '@/lib/mail-writing/rules';
import { bundleDueAt, dueAt, GATHERING_MS, groupOfKind, isWanted, mailGroups, nextAttempt } from '@/lib/mails/rules';
import type { MailKind } from '@/lib/mails/types';
import { readOutboxFilter } from '@/lib/mails/schema';
import { formatSpan } from '@/lib/platform/format';
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
      ...['openingCalledOff', 'ownCancelled', 'planLeft', 'planLost', 'planNotPlaced', 'seatLost', 'visitCalledOff', 'visitDeclined', 'visitRequestLapsed', 'visitorLeft'],
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
  test.each([
    [null, '/visits/0190a0a0-0000-7000-8000-000000000001', 'hosting'],
    [null, '/visits/receipt/0190a0a0-0000-7000-8000-000000000001', 'visit'],
    [null, '/observations/new?visit=0190a0a0-0000-7000-8000-000000000001', 'visit'],
    [null, '/events/0190a0a0-0000-7000-8000-000000000001/evaluation', 'event'],
    ['event:0190', '/approvals/0190a0a0-0000-7000-8000-000000000001', 'event'],
    [null, '/proposals/0190a0a0-0000-7000-8000-000000000001', undefined],
    [null, '', undefined],
    [null, '/invitation/0190a0a0-0000-7000-8000-000000000001.abc', 'guest'],
    [null, '/approvals/0190a0a0-0000-7000-8000-000000000001', 'registration'],
  ])('a message about %s that leads to %s is about a %s', (about, link, kind) => expect(matterOf({ about, link })?.split(':')[0]).toBe(kind));
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
    ...{ come: 1, people: 'Bo', leave: 0, others: '', subject: 'Husk', text: 'Vi ses.' },
  };
  const sender = { url: 'https://uge13.example', municipality: 'Roskilde Kommune' };
  const timeless = ['wish', 'proposal', 'suggestion', 'name', 'newsletter', 'planNotPlaced'];
  const kinds = [...Object.keys(messages.da.mails.kinds), ...Object.keys(messages.da.notices.kinds)].filter((kind) => !timeless.some((start) => kind.startsWith(start))) as MailKind[];

  const everywhere = kinds.flatMap((kind) => (['da', 'en'] as const).map((locale) => [kind, locale] as const));
  test.each(everywhere)('%s in %s has a subject in one line, a sentence, the facts and the link', (kind, locale) => {
    // Nothing of it stands in the reader's calendar: they wait, are asked or invited, or have lost their place.
    const mail = writeMail({ locale, name: 'Anna Ås', items: [{ kind, params: { ...params, host: 'Helle' }, link: '/visits/1', matter: visit }], news: null }, sender);
    expect(mail.subject).toMatch(/^\S[^\n]+\S$/);
    expect(mail.subject + mail.text).not.toMatch(/[{}]|undefined|mails\./);
    const when = formatSpan(visit.starts, visit.ends, locale);
    for (const part of ['Anna', 'https://uge13.example/visits/1', `: ${when}`, 'Viby, Søndergade 5', 'Holger']) expect(mail.text).toContain(part);
  });
  test.each(everywhere)('%s in %s has time, place and host even where its matter cannot be looked up', (kind, locale) => {
    const t = messages[locale].mails.facts;
    const { text } = writeMail({ locale, name: 'Anna', items: [{ kind, params: { ...params, host: 'Helle' }, link: '/invitation/x' }], news: null }, sender);
    for (const row of [`${t.when}: ${formatSpan(visit.starts, visit.ends, locale)}`, `${t.place}: Viby`, `${t.host}: Helle`]) expect(text).toContain(row);
  });
  // What changes no calendar has no headline from there, and "news" makes nobody open what lapses in a few hours.
  const outsideCalendars = [
    ...(['visitAsked', 'queuedUp', 'askedNoLonger', 'leftQueue', 'movedUpPending', 'visitDeclined', 'visitRequestLapsed', 'visitApprovalAsked', 'seatFree', 'wishReminder'] as const),
    ...(['eventPending', 'eventWaitlisted', 'eventOffered', 'eventOfferLapsed', 'eventDeclined', 'eventRequestLapsed', 'eventApprovalAsked', 'eventLeft', 'guestInvited'] as const),
  ] satisfies MailKind[];
  test.each(outsideCalendars)('%s says in its subject what it is about', (kind) => {
    for (const locale of ['da', 'en'] as const) {
      const { subject } = writeMail({ locale, name: 'Anna', items: [{ kind, params, link: '/visits/1', matter: visit }], news: null }, sender);
      expect(subject).toMatch(kind === 'wishReminder' ? /Uge 13/ : /Pas|Workshop/);
      expect(subject).not.toMatch(/^(Nyt fra|News from) Uge 13$/);
    }
  });
  test.each(['guestInvited', 'eventOffered', 'seatFree', 'visitApprovalAsked', 'approvalReminder'] as const)('%s leads to where it is answered', (kind) => {
    const { text } = writeMail({ locale: 'da', name: 'Anna', items: [{ kind, params, link: '/x', matter: visit }], news: null }, sender);
    expect(text).toMatch(/Svar her:?\s+https:\/\/uge13\.example\/x/);
  });
  test('who must approve hears until when, and an older request without it is told all the same', () => {
    const asked = (rest: object) => writeMail({ locale: 'da', name: 'Anna', items: [{ kind: 'eventApprovalAsked', params: { ...params, ...rest }, link: '/approvals/1', matter: visit }], news: null }, sender).text;
    expect(asked({})).toMatch(/Bo beder om en plads på Workshop .*\. Svar senest /);
    expect(asked({ until: '' })).toMatch(/Bo beder om en plads på Workshop .*\)\.\n/);
  });
  test('a cancellation says what it was', () => {
    const news = { method: 'CANCEL' as const, sequence: 1, appointment: visit, before: visit };
    const { text } = writeMail({ locale: 'da', name: 'Anna', items: [{ kind: 'ownCancelled', params, link: '' }], news }, sender);
    for (const part of ['taget ud af din kalender', 'Viby, Søndergade 5', 'Holger', formatSpan(visit.starts, visit.ends, 'da')]) expect(text).toContain(part);
  });
  test('news of several matters stand each by themselves, with their own facts and link', () => {
    const other = { ...visit, about: 'event:0191' as const, role: 'attending' as const, title: 'Samarbejde', unitName: '', siteName: 'Jyllinge', address: '' };
    const items = [
      { kind: 'eventChanged', params, link: '/events/1', matter: other },
      { kind: 'visitorJoined', params, link: '/visits/1', matter: visit },
      { kind: 'eventLeft', params, link: '/events/1/participants', matter: other },
    ];
    const { subject, text } = writeMail({ locale: 'da', name: 'Anna', items, news: null }, sender);
    expect(subject).toBe('3 nyheder fra Uge 13');
    const order = ['har meldt fra', 'Sted: Jyllinge', '/events/1/participants', 'kommer på besøg', 'Sted: Viby', '/visits/1'].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text.match(/Sted: Jyllinge/g)).toHaveLength(1);
  });
  test('what has no time has no facts', () => {
    const { text } = writeMail({ locale: 'da', name: 'Anna', items: [{ kind: 'proposalHearing', params: { title: 'Fælles skranke', until: params.until }, link: '/proposals/1' }], news: null }, sender);
    expect(text).not.toContain('Hvad:');
  });
  test('a change says what was, in the notice and in the mail to one who only waits; once where the mail lists it', () => {
    const was = { wasWhere: 'Viby', wasStarts: '2027-03-31T08:00:00.000Z', wasEnds: '2027-03-31T09:00:00.000Z', wasHost: 'Holger', host: 'Inger' };
    const item = { kind: 'eventChanged', params: { ...params, ...was }, link: '/events/1' };
    const write = (news: CalendarNews | null) => writeMail({ locale: 'da', name: 'Anna', items: [item], news }, sender).text;
    expect(write(null)).toContain('facilitator Inger. Før: Viby, onsdag 31. marts kl. 10.00–11.00, Holger.');
    expect(write({ method: 'REQUEST', sequence: 1, appointment: visit, before: { ...visit, hostName: 'Inger' } })).not.toContain('Før:');
    expect(sayItem({ kind: 'eventChanged', params: { title: 'Workshop', where: 'Viby', starts: params.starts, ends: params.ends } }, 'da')).toMatch(/ er ændret\. Nu gælder: Viby, .*11\.00\.$/);
  });
  test.each<[Partial<Parameters<typeof listBefore>[1]>, Record<string, string>]>([
    [{}, {}],
    [{ place: 'Lille sal' }, { wasWhere: 'Viby, Store sal' }],
    [{ title: 'Andet', ends: now }, { wasTitle: 'Samarbejde', wasStarts: visit.starts.toISOString(), wasEnds: visit.ends.toISOString() }],
    [{ facilitators: [{ id: '2', name: 'Inger', unitName: '' }] }, { wasHost: 'Holger', host: 'Inger' }],
  ])('of an event that becomes %o it is told that it was %o', (change, expected) => {
    const before = { title: 'Samarbejde', siteName: 'Viby', place: 'Store sal', starts: visit.starts, ends: visit.ends, facilitators: [{ id: '1', name: 'Holger', unitName: '' }] };
    expect(listBefore(before, { ...before, ...change })).toEqual(expected);
  });
  test('what people wrote is text in HTML, never markup', () => {
    const evil = { ...visit, title: '<script>alert(1)</script>', programme: '"&\'<img src=x>' };
    const mail = writeMail({ locale: 'da', name: '<b>', items: [{ kind: 'signedUp', params: { ...params, topic: '<i>' }, link: '/', matter: evil }], news: null }, sender);
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
