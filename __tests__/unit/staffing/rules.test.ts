import { travelKey } from '@/lib/commitments/rules';
import { instantOf } from '@/lib/platform/time';
import { awaySpan, findShortfall, requiredSpans } from '@/lib/staffing/rules';
import type { Away, DeskPlan, MinimumRow } from '@/lib/staffing/types';

const tuesday = '2014-03-25';
const at = (time: string, date = tuesday) => instantOf(date, time)!;
const span = (from: string, to: string, date = tuesday) => ({ starts: at(from, date), ends: at(to, date) });
const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minimum = (weekday: number, from: string, to: string, people: number): MinimumRow => ({
  weekday, fromMinute: minute(from), toMinute: to === '24:00' ? 1440 : minute(to), people,
});
const shift = (employeeId: string, from = '09:00', to = '15:00', date = tuesday) => ({ employeeId, ...span(from, to, date) });
const away = (employeeId: string, from: string, to: string, date = tuesday): Away => ({ employeeId, openingId: null, ...span(from, to, date) });

function desk(shifts: DeskPlan['shifts'], minimums: MinimumRow[], rest: Partial<DeskPlan> = {}): DeskPlan {
  const required = requiredSpans(minimums, { starts: at('00:00'), ends: at('23:59') });
  return { id: 'desk', name: 'Pas', siteId: 'town', siteName: 'Stændertorvet', shifts, required, ...rest };
}

describe('away is from leaving home until back at it', () => {
  const travel = new Map([
    [travelKey('town', 'viby'), 30],
    [travelKey('viby', 'town'), 25],
  ]);
  test.each([
    ['elsewhere, each way counted by itself', 'viby', '09:30', '12:25'],
    ['at the home site', 'town', '10:00', '12:00'],
    ['where nobody has said how far it is', 'jyllinge', '10:00', '12:00'],
    ['nowhere in particular', null, '10:00', '12:00'],
  ])('%s', (_name, siteId, from, to) => {
    expect(awaySpan({ ...span('10:00', '12:00'), siteId }, 'town', travel)).toEqual(span(from, to));
  });
});

describe('minimums on the time line', () => {
  test('only the weekday’s, and none of nobody', () => {
    const rows = [minimum(2, '10:00', '12:00', 2), minimum(3, '10:00', '12:00', 2), minimum(2, '12:00', '14:00', 0)];
    expect(requiredSpans(rows, span('08:00', '20:00'))).toEqual([{ ...span('10:00', '12:00'), people: 2 }]);
  });

  test('each day that is touched, and not the one that only begins as the span ends', () => {
    const rows = [minimum(1, '08:00', '24:00', 1), minimum(2, '00:00', '24:00', 1), minimum(3, '00:00', '24:00', 1)];
    const spans = requiredSpans(rows, { starts: at('20:00', '2014-03-24'), ends: at('00:00', '2014-03-26') });
    expect(spans.map(({ starts, ends }) => [starts.toISOString(), ends.toISOString()])).toEqual([
      ['2014-03-24T07:00:00.000Z', '2014-03-24T23:00:00.000Z'],
      ['2014-03-24T23:00:00.000Z', '2014-03-25T23:00:00.000Z'],
    ]);
  });

  test.each([
    ['the day before the change', 6, '2014-03-29', '2014-03-29T09:00:00.000Z'],
    ['the Sunday of the change', 7, '2014-03-30', '2014-03-30T08:00:00.000Z'],
    ['the Monday after', 1, '2014-03-31', '2014-03-31T08:00:00.000Z'],
  ])('ten o’clock is ten o’clock on %s', (_name, weekday, date, expected) => {
    const [found] = requiredSpans([minimum(weekday, '10:00', '12:00', 1)], span('09:00', '13:00', date));
    expect(found?.starts.toISOString()).toBe(expected);
  });

  test.each([
    ['a minimum across the skipped hour is an hour shorter', '01:00', '04:00', '2014-03-30T00:00:00.000Z', '2014-03-30T02:00:00.000Z'],
    ['one that begins in it begins where it would have come', '02:30', '04:00', '2014-03-30T01:00:00.000Z', '2014-03-30T02:00:00.000Z'],
    ['one that ends in it ends there', '01:00', '02:30', '2014-03-30T00:00:00.000Z', '2014-03-30T01:00:00.000Z'],
  ])('%s', (_name, from, to, starts, ends) => {
    const [found] = requiredSpans([minimum(7, from, to, 1)], { starts: at('00:00', '2014-03-30'), ends: at('00:00', '2014-03-31') });
    expect([found?.starts.toISOString(), found?.ends.toISOString()]).toEqual([starts, ends]);
  });

  test('one that lies in the skipped hour never comes', () => {
    expect(requiredSpans([minimum(7, '02:10', '02:50', 1)], { starts: at('00:00', '2014-03-30'), ends: at('00:00', '2014-03-31') })).toEqual([]);
  });
});

