import * as fc from 'fast-check';
import { compareSides, countAlike } from '@/lib/mirrors/rules';
import type { MirrorSide } from '@/lib/mirrors/types';
import { barriers, errands } from '@/lib/observations/types';

const nothing: MirrorSide['content'] = {
  ...{ occurredAt: null, role: null, situation: null, errands: [], barriers: [], outcome: null, comparison: null, significance: null },
  ...{ facts: 'Set.', quote: '', interpretation: '', comparisonText: '', idea: '' },
};
const side = (content: Partial<MirrorSide['content']> = {}, themes: string[] = []): MirrorSide => ({
  observationId: 'o',
  author: 'Anne',
  content: { ...nothing, ...content },
  themes: themes.map((id) => ({ id, name: id, colour: 1 })),
});

test('answers both gave are told from those only one gave, one or several to a question', () => {
  const guest = side({ situation: 'reception', errands: ['mitId', 'moving'], outcome: 'gotHelp' }, ['a', 'b']);
  const host = side({ situation: 'reception', errands: ['moving', 'lending'], significance: 4 }, ['b']);
  const comparisons = compareSides(guest, host);
  expect(comparisons).toEqual([
    { key: 'situation', both: ['reception'], onlyGuest: [], onlyHost: [] },
    { key: 'errands', both: ['moving'], onlyGuest: ['mitId'], onlyHost: ['lending'] },
    { key: 'outcome', both: [], onlyGuest: ['gotHelp'], onlyHost: [] },
    { key: 'significance', both: [], onlyGuest: [], onlyHost: ['4'] },
    { key: 'themes', both: ['b'], onlyGuest: ['a'], onlyHost: [] },
  ]);
  expect(countAlike(comparisons)).toEqual({ alike: 3, apart: 5 });
});

test('two who answered nothing are compared on nothing', () => {
  expect(compareSides(side(), side())).toEqual([]);
});

test('seen from the other side it is the same mirror turned round, and nothing anybody said is left out', () => {
  const content = fc.record({ errands: fc.subarray([...errands]), barriers: fc.subarray([...barriers]) });
  fc.assert(
    fc.property(content, content, (one, other) => {
      const [there, back] = [compareSides(side(one), side(other)), compareSides(side(other), side(one))];
      expect(countAlike(back)).toEqual(countAlike(there));
      for (const { key, both, onlyGuest, onlyHost } of there) {
        if (key !== 'errands' && key !== 'barriers') continue;
        expect([...both, ...onlyGuest].sort()).toEqual([...one[key]].sort());
        expect([...both, ...onlyHost].sort()).toEqual([...other[key]].sort());
      }
    }),
  );
});
