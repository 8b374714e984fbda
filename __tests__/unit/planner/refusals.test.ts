import { prepareRound } from '@/lib/planner/preparation/rules';
import { explainRefusal } from '@/lib/planner/preparation/refusals/rules';
import type { PlannerRound } from '@/lib/planner/types';
import { opening, person, roundOf, span } from './rounds';

/** What stands between the first person and the first opening. */
function refusal(more: Partial<PlannerRound>) {
  const prepared = prepareRound(roundOf(more));
  const found = explainRefusal(prepared, prepared.people[0]!, 0);
  // Whoever is refused is no column of the model, and the other way round.
  expect(prepared.pairs.firstOf[1]! > 0 && prepared.pairs.opening[0] === 0).toBe(found === null && prepared.people[0]!.participates);
  return found;
}
const reason = (more: Partial<PlannerRound>) => refusal(more)?.reason ?? null;

test('nothing stands against a guest from another unit', () => {
  expect(refusal({ people: [person('p')], openings: [opening('o')] })).toBeNull();
});

test('one’s own unit, one’s own opening, no seat, no wish, a no', () => {
  expect(reason({ people: [person('p', { unit: 'away' })], openings: [opening('o')] })).toBe('ownUnit');
  expect(reason({ people: [person('p')], openings: [opening('o', { host: 'p' })] })).toBe('isHost');
  expect(reason({ people: [person('p')], openings: [opening('o', { seats: 0 })] })).toBe('noSeats');
  expect(reason({ people: [person('p', { onlyWishes: true, wishes: [{ opening: 'b', rank: 1 }] })], openings: [opening('o'), opening('b')] })).toBe('notWished');
  expect(reason({ people: [person('p')], openings: [opening('o')], forbidden: [{ person: 'p', opening: 'o' }] })).toBe('forbidden');
});

test('an opening in the hour that is skipped is none', () => {
  expect(reason({ people: [person('p')], openings: [opening('o', span('02:10', '02:50', '2027-03-28'))] })).toBe('noSeats');
});

test('what is in the calendar leaves no room for the way there and back: to the minute', () => {
  const busy = (from: string, to: string) => reason({ people: [person('p', { busy: [span(from, to)] })], openings: [opening('o')] });
  expect(busy('08:00', '09:40')).toBeNull();
  expect(busy('08:00', '09:41')).toBe('busy');
  expect(busy('12:30', '13:00')).toBeNull();
  expect(busy('12:29', '13:00')).toBe('busy');
  expect(refusal({ people: [person('p', { busy: [span('11:00', '11:30')] })], openings: [opening('o')] })!.at).toEqual(span('11:00', '11:30'));
});

test('a host is busy while hosting, and the way between the two places has to fit into the gap', () => {
  const hosting = (from: string, to: string, site: string) =>
    reason({ people: [person('p')], openings: [opening('o'), opening('own', { unit: 'home', site, host: 'p', ...span(from, to) })] });
  expect(hosting('11:59', '13:00', 'away')).toBe('hosting');
  expect(hosting('12:00', '13:00', 'away')).toBeNull();
  expect(hosting('12:00', '13:00', 'home')).toBe('hosting');
  expect(hosting('12:30', '13:00', 'home')).toBeNull();
  expect(hosting('08:00', '09:41', 'home')).toBe('hosting');
});

test('a host whose own calendar is in the way cannot be visited', () => {
  const host = (from: string, to: string) =>
    reason({ people: [person('p'), person('h', { unit: 'away', site: 'away', busy: [span(from, to)] })], openings: [opening('o', { host: 'h' })] });
  expect(host('11:00', '13:00')).toBe('hostAway');
  expect(host('12:00', '13:00')).toBeNull();
});

describe('a desk', () => {
  const desk = (people: number, mates: number, shift = span('08:00', '16:00'), needed = span('12:00', '13:00')) =>
    refusal({
      desks: [{ id: 'd', unit: 'home', site: 'home', minimum: [{ ...needed, people }] }],
      people: [person('p', { desk: 'd', shifts: [shift] }), ...Array.from({ length: mates }, (_, at) => person(`m${at}`, { desk: 'd', shifts: [shift] }))],
      openings: [opening('o')],
    });

  test('spares nobody it needs, also while they are on their way back', () => {
    expect(desk(1, 1)).toBeNull();
    expect(desk(2, 1)).toMatchObject({ reason: 'deskShort', desk: 'd', rostered: 2, needed: 2, at: span('12:00', '12:30') });
  });
  test('asks nothing of those who are not on shift, or back in time', () => {
    expect(desk(1, 0, span('13:00', '16:00'))).toBeNull();
    expect(desk(1, 0, span('08:00', '16:00'), span('12:30', '14:00'))).toBeNull();
    expect(desk(1, 0, span('08:00', '16:00'), span('12:29', '14:00'))?.at).toEqual(span('12:00', '12:30'));
  });
  test('counts nobody twice for two shifts that overlap', () => {
    const twice = [span('08:00', '13:00'), span('11:00', '16:00')];
    const found = refusal({
      desks: [{ id: 'd', unit: 'home', site: 'home', minimum: [{ ...span('11:00', '12:00'), people: 1 }] }],
      people: [person('p', { desk: 'd', shifts: twice })],
      openings: [opening('o')],
    });
    expect(found).toMatchObject({ reason: 'deskShort', rostered: 1 });
  });
  test('is asked on the day the clocks change, too', () => {
    const sunday = '2027-03-28';
    const at = (from: string, to: string) => span(from, to, sunday);
    const found = refusal({
      desks: [{ id: 'd', unit: 'home', site: 'home', minimum: [{ ...at('01:30', '03:30'), people: 1 }] }],
      people: [person('p', { desk: 'd', shifts: [at('00:00', '06:00')] })],
      openings: [opening('o', at('03:00', '04:00'))],
    });
    // Twenty minutes before three is twenty to two: the hour between does not exist.
    expect(found).toMatchObject({ reason: 'deskShort', at: { from: `${sunday}T01:30`, to: `${sunday}T03:00` } });
  });
});

test('pins are facts: whoever has one goes nowhere else, and the seat is gone for others', () => {
  const round = { people: [person('p'), person('q')], openings: [opening('o'), opening('b', { seats: 2 })] };
  expect(reason({ ...round, pinned: [{ person: 'p', opening: 'b' }] })).toBe('pinnedElsewhere');
  expect(reason({ ...round, pinned: [{ person: 'q', opening: 'o' }] })).toBe('noSeats');
});