describe('a desk never falls under its minimum', () => {
  const three = [shift('anna'), shift('bo'), shift('clara')];
  const two = minimum(2, '10:00', '14:00', 2);
  const ask = (plan: DeskPlan, from: string, to: string, absences: Away[] = []) => findShortfall('anna', span(from, to), [plan], absences);

  test('one of three may leave a desk that needs two', () => {
    expect(ask(desk(three, [two]), '09:50', '12:10')).toBeNull();
  });

  test('the second may not, from the half hour in which both would be away', () => {
    expect(ask(desk(three, [two]), '09:00', '12:00', [away('bo', '10:40', '11:10')])).toEqual({
      deskName: 'Pas', siteName: 'Stændertorvet', halfHour: at('10:30'), needed: 2, left: 1,
    });
  });

  test.each([
    ['touches where the other comes back', '10:00', '11:00', '11:00', '12:00', null],
    ['touches where the other leaves', '11:00', '12:00', '10:00', '11:00', null],
    ['overlaps by a minute', '10:00', '11:01', '11:00', '12:00', '11:00'],
    ['is wholly before the minimum begins', '09:00', '10:00', '09:00', '10:00', null],
    ['runs a minute into the minimum', '09:00', '10:01', '09:00', '10:01', '10:00'],
    ['begins as the minimum ends', '14:00', '15:00', '14:00', '15:00', null],
    ['begins a minute before the minimum ends', '13:59', '15:00', '13:59', '15:00', '13:30'],
  ])('an absence that %s', (_name, from, to, otherFrom, otherTo, halfHour) => {
    const short = ask(desk(three, [two]), from, to, [away('bo', otherFrom, otherTo)]);
    expect(short?.halfHour ?? null).toEqual(halfHour === null ? null : at(halfHour));
  });

  test('a minimum that rises in mid-visit counts from when it rises', () => {
    const rising = [minimum(2, '10:00', '11:15', 2), minimum(2, '11:15', '14:00', 3)];
    expect(ask(desk(three, rising), '10:00', '11:15')).toBeNull();
    expect(ask(desk(three, rising), '10:00', '11:16')).toMatchObject({ halfHour: at('11:00'), needed: 3, left: 2 });
  });

  test('somebody who goes home or comes in mid-visit changes who is left', () => {
    const leaving = [shift('anna'), shift('bo', '09:00', '11:40'), shift('clara')];
    expect(ask(desk(leaving, [two]), '10:00', '11:40')).toBeNull();
    expect(ask(desk(leaving, [two]), '10:00', '11:41')).toMatchObject({ halfHour: at('11:30'), needed: 2, left: 1 });
    const coming = [...leaving, shift('dorte', '11:40', '15:00')];
    expect(ask(desk(coming, [two]), '10:00', '13:00')).toBeNull();
    const tooLate = [...leaving, shift('dorte', '11:41', '15:00')];
    expect(ask(desk(tooLate, [two]), '10:00', '13:00')).toMatchObject({ halfHour: at('11:30') });
  });

  test('a desk that is short already can spare nobody', () => {
    expect(ask(desk([shift('anna'), shift('bo')], [minimum(2, '10:00', '14:00', 3)]), '10:00', '11:00')).toMatchObject({ needed: 3, left: 1 });
  });

  test.each([
    ['nobody asks for anybody', [minimum(2, '10:00', '14:00', 0)], '10:00', '12:00'],
    ['the minimum is another weekday’s', [minimum(3, '10:00', '14:00', 3)], '10:00', '12:00'],
    ['the person is off shift', [minimum(2, '06:00', '22:00', 3)], '15:00', '17:00'],
    ['the person leaves before the shift begins and is back as it does', [minimum(2, '06:00', '22:00', 3)], '07:00', '09:00'],
  ])('it does not bind where %s', (_name, minimums, from, to) => {
    expect(ask(desk(three, minimums), from, to)).toBeNull();
  });

  test('it binds only where away and shift meet', () => {
    expect(ask(desk(three, [minimum(2, '06:00', '22:00', 3)]), '14:30', '18:00')).toMatchObject({ halfHour: at('14:30') });
    expect(ask(desk(three, [minimum(2, '06:00', '22:00', 3)]), '07:00', '09:01')).toMatchObject({ halfHour: at('09:00') });
  });

  test('absences of people of other desks, and hosts, change nothing', () => {
    expect(ask(desk(three, [two]), '10:00', '12:00', [away('zoe', '10:00', '12:00')])).toBeNull();
  });

  test('of several desks and shifts, the earliest shortage is told', () => {
    const morning = desk([shift('anna', '09:00', '11:00')], [minimum(2, '10:45', '11:00', 1)], { id: 'a', name: 'Modtagelsen' });
    const noon = desk([shift('anna', '11:00', '15:00')], [minimum(2, '11:00', '15:00', 1)], { id: 'b', name: 'Pas' });
    expect(findShortfall('anna', span('09:30', '12:00'), [noon, morning], [])).toMatchObject({ deskName: 'Modtagelsen', halfHour: at('10:30'), left: 0 });
  });

  test('no desks, nothing to ask', () => {
    expect(findShortfall('anna', span('10:00', '12:00'), [], [])).toBeNull();
  });

  test('on the Sunday the clocks change, the half hour is that on the wall', () => {
    const sunday = '2014-03-30';
    const whole = { starts: at('00:00', sunday), ends: at('00:00', '2014-03-31') };
    const plan: DeskPlan = {
      id: 'night', name: 'Vagt', siteId: 'viby', siteName: 'Viby',
      shifts: [shift('anna', '00:00', '06:00', sunday), shift('bo', '00:00', '06:00', sunday)],
      required: requiredSpans([minimum(7, '03:00', '05:00', 2)], whole),
    };
    expect(findShortfall('anna', { starts: at('01:30', sunday), ends: at('03:00', sunday) }, [plan], [])).toBeNull();
    expect(findShortfall('anna', { starts: at('01:30', sunday), ends: at('03:01', sunday) }, [plan], [])?.halfHour.toISOString()).toBe('2014-03-30T01:00:00.000Z');
  });
});
