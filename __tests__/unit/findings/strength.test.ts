import * as fc from 'fast-check';
import { strengthOf, warningsOf } from '@/lib/findings/strength/rules';
import type { EvidenceFacts } from '@/lib/findings/strength/types';

let count = 0;
const passage = (given: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  ...{ side: 'supports', observationId: `o${(count += 1)}`, authorId: `a${count}`, unitId: `u${count}`, siteId: `s${count}` },
  ...{ origin: 'visit', eventId: null, outside: false, needsLook: false, removed: false },
  ...given,
});
const several = (n: number, given: Partial<EvidenceFacts> = {}) => Array.from({ length: n }, () => passage(given));
const kinds = (evidence: EvidenceFacts[], sought = false) => warningsOf(evidence, sought).map(({ kind }) => kind);

describe('strength', () => {
  test('is counted in different observations, people, sites and units on each side', () => {
    const one = passage({ authorId: 'a', siteId: 's', unitId: 'u' });
    const evidence = [one, { ...one }, passage({ authorId: 'a', siteId: 's', unitId: null }), passage({ side: 'contradicts' })];
    const { supports, contradicts } = strengthOf(evidence);
    expect(supports).toEqual({ passages: 3, observations: 2, people: 1, sites: 1, units: 1, outside: 0, events: 0 });
    expect(contradicts).toMatchObject({ passages: 1, observations: 1, people: 1 });
  });

  test('rises from nothing over thin and fair to strong', () => {
    expect(strengthOf([]).level).toBe('none');
    expect(strengthOf(several(2)).level).toBe('thin');
    expect(strengthOf(several(3)).level).toBe('fair');
    expect(strengthOf(several(4)).level).toBe('fair');
    expect(strengthOf(several(5)).level).toBe('strong');
  });

  test('much from one person is thin, and much from one site or one unit no more than fair', () => {
    expect(strengthOf(several(9, { authorId: 'a' })).level).toBe('thin');
    expect(strengthOf(several(9, { siteId: 's' })).level).toBe('fair');
    expect(strengthOf(several(9, { unitId: 'u' })).level).toBe('fair');
  });

  test('as many against as for is contested; a third as many keeps it from being strong only beyond a third', () => {
    const against = (n: number) => several(n, { side: 'contradicts' });
    expect(strengthOf([...several(2), ...against(2)]).level).toBe('contested');
    expect(strengthOf([...several(6), ...against(2)]).level).toBe('strong');
    expect(strengthOf([...several(6), ...against(3)]).level).toBe('fair');
    expect(strengthOf(against(1)).level).toBe('none');
  });

  test('what was seen elsewhere is told apart, and gives no breadth at home', () => {
    const tour = several(5, { siteId: null, unitId: null, origin: 'event', eventId: 'tour', outside: true });
    const workshop = passage({ origin: 'event', eventId: 'workshop', siteId: 's', unitId: null });
    const { supports, level } = strengthOf([...tour, workshop]);
    expect(supports).toMatchObject({ observations: 6, outside: 5, events: 1, sites: 1, units: 0 });
    expect(level).toBe('fair');
  });

  const facts = fc.record({
    side: fc.constantFrom('supports' as const, 'contradicts' as const),
    observationId: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    authorId: fc.constantFrom('a1', 'a2', 'a3'),
    unitId: fc.constantFrom('u1', 'u2', null),
    siteId: fc.constantFrom('s1', 's2', null),
    origin: fc.constantFrom('visit' as const, 'everyday' as const),
    eventId: fc.constant(null),
    outside: fc.boolean(),
    needsLook: fc.boolean(),
    removed: fc.boolean(),
  });
  const rank = { none: 0, contested: 1, thin: 2, fair: 3, strong: 4 } as const;

  test('more for it never weakens it, more against never strengthens it, and order is nothing', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), facts, (evidence, more) => {
        const before = rank[strengthOf(evidence).level];
        const after = rank[strengthOf([...evidence, more]).level];
        expect(rank[strengthOf([...evidence].reverse()).level]).toBe(before);
        if (more.side === 'supports') expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('warnings', () => {
  test('none about a finding that was seen widely and searched for what speaks against it', () => {
    expect(kinds(several(3), true)).toEqual([]);
  });

  test('rests on one person, on one site, and nobody looked for the opposite', () => {
    expect(kinds(several(3, { authorId: 'a', siteId: 's' }))).toEqual(['onePerson', 'oneSite', 'noCounterSought']);
    expect(kinds([...several(3), passage({ side: 'contradicts' })])).toEqual([]);
  });

  test('a study tour is a place beside our own sites, and one place when it is all there is', () => {
    const tour = () => passage({ siteId: null, origin: 'event', eventId: 'tour', outside: true });
    expect(kinds([tour(), tour()], true)).toEqual(['oneSite']);
    expect(kinds([tour(), passage()], true)).toEqual([]);
  });

  test('nothing for it is said once, and not as one person or one site', () => {
    expect(kinds([], true)).toEqual(['nothingSupports']);
  });

  test('passages to look at and marks that are gone are counted on both sides', () => {
    const evidence = [...several(3), passage({ needsLook: true }), passage({ side: 'contradicts', needsLook: true, removed: true })];
    expect(warningsOf(evidence, true)).toEqual([{ kind: 'needsLook', count: 2 }, { kind: 'marksRemoved', count: 1 }]);
  });
});
