import { compareVisits } from '@/lib/plans/comparison/rules';
import { holdPublished } from '@/lib/plans/holding/rules';
import { findNewViolations, moveOne, recountLevels, recountUnplaced } from '@/lib/plans/moves/rules';
import { findForbiddenNow, planChanges } from '@/lib/plans/publishing/rules';
import { chooseVersion, countFigures } from '@/lib/plans/rules';
import { joinWaivers } from '@/lib/plans/trials/rules';
import { layOutDeskWeek } from '@/lib/plans/week/rules';
import type { PlannerRound } from '@/lib/planner/types';

const day = (clock: string) => `2027-03-30T${clock}`;
const shift = { from: day('09:00'), to: day('15:00') };
const person = (id: string, rest: Partial<PlannerRound['people'][number]> = {}) => ({ id, unit: 'service', site: 'town', desk: 'desk', shifts: [shift], busy: [], wishes: [{ opening: 'o1', rank: 1 }, { opening: 'o2', rank: 2 }], ...rest });
const round: PlannerRound = {
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'service' }, { id: 'library' }],
  sites: [{ id: 'town' }, { id: 'books' }],
  travelMinutes: [{ from: 'town', to: 'books', minutes: 10 }, { from: 'books', to: 'town', minutes: 10 }],
  desks: [{ id: 'desk', unit: 'service', site: 'town', minimum: [{ from: day('10:00'), to: day('14:00'), people: 1 }] }],
  people: [person('anna'), person('bo'), person('clara', { wishes: [], onlyWishes: true })],
  openings: [
    { id: 'o1', unit: 'library', site: 'books', from: day('10:00'), to: day('12:00'), seats: 1 },
    { id: 'o2', unit: 'library', site: 'books', from: day('12:30'), to: day('14:00'), seats: 2 },
  ],
  pinned: [],
  published: [],
  forbidden: [],
};
const visit = (who: string, opening: string) => ({ person: who, opening, overrideReason: '' });

test('figures: who asked, who has a visit, first wishes, and half hours under the minimum', () => {
  expect(countFigures(round, [visit('anna', 'o1'), visit('bo', 'o2')])).toEqual({ asked: 2, placed: 2, firstChoices: 1, shortHalfHours: 0 });
  const bare = { ...round, people: round.people.slice(0, 2) };
  // From ten to two both are away for a while, one after the other; in the twenty minutes between the ways they meet.
  expect(countFigures(bare, [visit('anna', 'o1'), visit('bo', 'o1')]).shortHalfHours).toBe(5);
});

test('the week by desk: how many are there from instant to instant, the way included', () => {
  const [tuesday] = layOutDeskWeek(round, [visit('anna', 'o1')]);
  expect(tuesday).toMatchObject({ desk: 'desk', date: '2027-03-30', away: [{ person: 'anna', from: 9 * 60 + 50, to: 12 * 60 + 10 }] });
  expect(tuesday!.steps.map(({ from, present, needed }) => [from, present, needed])).toEqual([
    [540, 3, 0], [590, 2, 0], [600, 2, 1], [730, 3, 1], [840, 3, 0],
  ]);
});

test('a comparison names who loses, who moves and who gains, and nobody who stays', () => {
  const changes = compareVisits([visit('anna', 'o1'), visit('bo', 'o2'), visit('dora', 'o2')], [visit('anna', 'o2'), visit('clara', 'o1'), visit('dora', 'o2')]);
  expect(changes).toEqual([
    { person: 'bo', kind: 'loses', from: ['o2'], to: [] },
    { person: 'anna', kind: 'moves', from: ['o1'], to: ['o2'] },
    { person: 'clara', kind: 'gains', from: [], to: ['o1'] },
  ]);
});

test('a move by hand: nothing to move gives nothing, and only what the change itself breaks is held against it', () => {
  const before = [visit('anna', 'o1')];
  expect(moveOne(before, { person: 'bo', from: 'o1', to: 'o2' })).toBeNull();
  expect(moveOne(before, { person: 'anna', from: null, to: 'o1' })).toBeNull();
  expect(moveOne(before, { person: 'anna', from: 'o1', to: null })).toEqual([]);
  const full = moveOne(before, { person: 'bo', from: null, to: 'o1' })!;
  expect(findNewViolations(round, before, full)).toMatchObject([{ rule: 'overSeats', seats: 1, visitors: 2 }]);
  const fine = moveOne(before, { person: 'clara', from: null, to: 'o2' })!;
  expect(findNewViolations(round, before, fine)).toEqual([]);
  expect(recountUnplaced(round, before, [{ person: 'bo', reason: 'full' }])).toEqual([{ person: 'bo', reason: 'full' }]);
});

