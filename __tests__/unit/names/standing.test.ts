import { decideMerging, decideTakingPart, isOpen } from '@/lib/names/rules';
import { MOST_DAYS, spanOf, standingOver } from '@/lib/names/standing/rules';
import { at } from '@/prisma/seed/factories-organisation';

const poll = { id: 'p', projectId: 'x', closesOn: '2027-03-28', closedAt: null, version: 1 };

test('the last day counts to its end, also on the night the clocks change', () => {
  expect(isOpen(poll, at('2027-03-28', '23:59'))).toBe(true);
  expect(isOpen(poll, at('2027-03-29', '00:00'))).toBe(false);
  expect(decideTakingPart(poll, at('2027-03-29', '00:00'))).toEqual({ reason: 'pollClosed', params: { day: '2027-03-28' } });
  expect(decideTakingPart({ ...poll, closedAt: at('2027-03-20', '12:00') }, at('2027-03-21', '09:00'))).toEqual({ reason: 'pollClosed', params: { day: '2027-03-20' } });
  expect(decideTakingPart(null, at('2027-03-21', '09:00'))).toEqual({ reason: 'noPoll' });
});

test('the standing of a day counts what was given and not yet taken back when it was over', () => {
  const voices = [
    { nameId: 'a', givenAt: at('2027-03-26', '10:00'), withdrawnAt: null },
    { nameId: 'a', givenAt: at('2027-03-26', '23:59'), withdrawnAt: at('2027-03-28', '00:00') },
    { nameId: 'b', givenAt: at('2027-03-28', '00:00'), withdrawnAt: null },
    { nameId: 'b', givenAt: at('2027-03-27', '10:00'), withdrawnAt: at('2027-03-27', '11:00') },
  ];
  const { days, counts } = standingOver(voices, '2027-03-26', '2027-03-28');
  expect(days).toEqual(['2027-03-26', '2027-03-27', '2027-03-28']);
  expect(counts.get('a')).toEqual([2, 2, 1]);
  expect(counts.get('b')).toEqual([0, 0, 1]);
  expect(spanOf(voices, poll, at('2027-03-27', '09:00'))).toEqual(['2027-03-26', '2027-03-27']);
  expect(spanOf(voices, poll, at('2027-05-01', '09:00'))).toEqual(['2027-03-26', '2027-03-28']);
  expect(spanOf([], poll, at('2027-03-27', '09:00'))).toEqual(['2027-03-27', '2027-03-27']);
});

test('a long search is shown by some of its days, the first and last among them', () => {
  const { days } = standingOver([], '2027-01-01', '2027-03-28');
  expect(days).toHaveLength(MOST_DAYS);
  expect([days[0], days.at(-1)]).toEqual(['2027-01-01', '2027-03-28']);
});

test('when two names become one, only those move who are not there already', () => {
  const [anne, bo] = ['anne', 'bo'].map((voterId) => ({ voterId, givenAt: at('2027-03-20', '10:00') }));
  expect(decideMerging([anne!, bo!], new Set(['bo']))).toEqual([anne]);
});
