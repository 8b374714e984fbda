import { canBecome, decideRound, endOfWeek, isoWeeksFrom, phaseOf, takesOffers, weekDays } from '@/lib/rounds/rules';
import type { RoundInput } from '@/lib/rounds/schema';
import { holidayOn } from '@/lib/platform/holidays';
import { instantOf } from '@/lib/platform/time';

const at = (day: string, time: string) => instantOf(day, time)!;

const input: RoundInput = {
  name: 'Besøgsuge, uge 13',
  isoYear: 2027,
  isoWeek: 13,
  signUpOpens: at('2027-03-01', '08:00'),
  signUpCloses: at('2027-03-26', '12:00'),
  cancelHours: 24,
  visitsPerPerson: 2,
  approval: 'none',
  approvalHours: 16,
  mode: 'direct',
};
const standing = { state: 'published' as const, isoYear: 2027, isoWeek: 13, mode: 'direct', openings: 0, visits: 0, wishes: 0 };

describe('the week of a round', () => {
  test('2027: Easter Monday opens it, and the clocks changed the day before', () => {
    const days = weekDays(2027, 13, holidayOn);
    expect(days.map(({ date }) => date)).toEqual([
      '2027-03-29', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02', '2027-04-03', '2027-04-04',
    ]);
    expect(days[0]!.holiday?.da).toMatch(/påskedag/i);
    expect(days[0]!.holiday?.en).toMatch(/Easter Monday/);
    expect(days.slice(1).every(({ holiday, clocks }) => holiday === null && clocks === null)).toBe(true);
  });

  test('2014: the clocks go forward on its Sunday', () => {
    const days = weekDays(2014, 13, holidayOn);
    expect(days.map(({ clocks }) => clocks)).toEqual([null, null, null, null, null, null, 'forward']);
    expect(days[6]!.date).toBe('2014-03-30');
  });

  test('2029: Maundy Thursday to Easter Sunday are all in it', () => {
    const holidays = weekDays(2029, 13, holidayOn).filter(({ holiday }) => holiday);
    expect(holidays.map(({ date }) => date)).toEqual(['2029-03-29', '2029-03-30', '2029-04-01']);
  });

  test('in autumn the clocks go back', () => {
    expect(weekDays(2026, 43, holidayOn)[6]!.clocks).toBe('back');
  });

  test('ends at the midnight after its Sunday, also when that Sunday is 23 hours long', () => {
    expect(endOfWeek({ isoYear: 2014, isoWeek: 13 })).toEqual(at('2014-03-31', '00:00'));
  });

  test('the weeks to choose from follow each other over New Year', () => {
    expect(isoWeeksFrom('2026-12-23', 4)).toEqual([
      { isoYear: 2026, isoWeek: 52 },
      { isoYear: 2026, isoWeek: 53 },
      { isoYear: 2027, isoWeek: 1 },
      { isoYear: 2027, isoWeek: 2 },
    ]);
  });
});

describe('where a round stands', () => {
  const round = { state: 'published' as const, ...input };
  test.each([
    ['2027-03-01', '07:59', 'upcoming'],
    ['2027-03-01', '08:00', 'open'],
    ['2027-03-26', '11:59', 'open'],
    ['2027-03-26', '12:00', 'ended'],
  ])('published, %s %s: %s', (day, time, phase) => expect(phaseOf(round, at(day, time))).toBe(phase));

  test('a draft and a closed round are that whatever the window says', () => {
    expect(phaseOf({ ...round, state: 'draft' }, at('2027-03-05', '10:00'))).toBe('draft');
    expect(phaseOf({ ...round, state: 'closed' }, at('2027-03-05', '10:00'))).toBe('closed');
  });

  test('takes offers from the first draft until the week is over, but not when closed', () => {
    expect(takesOffers({ ...round, state: 'draft' }, at('2027-01-01', '10:00'))).toBe(true);
    expect(takesOffers(round, at('2027-04-04', '23:59'))).toBe(true);
    expect(takesOffers(round, at('2027-04-05', '00:00'))).toBe(false);
    expect(takesOffers({ ...round, state: 'closed' }, at('2027-01-01', '10:00'))).toBe(false);
  });

  test('goes from draft over published to closed, and back from closed', () => {
    expect(canBecome('draft', 'published')).toBe(true);
    expect(canBecome('published', 'closed')).toBe(true);
    expect(canBecome('closed', 'published')).toBe(true);
    expect(canBecome('published', 'draft')).toBe(false);
    expect(canBecome('draft', 'closed')).toBe(false);
  });
});

describe('what may be changed', () => {
  test('a new round needs nothing but a window that closes within its week', () => {
    expect(decideRound(input, null)).toBeNull();
    expect(decideRound({ ...input, signUpCloses: at('2027-04-05', '00:00') }, null)).toBeNull();
    expect(decideRound({ ...input, signUpCloses: at('2027-04-05', '00:01') }, null)?.reason).toBe('closesAfterWeek');
  });

  test('the week stays once there are openings', () => {
    expect(decideRound({ ...input, isoWeek: 14 }, { ...standing, openings: 1 })).toEqual({
      reason: 'weekHasOpenings',
      params: { count: 1 },
    });
    expect(decideRound({ ...input, isoWeek: 14 }, standing)).toBeNull();
    expect(decideRound({ ...input, name: 'Andet navn' }, { ...standing, openings: 9 })).toBeNull();
  });

  test('the mode stays once people have signed up', () => {
    expect(decideRound({ ...input, mode: 'wishes' }, { ...standing, visits: 1 })?.reason).toBe('modeHasVisits');
    expect(decideRound({ ...input, mode: 'direct' }, { ...standing, mode: 'wishes', wishes: 2 })).toEqual({ reason: 'modeHasWishes', params: { count: 2 } });
    expect(decideRound({ ...input, mode: 'wishes' }, standing)).toBeNull();
  });

  test('a closed round is opened before it is changed', () => {
    expect(decideRound(input, { ...standing, state: 'closed' })?.reason).toBe('roundIsClosed');
  });
});
