import { measureLevels } from '@/lib/planner/levels/rules';
import { opening, person, roundOf, span } from './rounds';

const round = roundOf({
  units: [{ id: 'home' }, { id: 'away' }, { id: 'third' }],
  people: [
    person('a', { leftOutBefore: 2, wishes: [{ opening: 'o', rank: 1 }], pairWith: 'b' }),
    person('b', { leftOutBefore: 1, wishes: [{ opening: 'o', rank: 5 }, { opening: 'p', rank: 2 }], pairWith: 'a' }),
    person('c', { unit: 'away' }),
    person('d', { unit: 'third' }),
  ],
  openings: [
    opening('o', { seats: 2 }),
    opening('p', { seats: 2, ...span('10:00', '12:00', '2027-04-07') }),
    opening('q', { unit: 'home' }),
  ],
  published: [{ person: 'a', opening: 'o' }, { person: 'b', opening: 'o' }],
});
const visit = (person: string, opening: string) => ({ person, opening });

test('nobody placed is nothing at every level', () => {
  expect(measureLevels(round, [])).toEqual({ placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 });
});

test('two who go together: placed, left out, wished, one-way, kept, and one day with two', () => {
  expect(measureLevels(round, [visit('a', 'o'), visit('b', 'o')])).toEqual({
    placed: 2,
    leftOutBefore: 3,
    wishes: 6,
    reciprocity: 2,
    spread: 2,
    stability: 2,
  });
});

test('two apart: each single at two seats, once as a pair, and one on the busiest day', () => {
  expect(measureLevels(round, [visit('a', 'o'), visit('b', 'p')])).toMatchObject({ wishes: 9, spread: 1 + 2 + 1, stability: 1 });
});

test('a visit back makes up for one there, but only between the same two units', () => {
  expect(measureLevels(round, [visit('a', 'o'), visit('c', 'q')])).toMatchObject({ reciprocity: 0 });
  expect(measureLevels(round, [visit('a', 'o'), visit('d', 'q')])).toMatchObject({ reciprocity: 2 });
});

test('a single visitor at a single seat is not alone, and what comes twice or is unknown does not count', () => {
  expect(measureLevels(round, [visit('c', 'q'), visit('c', 'q'), visit('x', 'q'), visit('c', 'x')])).toMatchObject({ placed: 1, reciprocity: 1, spread: 1 });
});
