import { cancelDeadline, decideCancel, type Ending } from '@/lib/visits/cancel/rules';
import { at } from './cast';

const visit: Ending = { visitorId: 'anna', state: 'registered', starts: at('10:00'), ends: at('12:00'), siteName: 'Viby', cancelHours: 24 };
const anna = { id: 'anna', isLead: false };
const lead = { id: 'lea', isLead: true };
const deadline = at('10:00', '2014-03-24');

test('the deadline is counted in hours back from the start, over the change of the clocks too', () => {
  expect(cancelDeadline(visit)).toEqual(deadline);
  const sunday = { starts: at('10:00', '2014-03-30'), cancelHours: 24 };
  expect(cancelDeadline(sunday).toISOString()).toBe('2014-03-29T08:00:00.000Z');
});

test.each<[string, Partial<Ending>, typeof anna, string, Date, string | null]>([
  ['the visitor, in good time', {}, anna, '', new Date(deadline.getTime() - 1), null],
  ['the visitor, at the deadline', {}, anna, '', deadline, 'deadlinePassed'],
  ['the visitor, when it has begun', {}, anna, '', at('10:00'), 'started'],
  ['without a deadline, until it begins', { cancelHours: 0 }, anna, '', new Date(at('10:00').getTime() - 1), null],
  ['who waits, after the deadline', { state: 'waitlisted' }, anna, '', at('09:59'), null],
  ['who waits, when it has begun', { state: 'waitlisted' }, anna, '', at('10:00'), 'started'],
  ['a colleague', {}, { id: 'bo', isLead: false }, 'fordi', deadline, 'notYours'],
  ['the lead, after the deadline, with a reason', {}, lead, 'Sygdom', at('09:59'), null],
  ['the lead, without a reason', {}, lead, '', at('09:59'), 'reasonRequired'],
  ['the lead, when it has begun', {}, lead, 'Sygdom', at('10:00'), 'started'],
  ['the lead’s own visit, after the deadline', { visitorId: 'lea' }, lead, '', at('09:59'), null],
  ['a visit that was cancelled', { state: 'cancelled' }, anna, '', at('09:00', '2014-03-10'), 'ended'],
  ['a visit that was called off', { state: 'calledOff' }, lead, 'Sygdom', at('09:00', '2014-03-10'), 'ended'],
])('%s', (_name, rest, actor, reason, now, expected) => {
  expect(decideCancel({ ...visit, ...rest }, actor, reason, now)?.reason ?? null).toBe(expected);
});

test('who comes too late is told when it was', () => {
  expect(decideCancel(visit, anna, '', deadline)?.params).toMatchObject({ at: deadline.toISOString(), site: 'Viby' });
});
