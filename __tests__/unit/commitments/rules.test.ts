import { clashParams, findClash, travelKey, travelMinutes } from '@/lib/commitments/rules';
import type { Commitment } from '@/lib/commitments/types';
import { instantOf } from '@/lib/platform/time';

const at = (time: string, date = '2014-03-25') => instantOf(date, time)!;
const travel = new Map([
  [travelKey('town', 'viby'), 30],
  [travelKey('viby', 'town'), 25],
]);

function commitment(from: string, to: string, siteId: string | null, rest: Partial<Commitment> = {}): Commitment {
  return {
    id: `${from}-${to}`, kind: 'visiting', starts: at(from), ends: at(to), siteId, siteName: siteId ?? '', title: 'Pas',
    visitId: null, openingId: null, eventId: null, ...rest,
  };
}
const candidate = (from: string, to: string, siteId: string | null) => ({ starts: at(from), ends: at(to), siteId });

describe('nobody is in two places', () => {
  test.each([
    ['overlaps at the front', '09:00', '10:01', 'town', true],
    ['overlaps at the back', '11:59', '13:00', 'town', true],
    ['lies within', '10:30', '11:00', 'town', true],
    ['lies around', '08:00', '14:00', 'town', true],
    ['is the same time', '10:00', '12:00', 'town', true],
    ['ends as it begins', '09:00', '10:00', 'town', false],
    ['begins as it ends', '12:00', '13:00', 'town', false],
    ['ends on another site a minute too late for the way', '09:00', '09:36', 'viby', true],
    ['ends on another site just in time for the way', '09:00', '09:35', 'viby', false],
    ['begins on another site a minute too early for the way', '12:29', '13:00', 'viby', true],
    ['begins on another site just in time for the way', '12:30', '13:00', 'viby', false],
    ['is on a site that nobody has said the way to', '09:00', '10:00', 'jyllinge', false],
    ['is nowhere in particular', '09:00', '10:00', null, false],
  ])('a commitment that %s', (_name, from, to, siteId, clashes) => {
    expect(findClash([commitment(from, to, siteId)], candidate('10:00', '12:00', 'town'), travel) !== null).toBe(clashes);
  });

  test('the way is counted in its own direction', () => {
    expect(travelMinutes(travel, 'town', 'viby')).toBe(30);
    expect(travelMinutes(travel, 'viby', 'town')).toBe(25);
    expect(travelMinutes(travel, 'town', 'town')).toBe(0);
    expect(travelMinutes(travel, null, 'viby')).toBe(0);
  });

  test('of several, the first by time is named', () => {
    const clash = findClash([commitment('11:00', '11:30', 'town'), commitment('09:00', '10:30', 'town')], candidate('10:00', '12:00', 'town'), travel);
    expect(clash?.with.id).toBe('09:00-10:30');
  });

  test('an overlap and too short a way are told apart', () => {
    const overlap = findClash([commitment('11:00', '13:00', 'viby')], candidate('10:00', '12:00', 'town'), travel)!;
    expect(clashParams(overlap)).toMatchObject({ tooShort: 'no', gap: 0, travel: 0, kind: 'visiting', site: 'viby' });
    const short = findClash([commitment('12:10', '13:00', 'viby')], candidate('10:00', '12:00', 'town'), travel)!;
    expect(clashParams(short)).toMatchObject({ tooShort: 'yes', gap: 10, travel: 30, starts: at('12:10').toISOString(), ends: at('13:00').toISOString() });
    const unnamed = findClash([commitment('11:00', '13:00', null, { kind: 'block' })], candidate('10:00', '12:00', 'town'), travel)!;
    expect(clashParams(unnamed).site).toBe('none');
  });

  test('an hour that the clocks skip is no hour: the gap is counted in real minutes', () => {
    // From 01:45 to 03:15 on the wall lie thirty minutes on the night of 30 March 2014.
    const night = { ...commitment('00:00', '00:30', 'viby'), starts: at('01:00', '2014-03-30'), ends: at('01:45', '2014-03-30') };
    const after = (time: string) => ({ starts: at(time, '2014-03-30'), ends: at('05:00', '2014-03-30'), siteId: 'town' });
    expect(findClash([night], after('03:10'), travel)).toBeNull();
    expect(findClash([night], after('03:09'), travel)?.tooShort).toEqual({ gapMinutes: 24, travelMinutes: 25 });
  });
});
