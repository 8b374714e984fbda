import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { addComment, changeComment, withdrawComment } from '@/lib/proposals/comments/commands';
import { listComments } from '@/lib/proposals/comments/queries';
import { changeProposal } from '@/lib/proposals/commands';
import { getProposal } from '@/lib/proposals/queries';
import { acceptSuggestion, declineSuggestion, suggest, withdrawSuggestion } from '@/lib/proposals/suggestions/commands';
import { listSuggestions } from '@/lib/proposals/suggestions/queries';
import { listVersions } from '@/lib/proposals/versions/queries';
import { giveVoice } from '@/lib/proposals/voices/commands';
import { getVoices, listUnheard } from '@/lib/proposals/voices/queries';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { makeHearing, must, reasonOf, words } from '../../support/proposals';

let given: Exchange;
let proposalId: string;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
  proposalId = await makeHearing(given.anna, given.leader, now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const after = new Date(now.getTime() + 11 * 86_400_000);
const support = { stance: 'support' as const, reason: '', version: 1 };
const view = async () => (await getProposal(proposalId))!;

describe('voices', () => {
  test('the same person twice at once has one voice, and may change it', async () => {
    const answers = await Promise.all([
      giveVoice(given.bo, { proposalId, ...support }, now),
      giveVoice(given.bo, { proposalId, ...support, stance: 'object', reason: 'Vi er for få.' }, now),
      giveVoice(given.bo, { proposalId, ...support }, now),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await sql('SELECT 1 FROM proposal_voices')).toHaveLength(1);
    await must(giveVoice(given.bo, { proposalId, ...support, stance: 'object', reason: 'Vi er to.' }, now));
    expect(await sql('SELECT stance::text, reason FROM proposal_voices')).toEqual([{ stance: 'object', reason: 'Vi er to.' }]);
  });

  test('the database lets nobody speak twice, nor object without a reason', async () => {
    const row = { proposalId, employeeId: given.bo.id, stance: 'support' as const, version: 1, at: now };
    await database().proposalVoice.create({ data: row });
    const codeOf = (asked: Promise<unknown>) => asked.then(() => null, (error: unknown) => databaseCode(error));
    expect(await codeOf(database().proposalVoice.create({ data: row }))).toBe('23505');
    expect(await codeOf(database().proposalVoice.create({ data: { ...row, employeeId: given.clara.id, stance: 'object' } }))).toBe('23514');
  });

  test('the numbers are hidden until one has spoken; the lead sees them, and all do when it is over', async () => {
    await must(giveVoice(given.bo, { proposalId, ...support }, now));
    const tallyOf = async (actor = given.clara, at = now) => (await getVoices(actor, await view(), at)).tally?.support ?? null;
    expect([await tallyOf(), await tallyOf(given.leader), await tallyOf(given.bo), await tallyOf(given.clara, after)]).toEqual([null, 1, 1, 1]);
    await must(giveVoice(given.clara, { proposalId, ...support }, now));
    expect(await tallyOf()).toBe(2);
  });

  test('after the last day it takes no more, and says when it ended', async () => {
    expect(await giveVoice(given.bo, { proposalId, ...support }, after)).toEqual({ ok: false, reason: 'hearingClosed', params: { until: '2027-03-12' } });
    expect(await reasonOf(addComment(given.bo, { proposalId, replyToId: null, text: 'For sent' }, after))).toBe('hearingClosed');
    expect(await reasonOf(suggest(given.bo, { proposalId, version: 1, section: 'cost', text: 'For sent', reason: '' }, after))).toBe('hearingClosed');
  });

  test('one is reminded of a hearing until one has spoken', async () => {
    expect((await listUnheard(given.bo, now)).map(({ title, until }) => [title, until])).toEqual([['Fælles vært', '2027-03-12']]);
    await must(giveVoice(given.bo, { proposalId, ...support }, now));
    expect([await listUnheard(given.bo, now), await listUnheard(given.clara, after)]).toEqual([[], []]);
  });
});

test("one's own comment can be changed and taken back until it is answered", async () => {
  const say = (actor = given.bo, replyToId: string | null = null) => must(addComment(actor, { proposalId, replyToId, text: 'Hvem låser op?' }, now));
  const { id: commentId } = await say();
  expect(await reasonOf(changeComment(given.clara, { commentId, text: 'Nej' }, now))).toBe('notOwn');
  await must(changeComment(given.bo, { commentId, text: 'Hvem låser op kl. 9?' }, now));
  const { id: replyId } = await say(given.clara, commentId);
  expect(await reasonOf(changeComment(given.bo, { commentId, text: 'Andet' }, now))).toBe('answered');
  expect(await reasonOf(withdrawComment(given.bo, { commentId }, now))).toBe('answered');
  await must(withdrawComment(given.clara, { commentId: replyId }, now));
  await must(withdrawComment(given.bo, { commentId }, now));
  expect(await listComments(given.bo, await view(), now)).toEqual([]);
  expect(await reasonOf(addComment(given.bo, { proposalId, replyToId: commentId, text: 'Svar' }, now))).toBe('commentGone');
});

describe('suggested wordings', () => {
  const offer = (actor = given.bo, text = '15 timer om ugen') => must(suggest(actor, { proposalId, version: 1, section: 'cost', text, reason: 'Vi har talt efter.' }, now));
  const told = () => sql("SELECT e.name, n.kind FROM notices n JOIN employees e ON e.id = n.employee_id WHERE kind LIKE 'suggestion%' ORDER BY 2");

  test('taken up it becomes a version with the suggester named, who is told; a second answer is refused', async () => {
    const { id: suggestionId } = await offer();
    expect(await reasonOf(acceptSuggestion(given.clara, { suggestionId }, now))).toBe('notEditor');
    const answers = await Promise.all([acceptSuggestion(given.leader, { suggestionId }, now), acceptSuggestion(given.leader, { suggestionId }, now)]);
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['answered', 'done']);
    expect((await view()).content.cost).toBe('15 timer om ugen');
    expect((await listVersions(proposalId))[0]).toMatchObject({ number: 2, writer: 'Lea', credited: 'Bo' });
    expect(await told()).toEqual([{ name: 'Bo', kind: 'suggestionAccepted' }]);
  });

  test('on text that changed meanwhile the editor is shown what stands there before it is replaced', async () => {
    const { id: suggestionId } = await offer();
    await must(changeProposal(given.leader, { ...words, proposalId, version: 1, cost: '12 timer om ugen' }, now));
    expect((await listSuggestions(proposalId, await listVersions(proposalId)))[0]).toMatchObject({ outdated: true, base: '10 timer om ugen' });
    expect(await acceptSuggestion(given.leader, { suggestionId }, now)).toEqual({ ok: false, reason: 'textChanged', params: { version: 2 }, current: '12 timer om ugen' });
    expect((await view()).content.cost).toBe('12 timer om ugen');
    await must(acceptSuggestion(given.leader, { suggestionId, seen: 2 }, now));
    expect((await view()).content.cost).toBe('15 timer om ugen');
  });

  test('elsewhere changed text is no hindrance, and stays', async () => {
    const { id: suggestionId } = await offer();
    await must(changeProposal(given.leader, { ...words, proposalId, version: 1, risks: 'Døren står tom.' }, now));
    await must(acceptSuggestion(given.leader, { suggestionId }, now));
    expect((await view()).content).toMatchObject({ cost: '15 timer om ugen', risks: 'Døren står tom.' });
  });

  test('declined with a reason the suggester reads; taken back by its writer alone', async () => {
    const { id: suggestionId } = await offer();
    await must(declineSuggestion(given.leader, { suggestionId, answer: 'Vi har ikke de timer.' }, now));
    expect(await told()).toEqual([{ name: 'Bo', kind: 'suggestionDeclined' }]);
    const second = await offer(given.bo, '9 timer');
    expect(await reasonOf(withdrawSuggestion(given.clara, { suggestionId: second.id }, now))).toBe('notOwn');
    await must(withdrawSuggestion(given.bo, { suggestionId: second.id }, now));
    expect((await listSuggestions(proposalId, await listVersions(proposalId))).map(({ state }) => state)).toEqual(['declined']);
  });

  test('the words that stand there already are no suggestion', async () => {
    expect(await reasonOf(suggest(given.bo, { proposalId, version: 1, section: 'cost', text: '10 timer om ugen', reason: '' }, now))).toBe('nothingNew');
    expect(await reasonOf(suggest(given.bo, { proposalId, version: 1, section: `sites.${given.project.id}`, text: 'Her', reason: '' }, now))).toBe('sectionGone');
  });
});