test('levels after a change by hand: no proof but where nothing above has changed', () => {
  const before = [
    { name: 'placed' as const, value: 1, bound: 1, proven: true },
    { name: 'wishes' as const, value: 5, bound: 5, proven: true },
  ];
  expect(recountLevels(round, [visit('anna', 'o2')], before)).toEqual([
    { name: 'placed', value: 1, bound: 1, proven: true },
    { name: 'wishes', value: 4, bound: 5, proven: false },
  ]);
});

describe('what publishing has to do', () => {
  const inputAt = new Date('2027-03-02T08:00:00Z');
  const seat = (personId: string, openingId: string) => ({ personId, openingId, overrideReason: null, deskLifted: false });
  const held = (who: string, opening: string, since: string) => ({ visitId: `${who} ${opening}`, personId: who, openingId: opening, since: new Date(since) });

  test('what stands as planned stays, what is planned elsewhere ends, and what came since is left alone', () => {
    const changes = planChanges([visit('anna', 'o1'), visit('bo', 'o2')], {
      held: [held('anna', 'o1', '2027-03-01T00:00:00Z'), held('bo', 'o1', '2027-03-01T00:00:00Z'), held('clara', 'o2', '2027-03-03T00:00:00Z')],
      endedSince: [],
      inputAt,
    });
    expect(changes.wanted).toEqual([{ personId: 'bo', openingId: 'o2', overrideReason: null, deskLifted: false }]);
    expect(changes.ending.map(({ visitId }) => visitId)).toEqual(['bo o1']);
    expect(changes.kept).toEqual([{ person: 'anna', opening: 'o1' }, { person: 'clara', opening: 'o2' }]);
  });

  test('what was ended since is not brought back', () => {
    const changes = planChanges([visit('anna', 'o1')], { held: [], endedSince: [{ person: 'anna', opening: 'o1' }], inputAt });
    expect(changes).toMatchObject({ wanted: [], endedSince: [{ person: 'anna', opening: 'o1' }] });
  });

  test('a rule of today leaves out the wanted visit it is about, and no other', () => {
    const wanted = [seat('anna', 'o1'), seat('bo', 'o2')];
    const present = { ...round, people: [person('anna', { busy: [{ from: day('11:00'), to: day('11:30') }] }), ...round.people.slice(1)] };
    const final = [visit('anna', 'o1'), visit('bo', 'o2')];
    expect(findForbiddenNow({ present, planned: round }, final, { final, wanted })).toMatchObject([{ wanted: wanted[0], violation: { rule: 'busy' } }]);
    expect(findForbiddenNow({ present, planned: present }, final, { final, wanted })).toEqual([]);
  });
});

test('two trials after each other let go of both', () => {
  const staffing = [{ desk: 'desk', from: day('10:00'), to: day('10:30'), needed: 2, left: 1 }];
  expect(joinWaivers({ seats: [{ opening: 'o1', more: 1 }], staffing }, { seats: [{ opening: 'o1', more: 1 }, { opening: 'o2', more: 1 }], staffing: [] })).toEqual({
    seats: [{ opening: 'o1', more: 2 }, { opening: 'o2', more: 1 }],
    staffing,
  });
});

test('the latest version that was not dropped is shown, or the one asked for', () => {
  const plans = [{ id: 'c', state: 'dropped' as const }, { id: 'b', state: 'done' as const }, { id: 'a', state: 'published' as const }];
  expect(chooseVersion(plans, undefined)?.id).toBe('b');
  expect(chooseVersion(plans, 'a')?.id).toBe('a');
  expect(chooseVersion(plans, ['x'])?.id).toBe('b');
  expect(chooseVersion([], undefined)).toBeNull();
});

test('published visits that still hold are held, and of those that break a rule by now just one gives way', () => {
  const told = [{ person: 'anna', opening: 'o1' }, { person: 'bo', opening: 'o2' }];
  expect(holdPublished({ ...round, published: told }).pinned).toEqual(told);
  const full = { ...round, published: [{ person: 'anna', opening: 'o1' }, { person: 'bo', opening: 'o1' }] };
  expect(holdPublished(full).pinned).toEqual([{ person: 'anna', opening: 'o1' }]);
  expect(holdPublished({ ...round, published: told, forbidden: [told[0]!] }).pinned).toEqual([told[1]]);
  const gone = { ...round, published: told, openings: round.openings.slice(1) };
  expect(holdPublished(gone).pinned).toEqual([told[1]]);
});
