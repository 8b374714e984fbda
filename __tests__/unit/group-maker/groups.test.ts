import fc from 'fast-check';
import { sizesOf } from '@/lib/group-maker/dealing/rules';
import { placeLate } from '@/lib/group-maker/late/rules';
import { countRepeats, leastRepeats } from '@/lib/group-maker/repeats/rules';
import { brokenWishes, makeGroups } from '@/lib/group-maker/rules';
import type { Groups, Member, Pair, Question } from '@/lib/group-maker/types';

const people = (count: number, units = 2): Member[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${String(index).padStart(3, '0')}`, unitId: `u${index % units}`, siteId: `s${index % 3}` }));
const ask = (given: Partial<Question> & Pick<Question, 'members' | 'groups'>): Question => ({
  ...{ together: [], apart: [], earlier: [], locked: new Map(), seed: 1 },
  ...given,
});
const dealt = (question: Question): Groups => {
  const answer = makeGroups(question);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.groups;
};
const groupOf = (groups: Groups, id: string) => groups.findIndex((group) => group.includes(id));

test('everybody sits in one group, the groups are even, and each unit is spread as evenly as it divides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), fc.nat(1_000), (count, wanted, units, seed) => {
      const members = people(count, units);
      const groups = Math.min(wanted, count);
      const made = dealt(ask({ members, groups, seed }));
      expect(made.flat().sort()).toEqual(members.map(({ id }) => id).sort());
      expect(made.map((group) => group.length).sort()).toEqual(sizesOf(count, groups).sort());
      for (const unit of new Set(members.map(({ unitId }) => unitId))) {
        const counts = made.map((group) => group.filter((id) => members.find((one) => one.id === id)!.unitId === unit).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

/** The largest difference between two groups in how many of one site they have. */
function siteDifference(members: readonly Member[], groups: Groups): number {
  const siteOf = new Map(members.map(({ id, siteId }) => [id, siteId]));
  return Math.max(
    ...[...new Set(siteOf.values())].map((site) => {
      const counts = groups.map((group) => group.filter((id) => siteOf.get(id) === site).length);
      return Math.max(...counts) - Math.min(...counts);
    }),
  );
}

test('each site is spread over the groups as well, where units let it: evenly where it divides, by one where it does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.nat(1_000), (groups, times, seed) => {
      // As many of each unit and site as there are groups, or a multiple: then each group can have just its share.
      const members = people(6 * groups * times, 2);
      expect(siteDifference(members, dealt(ask({ members, groups, seed })))).toBe(0);
      const uneven = people(6 * groups * times + 3, 1);
      expect(siteDifference(uneven, dealt(ask({ members: uneven, groups, seed })))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});

test('were sites not asked about, they would lie as they fell: so the test above would notice', () => {
  const members = people(48, 2);
  const blind = members.map((member) => ({ ...member, siteId: 'anywhere' }));
  const differences = Array.from({ length: 10 }, (_, seed) => siteDifference(members, dealt(ask({ members: blind, groups: 8, seed }))));
  expect(Math.max(...differences)).toBeGreaterThan(1);
});

test('wishes are kept or the answer says whom they are about; the same seed gives the same groups', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), fc.array(pair, { maxLength: 6 }), fc.integer({ min: 2, max: 4 }), fc.nat(1_000), (together, apart, groups, seed) => {
      const members = people(12);
      const ids = ([a, b]: [number, number]): Pair => [members[a]!.id, members[b]!.id];
      const question = ask({ members, groups, seed, together: together.map(ids), apart: apart.map(ids) });
      const answer = makeGroups(question);
      expect(makeGroups(question)).toEqual(answer);
      if (answer.ok) expect(brokenWishes(answer.groups, question)).toEqual({ together: [], apart: [] });
      else expect(answer.ids.length).toBeGreaterThan(0);
    }),
    { numRuns: 80 },
  );
});

test('people meet new ones in each round, for as long as there are any', () => {
  const members = people(25, 2);
  const rounds: Groups[] = [];
  for (let seed = 0; seed < 3; seed += 1) rounds.push(dealt(ask({ members, groups: 5, earlier: rounds, seed })));
  expect(leastRepeats([5, 5, 5, 5, 5], 3)).toBe(0);
  expect(countRepeats(rounds)).toBeLessThanOrEqual(4);
});

test('the bound is where nobody can come below: three rounds of four in two groups of four', () => {
  // Each group of four splits at best two and two: two pairs of each stay together, in each of two rounds.
  expect(leastRepeats([4, 4], 2)).toBe(4);
  const members = people(8, 1);
  const first = dealt(ask({ members, groups: 2 }));
  expect(countRepeats([first, dealt(ask({ members, groups: 2, earlier: [first] }))])).toBe(4);
  // Three people who always sit together meet again in each round.
  expect(leastRepeats([3], 4)).toBe(9);
});

describe('contradictions say whom they are about', () => {
  const members = people(8);
  const [a, b, c, d, e] = members.map(({ id }) => id) as [string, string, string, string, string];
  test('together and apart at once, also by way of a third', () => {
    expect(makeGroups(ask({ members, groups: 2, together: [[a, b], [b, c]], apart: [[a, c]] }))).toEqual({ ok: false, reason: 'togetherAndApart', ids: [a, b, c] });
  });
  test('more together than a group holds', () => {
    expect(makeGroups(ask({ members, groups: 4, together: [[a, b], [b, c]] }))).toEqual({ ok: false, reason: 'togetherTooMany', ids: [a, b, c] });
  });
  test('more apart from each other than there are groups', () => {
    expect(makeGroups(ask({ members, groups: 2, apart: [[a, b], [b, c], [a, c]] }))).toMatchObject({ ok: false, reason: 'apartTooMany', ids: [a, b, c] });
  });
  test('together with somebody in a locked group', () => {
    expect(makeGroups(ask({ members, groups: 2, together: [[a, e]], locked: new Map([[0, [a, b, c, d]]]) }))).toEqual({ ok: false, reason: 'togetherLocked', ids: [a, e] });
  });
});

test('a locked group stays as it is, and the others are dealt among themselves', () => {
  const members = people(12);
  const first = dealt(ask({ members, groups: 3 }));
  const again = dealt(ask({ members, groups: 3, locked: new Map([[1, first[1]!]]), seed: 9 }));
  expect(again[1]).toEqual(first[1]);
  expect([...again[0]!, ...again[2]!].sort()).toEqual([...first[0]!, ...first[2]!].sort());
});

describe('who comes late', () => {
  const members = people(9, 3);
  const late: Member = { id: 'late', unitId: 'u0', siteId: 's0' };
  const others = new Map(members.map((member) => [member.id, member]));
  const groups: Groups = [['p000', 'p001', 'p002', 'p003'], ['p004', 'p005'], ['p006', 'p007', 'p008']];
  const none = { together: [], apart: [], earlier: [], locked: new Set<number>() };
  test('sits where fewest sit', () => expect(placeLate({ member: late, groups, others, ...none })).toBe(1));
  test('not in a locked group', () => expect(placeLate({ member: late, groups, others, ...none, locked: new Set([1]) })).toBe(2));
  test('with those they are to be with', () => expect(placeLate({ member: late, groups, others, ...none, together: [['late', 'p001']] })).toBe(0));
  test('not with those they are to be apart from', () => expect(placeLate({ member: late, groups, others, ...none, apart: [['p004', 'late']] })).toBe(2));
  test('nowhere when all are locked', () => expect(placeLate({ member: late, groups, others, ...none, locked: new Set([0, 1, 2]) })).toBeNull());
  test('of two as small, where fewer have been met', () => {
    const even: Groups = [['p000', 'p001'], ['p004', 'p005']];
    expect(groupOf(even, 'p000')).toBe(0);
    expect(placeLate({ member: late, groups: even, others, ...none, earlier: [[['late', 'p000'], ['p004', 'p005']]] })).toBe(1);
  });
});
