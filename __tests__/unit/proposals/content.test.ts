import { listChanges, mergeContent, textOf, withText } from '@/lib/proposals/rules';
import { makeProposalSchema } from '@/lib/proposals/schema';
import { threadComments } from '@/lib/proposals/comments/rules';
import type { Content } from '@/lib/proposals/types';

const site = '01900000-0000-7000-8000-000000000001';
const base: Content = { title: 'Fælles vært', statement: 'En vært ved døren.', audience: '', cost: '10 timer', needs: '', risks: '', sites: { [site]: 'Om formiddagen.' } };

test('what each changed alone is kept, and where both did, mine stands and is named', () => {
  const theirs = { ...base, cost: '20 timer', risks: 'Døren står tom.' };
  const mine = { ...base, cost: '15 timer', needs: 'Oplæring.', sites: {} };
  expect(mergeContent(base, theirs, mine)).toEqual({
    content: { ...base, cost: '15 timer', risks: 'Døren står tom.', needs: 'Oplæring.', sites: { [site]: '' } },
    both: ['cost'],
  });
});

test('the same change by both is no conflict', () => {
  const same = { ...base, cost: '20 timer' };
  expect(mergeContent(base, same, same)).toEqual({ content: same, both: [] });
});

test('a site that came and one that went are changes; an empty one is as good as none', () => {
  const after = { ...base, sites: { '01900000-0000-7000-8000-000000000002': 'Om aftenen.' } };
  expect(listChanges(base, after).map(({ section, before, after: now }) => [section.slice(-1), before, now])).toEqual([['1', 'Om formiddagen.', ''], ['2', '', 'Om aftenen.']]);
  expect(listChanges(base, { ...base, sites: { ...base.sites, other: '' } })).toEqual([]);
  expect(textOf(base, 'sites.constructor')).toBe('');
  expect(withText(base, 'title', 'Ny').title).toBe('Ny');
});

test('a CPR number is refused in every text, as in observations', () => {
  const given = { title: 'Vært', statement: 'En vært.', audience: 'Borgeren 010190-1234', sites: { [site]: '0101901234' } };
  const issues = makeProposalSchema.safeParse(given).error!.issues;
  expect(issues.map(({ path, message }) => [path.join('.'), message.split('?')[0]])).toEqual([['audience', 'cprNumber'], [`sites.${site}`, 'cprNumber']]);
});

test('comments stand with their answers; what was answered is not open, and what was taken back is gone unless answered', () => {
  const at = new Date(0);
  const row = (id: string, authorId: string, rest: object = {}) => ({ id, authorId, author: authorId, replyToId: null, text: id, at, changedAt: null, withdrawnAt: null, ...rest });
  const threads = threadComments(
    [row('a', 'anna'), row('b', 'bo', { replyToId: 'a' }), row('c', 'anna'), row('d', 'anna', { withdrawnAt: at }), row('e', 'bo', { withdrawnAt: at }), row('f', 'anna', { replyToId: 'e' })],
    'anna',
    true,
  );
  expect(threads.map(({ id, text, open, replies }) => [id, text, open, replies.map((reply) => `${reply.id} ${reply.open}`)])).toEqual([
    ['a', 'a', false, ['b false']],
    ['c', 'c', true, []],
    ['e', null, false, ['f true']],
  ]);
});
