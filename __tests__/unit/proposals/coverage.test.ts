import { firstItems, shiftItem } from '@/lib/brief/rules';
import type { BriefItem } from '@/lib/brief/types';
import { coverBrief } from '@/lib/proposals/coverage/rules';
import type { CoveringProposal } from '@/lib/proposals/coverage/types';

const item = (id: string, rest: Partial<BriefItem> = {}): BriefItem => ({ id, kind: 'task', position: 1, text: id, retired: false, version: 1, ...rest });
const proposal = (id: string, rest: Partial<CoveringProposal> = {}): CoveringProposal => ({
  ...{ id, number: 1, title: id, state: 'draft', outcome: null, forNonDigital: false, strength: 'fair', answers: [] },
  ...rest,
});
const answers = (itemId: string, degree: 'fully' | 'partly') => [{ itemId, degree, text: '' }];
const coverOf = (proposals: CoveringProposal[]) => coverBrief([item('a')], proposals).rows[0]!.cover;

test('a point is covered by a whole answer that something observed backs', () => {
  expect(coverOf([])).toBe('none');
  expect(coverOf([proposal('p', { answers: answers('a', 'fully') })])).toBe('fully');
  expect(coverOf([proposal('p', { answers: answers('a', 'partly') })])).toBe('partly');
  expect(coverOf([proposal('p', { answers: answers('a', 'fully'), strength: 'none' })])).toBe('unbacked');
  expect(coverOf([proposal('p', { answers: answers('a', 'fully'), strength: 'contested' })])).toBe('unbacked');
  expect(coverOf([proposal('p', { answers: answers('a', 'partly'), strength: 'none' })])).toBe('unbacked');
  // Words for all of it and evidence for a piece of it make it answered in part.
  expect(coverOf([proposal('p', { answers: answers('a', 'fully'), strength: 'none' }), proposal('q', { answers: answers('a', 'partly') })])).toBe('partly');
});

test('what was rejected answers nothing, and is no column', () => {
  const rejected = proposal('p', { answers: answers('a', 'fully'), state: 'decided', outcome: 'rejected', forNonDigital: true });
  const { rows, proposals, nonDigital } = coverBrief([item('a')], [rejected]);
  expect([rows[0]!.cover, proposals, nonDigital.cover]).toEqual(['none', [], 'none']);
});

test('frames ask for no answer, and retired points do not count', () => {
  const { frames, rows } = coverBrief([item('f', { kind: 'frame' }), item('a'), item('r', { retired: true })], []);
  expect([frames.map(({ id }) => id), rows.map((row) => row.item.id)]).toEqual([['f'], ['a']]);
});

test('the offer for those without digital self-service is its own row, and an idle idea is no column', () => {
  const { nonDigital, proposals } = coverBrief([item('a')], [proposal('p', { forNonDigital: true, state: 'idea' }), proposal('q', { state: 'idea' })]);
  expect([nonDigital, proposals.map(({ id }) => id)]).toEqual([{ cover: 'fully', cells: [{ proposalId: 'p', strength: 'fair' }] }, ['p']]);
});

test('a project begins with the five points of the newsletter and its question, four of them to be answered', () => {
  const items = firstItems('2014');
  expect(items).toHaveLength(6);
  expect(items.filter(({ kind }) => kind === 'task')).toHaveLength(4);
  expect(items[1]!.text).toContain('sommerferien 2014');
});

test('a point moves one place among those in use, and not past the ends', () => {
  const items = [item('a'), item('r', { retired: true }), item('b'), item('c')];
  const order = (id: string, place: 'up' | 'down') => shiftItem(items, id, place)?.map((one) => one.id) ?? null;
  expect(order('b', 'up')).toEqual(['b', 'a', 'c']);
  expect(order('b', 'down')).toEqual(['a', 'c', 'b']);
  expect(order('a', 'up')).toBeNull();
  expect(order('c', 'down')).toBeNull();
  expect(order('r', 'up')).toBeNull();
});
