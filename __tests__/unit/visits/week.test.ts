import { isSameWeek, readWeek, weekFrom } from '@/lib/visits/my-week/rules';
import { currentRound } from '@/lib/visits/cards/rules';
import type { RoundOfVisits } from '@/lib/visits/types';

const now = new Date('2027-03-29T10:00:00Z');

test.each([
  ['2027-W13', { isoYear: 2027, isoWeek: 13 }],
  ['2026-W53', { isoYear: 2026, isoWeek: 53 }],
  // 2027 has 52 weeks; what does not exist is the present week.
  ['2027-W53', { isoYear: 2027, isoWeek: 13 }],
  ['2027-W00', { isoYear: 2027, isoWeek: 13 }],
  ['<script>', { isoYear: 2027, isoWeek: 13 }],
  [undefined, { isoYear: 2027, isoWeek: 13 }],
  [['2027-W10', '2027-W11'], { isoYear: 2027, isoWeek: 10 }],
])('an address that asks for %j shows week %j', (asked, week) => expect(readWeek(asked, now)).toEqual(week));

test('the weeks beside one, across the turn of a year with 53', () => {
  expect(weekFrom({ isoYear: 2026, isoWeek: 53 }, 1)).toEqual({ isoYear: 2027, isoWeek: 1 });
  expect(weekFrom({ isoYear: 2027, isoWeek: 1 }, -1)).toEqual({ isoYear: 2026, isoWeek: 53 });
  expect(isSameWeek({ isoYear: 2026, isoWeek: 1 }, { isoYear: 2027, isoWeek: 1 })).toBe(false);
});

test('the round that is on comes before the next one and the last one', () => {
  const round = (isoWeek: number, state: RoundOfVisits['state'] = 'published') => ({ isoYear: 2027, isoWeek, state }) as RoundOfVisits;
  expect(currentRound([round(20), round(13), round(5)], now)?.isoWeek).toBe(13);
  expect(currentRound([round(20), round(12), round(5)], now)?.isoWeek).toBe(20);
  expect(currentRound([round(12), round(5)], now)?.isoWeek).toBe(12);
  // A draft ahead does not push aside one that people can see.
  expect(currentRound([round(20), round(14, 'draft')], now)?.isoWeek).toBe(20);
  expect(currentRound([], now)).toBeNull();
});
