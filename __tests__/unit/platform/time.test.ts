import {
  addCivilDays,
  civilDateOf,
  clocksChangeOn,
  clockTimeOf,
  daysOfIsoWeek,
  instantOf,
  isCivilDate,
  isClockTime,
  isoWeekOf,
  isoWeeksIn,
  weekdayOf,
} from '@/lib/platform/time';

test('the tests run in a zone that is not ours', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).not.toBe('Europe/Copenhagen');
});

describe('instants and the clock on the wall', () => {
  test.each([
    ['2027-03-30', '10:00', '2027-03-30T08:00:00.000Z'],
    ['2027-01-15', '10:00', '2027-01-15T09:00:00.000Z'],
    ['2014-03-30', '01:59', '2014-03-30T00:59:00.000Z'],
    ['2014-03-30', '03:00', '2014-03-30T01:00:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ])('%s %s is %s and back', (date, time, expected) => {
    const instant = instantOf(date, time);
    expect(instant?.toISOString()).toBe(expected);
    expect(civilDateOf(instant!)).toBe(date);
    expect(clockTimeOf(instant!)).toBe(time);
  });

  test.each(['02:00', '02:30', '02:59'])('%s does not exist on the night the clocks go forward', (time) => {
    expect(instantOf('2014-03-30', time)).toBeNull();
    expect(instantOf('2027-03-28', time)).toBeNull();
  });

  test.each([
    ['2027-02-29', '10:00'],
    ['2027-3-1', '10:00'],
    ['2027-03-30', '24:00'],
    ['2027-03-30', '9:00'],
    ['', ''],
  ])('%s %s is no time', (date, time) => expect(instantOf(date, time)).toBeNull());

  test('near midnight the day is Copenhagen’s', () => {
    expect(civilDateOf(new Date('2027-03-30T22:30:00Z'))).toBe('2027-03-31');
    expect(civilDateOf(new Date('2027-01-30T22:30:00Z'))).toBe('2027-01-30');
  });

  test.each(['2028-02-29', '2000-01-01', '1999-12-31'])('%s is a date', (date) => expect(isCivilDate(date)).toBe(true));
  test.each(['2027-02-29', '2027-13-01', '2027-00-10', 'i morgen'])('%s is none', (date) =>
    expect(isCivilDate(date)).toBe(false));
  test.each(['24:00', '7:00', '12:60', '12.00', ''])('"%s" is no time of day', (time) => expect(isClockTime(time)).toBe(false));
});

describe('weeks', () => {
  test.each([
    [2014, 13, '2014-03-24', '2014-03-30'],
    [2027, 13, '2027-03-29', '2027-04-04'],
    [2029, 13, '2029-03-26', '2029-04-01'],
    [2026, 53, '2026-12-28', '2027-01-03'],
    [2027, 1, '2027-01-04', '2027-01-10'],
    [2021, 1, '2021-01-04', '2021-01-10'],
  ])('week %i/%i runs from %s to %s', (year, week, monday, sunday) => {
    const days = daysOfIsoWeek(year, week);
    expect([days[0], days[6], days.length]).toEqual([monday, sunday, 7]);
    expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const day of days) expect(isoWeekOf(day)).toEqual({ isoYear: year, isoWeek: week });
  });
  test.each([
    [2026, 53],
    [2027, 52],
    [2020, 53],
    [2024, 52],
  ])('%i has %i weeks', (year, weeks) => expect(isoWeeksIn(year)).toBe(weeks));
  test('days add over the clock change and the turn of the year', () => {
    expect(addCivilDays('2014-03-29', 2)).toBe('2014-03-31');
    expect(addCivilDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addCivilDays('2027-03-01', -1)).toBe('2027-02-28');
  });
  test('the clocks change on the Sunday of week 13 in 2014 and not on the Monday', () => {
    expect(clocksChangeOn('2014-03-30')).toBe(true);
    expect(clocksChangeOn('2014-03-31')).toBe(false);
    expect(clocksChangeOn('2027-10-31')).toBe(true);
  });
});
