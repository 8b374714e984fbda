import { merge, readClock } from '@/lib/planner/time/rules';

const clock = readClock('Europe/Copenhagen');
const utc = (text: string) => Date.parse(`${text}Z`) / 60_000;

test('local times are instants of the zone of the round, summer and winter', () => {
  expect(clock.minuteOf('2027-03-26T09:30')).toBe(utc('2027-03-26T08:30'));
  expect(clock.minuteOf('2027-03-29T09:30')).toBe(utc('2027-03-29T07:30'));
  expect(readClock('America/New_York').minuteOf('2027-03-29T09:30')).toBe(utc('2027-03-29T13:30'));
});

test('an hour that is skipped is the instant after it, one that comes twice the first', () => {
  expect(clock.minuteOf('2027-03-28T02:30')).toBe(utc('2027-03-28T01:00'));
  expect(clock.minuteOf('2027-03-28T03:00')).toBe(utc('2027-03-28T01:00'));
  expect(clock.minuteOf('2027-10-31T02:30')).toBe(utc('2027-10-31T00:30'));
  expect(clock.minuteOf('2027-10-31T03:00')).toBe(utc('2027-10-31T02:00'));
});

test('a span over the change is as long as it is, and one within the skipped hour says nothing', () => {
  const { starts, ends } = clock.spanOf({ from: '2027-03-28T01:00', to: '2027-03-28T04:00' })!;
  expect(ends - starts).toBe(120);
  expect(clock.spanOf({ from: '2027-03-28T02:10', to: '2027-03-28T02:50' })).toBeNull();
  expect(clock.spanOf({ from: '2027-04-06T10:00', to: '2027-04-06T10:00' })).toBeNull();
  expect(clock.spanOf({ from: 'i morgen', to: '2027-04-06T10:00' })).toBeNull();
});

test('an instant is written as the clock on the wall shows it', () => {
  for (const local of ['2027-03-28T01:59', '2027-03-28T03:00', '2027-10-31T01:30', '2027-12-31T23:45']) {
    expect(clock.localTimeOf(clock.minuteOf(local))).toBe(local);
  }
});

test('stretches that overlap or touch become one', () => {
  expect(merge([{ starts: 5, ends: 9 }, { starts: 1, ends: 3 }, { starts: 3, ends: 6 }, { starts: 20, ends: 21 }])).toEqual([
    { starts: 1, ends: 9 },
    { starts: 20, ends: 21 },
  ]);
});
