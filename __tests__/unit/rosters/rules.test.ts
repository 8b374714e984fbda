import { decideShift, missingIn, repeatDays, staffingOf, type ShiftFacts } from '@/lib/rosters/rules';
import { addShiftSchema } from '@/lib/rosters/schema';
import { addCivilDays, instantOf } from '@/lib/platform/time';

const at = (date: string, time: string) => instantOf(date, time)!;
const day = '2027-03-30';
const span = (from: string, to: string) => ({ starts: at(day, from), ends: at(day, to) });
const now = at('2027-03-01', '08:00');

const facts = (given: Partial<ShiftFacts> = {}): ShiftFacts => ({
  desk: { name: 'Skranken', unitId: 'u', retiredAt: null },
  employee: { name: 'Mette', unitId: 'u', deactivatedAt: null },
  hours: [{ weekday: 2, opens: 600, closes: 960 }, { weekday: 7, opens: 0, closes: 600 }],
  others: [],
  ...given,
});

test('a shift from opening to closing is fine, and touching another is not overlapping it', () => {
  const others = [{ ...span('08:00', '10:00'), desk: 'Anden' }, { ...span('16:00', '17:00'), desk: 'Anden' }];
  expect(decideShift(facts({ others }), { date: day, from: '10:00', to: '16:00' }, now)).toEqual({ ok: true, value: span('10:00', '16:00') });
});

test('a refusal names the rule, the time and the place', () => {
  const wanted = { date: day, from: '10:00', to: '17:00' };
  expect(decideShift(facts(), wanted, now)).toMatchObject({
    reason: 'outsideHours',
    params: { desk: 'Skranken', hours: '10:00–16:00', starts: at(day, '10:00').toISOString() },
  });
  const others = [{ ...span('12:00', '13:00'), desk: 'Informationen' }];
  expect(decideShift(facts({ others }), { ...wanted, to: '16:00' }, now)).toMatchObject({
    reason: 'twoAtOnce',
    params: { name: 'Mette', desk: 'Informationen', starts: at(day, '12:00').toISOString() },
  });
});

test('the hour that is skipped is named, and the night around it is an hour short', () => {
  const night = (from: string, to: string) => decideShift(facts(), { date: '2027-03-28', from, to }, now);
  expect(night('02:30', '05:00')).toMatchObject({ reason: 'missingHour', params: { time: '02:30', date: '2027-03-28' } });
  expect(night('01:00', '02:59')).toMatchObject({ reason: 'missingHour', params: { time: '02:59' } });
  const through = night('01:00', '04:00');
  expect(through.ok && (through.value.ends.getTime() - through.value.starts.getTime()) / 3_600_000).toBe(2);
});

test('repeated days begin with the first and leave out those that are free', () => {
  expect(repeatDays('2027-03-30', [], 1, () => false)).toEqual(['2027-03-30']);
  expect(repeatDays('2027-03-30', [1, 4], 2, () => false)).toEqual(['2027-03-30', '2027-04-01', '2027-04-05', '2027-04-06', '2027-04-08']);
  expect(repeatDays('2027-03-29', [1], 2, (date) => date === '2027-03-29')).toEqual(['2027-04-05']);
  const half = repeatDays('2027-03-01', [1, 2, 3, 4, 5, 6, 7], 26, () => false);
  expect(half).toHaveLength(182);
  expect(half.at(-1)).toBe(addCivilDays('2027-03-01', 181));
});

test('staffing is cut where need, shifts or absences begin and end', () => {
  const plan = {
    ...{ id: 'd', name: 'Skranken', siteId: 'viby', siteName: 'Viby' },
    required: [{ ...span('10:00', '12:00'), people: 2 }, { ...span('12:00', '16:00'), people: 1 }],
    shifts: [{ ...span('10:00', '16:00'), employeeId: 'a' }, { ...span('10:00', '13:00'), employeeId: 'b' }],
  };
  const away = [{ ...span('11:00', '14:00'), employeeId: 'a', openingId: null }, { ...span('10:00', '16:00'), employeeId: 'x', openingId: null }];
  const segments = staffingOf(plan, away, { starts: at(day, '00:00'), ends: at(addCivilDays(day, 1), '00:00') });
  expect(segments.map((one) => [one.needed, one.onShift, one.away, missingIn(one)])).toEqual([
    [2, 2, 0, 0],
    [2, 2, 1, 1],
    [1, 2, 1, 0],
    [1, 1, 1, 1],
    [1, 1, 0, 0],
  ]);
});

test('the form sees the missing hour and an end before the start in the browser already', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const parse = (given: Record<string, string>) =>
    addShiftSchema.safeParse({ employeeId: id, deskId: id, date: '2027-03-28', from: '01:00', to: '05:00', weeks: '1', ...given });
  expect(parse({}).success).toBe(true);
  expect(parse({ from: '02:30' }).error?.issues).toMatchObject([{ path: ['from'], message: 'missingHour' }]);
  expect(parse({ to: '01:00' }).error?.issues).toMatchObject([{ path: ['to'], message: 'endBeforeStart' }]);
  expect(parse({ weeks: '27' }).error?.issues).toMatchObject([{ path: ['weeks'], message: 'tooLarge?max=26' }]);
});
