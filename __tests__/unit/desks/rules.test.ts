import * as fc from 'fast-check';
import { formValuesOf, groupDays, hoursOf, hoursOn, isOpenDuring, minimumsOf, periodsOf, shiftsOutside } from '@/lib/desks/rules';
import { changeDeskSchema } from '@/lib/desks/schema';
import { weekdayKeys, type Period } from '@/lib/desks/types';
import { nestFormValues } from '@/lib/platform/form-data';
import { instantOf } from '@/lib/platform/time';

const period = (weekday: number, from: number, to: number, people: number): Period => ({ weekday, from: from * 60, to: to * 60, people });
const at = (date: string, time: string) => instantOf(date, time)!;

test('opening hours join touching periods, minimums leave out those that need nobody', () => {
  const periods = [period(1, 12, 16, 0), period(1, 10, 12, 2), period(1, 17, 19, 1)];
  expect(hoursOf(periods)).toEqual([
    { weekday: 1, opens: 600, closes: 960 },
    { weekday: 1, opens: 1020, closes: 1140 },
  ]);
  expect(minimumsOf(periods).map(({ people }) => people)).toEqual([2, 1]);
});

/** Any week without overlaps, neighbours told apart by their number of people. */
const anyWeek = fc
  .array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 5 }), people: fc.integer({ min: 0, max: 9 }) }), { maxLength: 12 })
  .map((drawn) => {
    const periods: Period[] = [];
    for (const { weekday, from, length, people } of drawn) {
      const next = { weekday, from: from * 15, to: (from + length) * 15, people };
      const touches = (one: Period) => one.weekday === weekday && one.from <= next.to && next.from <= one.to;
      if (!periods.some(touches)) periods.push(next);
    }
    return periods.sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  });

test('periods survive the way into the tables and back, and into the form and back', () => {
  fc.assert(
    fc.property(anyWeek, fc.constantFrom('da' as const, 'en' as const), (periods, locale) => {
      expect(periodsOf(hoursOf(periods), minimumsOf(periods))).toEqual(periods);
      const most = Math.max(0, ...[1, 2, 3, 4, 5, 6, 7].map((day) => periods.filter(({ weekday }) => weekday === day).length));
      fc.pre(most <= 6);
      const form = { deskId: '00000000-0000-4000-8000-000000000000', version: '1', name: 'Pas', 'week.sun.0.from': '', ...formValuesOf(periods, locale) };
      expect(changeDeskSchema.parse(nestFormValues(form)).periods).toEqual(periods);
    }),
  );
});

test('a day is read as people say it: equal neighbours together', () => {
  const week = [1, 2, 3, 4].map((day) => period(day, 10, 16, 2)).concat(period(5, 10, 13, 2), period(7, 10, 13, 2));
  expect(groupDays(week).map(({ first, last }) => [first, last])).toEqual([
    [1, 4],
    [5, 5],
    [7, 7],
  ]);
});

describe('is it open all the way?', () => {
  const hours = hoursOf([period(7, 0, 4, 1), period(2, 10, 12, 1), period(2, 13, 16, 1)]);
  test.each([
    ['2027-03-30', '10:00', '12:00', true],
    ['2027-03-30', '09:59', '12:00', false],
    ['2027-03-30', '11:00', '14:00', false],
    ['2027-03-31', '10:00', '12:00', false],
  ])('%s %s–%s', (date, from, to, open) => expect(isOpenDuring(hours, at(date, from), at(date, to))).toBe(open));

  test('goes by the clock on the wall in the night that is an hour short', () => {
    expect(isOpenDuring(hours, at('2027-03-28', '01:00'), at('2027-03-28', '04:00'))).toBe(true);
    expect(shiftsOutside(hours, [{ starts: at('2027-03-28', '01:00'), ends: at('2027-03-28', '05:00') }])).toHaveLength(1);
  });

  test('a new shift is suggested from opening to closing', () => {
    expect(hoursOn([period(2, 10, 12, 1), period(2, 12, 16, 2)], '2027-03-30')).toEqual({ from: '10:00', to: '16:00' });
    expect(hoursOn([], '2027-03-30')).toEqual({ from: '', to: '' });
  });
});

describe('the form', () => {
  const parse = (fields: Record<string, string>) => {
    const blank = Object.fromEntries(weekdayKeys.map((day) => [`week.${day}.0.from`, '']));
    return changeDeskSchema.safeParse(nestFormValues({ deskId: '00000000-0000-4000-8000-000000000000', version: '1', name: 'Pas', ...blank, ...fields }));
  };
  const line = (day: string, index: number, from: string, to: string, people: string) => ({
    [`week.${day}.${index}.from`]: from,
    [`week.${day}.${index}.to`]: to,
    [`week.${day}.${index}.people`]: people,
  });
  const issues = (fields: Record<string, string>) =>
    Object.fromEntries((parse(fields).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

  test.each(['8', '08', '8.00', '08:00', '800', '0800'])('reads %s as eight o’clock', (typed) => {
    expect(parse(line('mon', 0, typed, '10', '1')).data?.periods).toEqual([period(1, 8, 10, 1)]);
  });

  test('says of each field what is wrong', () => {
    expect(issues(line('mon', 0, '10', '9', 'to'))).toEqual({ 'week.mon.0.to': 'endBeforeStart', 'week.mon.0.people': 'notANumber' });
    expect(issues(line('mon', 0, '25', '', ''))).toEqual({
      'week.mon.0.from': 'notATime',
      'week.mon.0.to': 'required',
      'week.mon.0.people': 'required',
    });
    expect(issues({ ...line('mon', 0, '10', '12', '1'), ...line('mon', 1, '11', '13', '1') })).toEqual({ 'week.mon.1.from': 'overlaps' });
    expect(issues(line('mon', 0, '10', '12', '101'))).toEqual({ 'week.mon.0.people': 'tooLarge?max=100' });
  });

  test('uses Monday for all weekdays when asked, and leaves the weekend', () => {
    const fields = { ...line('mon', 0, '10', '16', '2'), ...line('wed', 0, '8', '9', '1'), ...line('sat', 0, '10', '13', '1') };
    const periods = parse({ ...fields, weekdaysAsMonday: 'on' }).data?.periods ?? [];
    expect(periods.map(({ weekday, from }) => [weekday, from / 60])).toEqual([[1, 10], [2, 10], [3, 10], [4, 10], [5, 10], [6, 10]]);
  });

  test.each(['𝟖', '１０', '-1', '1e3', '١٠'])('takes no %s for a number', (people) => {
    expect(issues(line('mon', 0, '10', '12', people))).toEqual({ 'week.mon.0.people': 'notANumber' });
  });
});
