import { addItem, adoptItems, changeItem, moveItem, retireItem } from '@/lib/brief/commands';
import { listBriefItems } from '@/lib/brief/queries';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { answerBrief } from '@/lib/proposals/answers/commands';
import { answersSchema } from '@/lib/proposals/answers/schema';
import { changeProposal, makeProposal } from '@/lib/proposals/commands';
import { getCoverage } from '@/lib/proposals/coverage/queries';
import { nameEditor, removeEditor } from '@/lib/proposals/editors/commands';
import { getProposal, listProposals } from '@/lib/proposals/queries';
import { makeProposalSchema } from '@/lib/proposals/schema';
import { decideProposal, moveProposal } from '@/lib/proposals/states/commands';
import { listMoves } from '@/lib/proposals/states/queries';
import { listVersions } from '@/lib/proposals/versions/queries';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { makeHearing, makeIdea, must, reasonOf, words } from '../../support/proposals';

let given: Exchange;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const later = new Date(now.getTime() + 60_000);
const muchLater = new Date(now.getTime() + 12 * 86_400_000);

test('ideas that are put in at once each get a number of their own', async () => {
  await Promise.all([given.anna, given.bo, given.clara].map((actor) => makeIdea(actor, now)));
  const list = await listProposals(given.project.id);
  expect(list.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(list.map(({ author }) => author).sort()).toEqual(['Anna', 'Bo', 'Clara']);
});

test('two people edit at once: the second is told what the first changed, keeps their text, and both changes are saved', async () => {
  const proposalId = await makeIdea(given.anna, now);
  await must(changeProposal(given.leader, { ...words, proposalId, version: 1, cost: '20 timer om ugen' }, now));
  const mine = { ...words, proposalId, version: 1, risks: 'Døren står tom.' };
  expect(await changeProposal(given.anna, mine, later)).toEqual({
    ok: false,
    reason: 'changedMeanwhile',
    params: { name: 'Lea', version: 2 },
    changes: [{ section: 'cost', before: '10 timer om ugen', after: '20 timer om ugen' }],
    both: [],
  });
  await must(changeProposal(given.anna, { ...mine, seen: 2 }, later));
  expect((await getProposal(proposalId))!.content).toMatchObject({ cost: '20 timer om ugen', risks: 'Døren står tom.' });
  expect((await listVersions(proposalId)).map(({ number, writer }) => [number, writer])).toEqual([[3, 'Anna'], [2, 'Lea'], [1, 'Anna']]);
});

test('what the second was shown is not what stands when a third saved: they are told again', async () => {
  const proposalId = await makeIdea(given.anna, now);
  await must(changeProposal(given.leader, { ...words, proposalId, version: 1, cost: '20 timer' }, now));
  await must(changeProposal(given.leader, { ...words, proposalId, version: 2, cost: '30 timer' }, now));
  const answer = await changeProposal(given.anna, { ...words, proposalId, version: 1, seen: 2, cost: '5 timer' }, later);
  expect(answer).toMatchObject({ ok: false, reason: 'changedMeanwhile', params: { version: 3 }, both: ['cost'] });
});

test('truly at the same moment, one of two saves and the other is told', async () => {
  const proposalId = await makeIdea(given.anna, now);
  const answers = await Promise.all([
    changeProposal(given.anna, { ...words, proposalId, version: 1, cost: 'Annas tal' }, now),
    changeProposal(given.leader, { ...words, proposalId, version: 1, cost: 'Leas tal' }, now),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changedMeanwhile', both: ['cost'] });
  expect(await listVersions(proposalId)).toHaveLength(2);
});

test('sent twice it is saved once, and a version is never changed afterwards', async () => {
  const proposalId = await makeIdea(given.anna, now);
  const input = { ...words, proposalId, version: 1, needs: 'Oplæring' };
  await must(changeProposal(given.anna, input, now));
  await must(changeProposal(given.anna, input, later));
  expect(await listVersions(proposalId)).toHaveLength(2);
  const error = await database().proposalVersion.updateMany({ where: { proposalId }, data: { title: 'Andet' } }).catch((thrown: unknown) => thrown);
  expect(databaseCode(error)).toBe('23514');
});

test('only the lead, the named and the author of an idea write in it', async () => {
  const proposalId = await makeIdea(given.anna, now);
  const change = (actor = given.bo, version = 1) => reasonOf(changeProposal(actor, { ...words, proposalId, version, needs: `${actor.name} ${version}` }, now));
  expect(await change()).toBe('notEditor');
  expect(await reasonOf(nameEditor(given.anna, { proposalId, employeeId: given.bo.id }, now))).toBe('notLead');
  await must(nameEditor(given.leader, { proposalId, employeeId: given.bo.id }, now));
  expect(await change()).toBeNull();
  await must(moveProposal(given.leader, { proposalId, from: 'idea', to: 'draft', reason: '' }, now));
  expect(await change(given.anna, 2)).toBe('notEditor');
  await must(removeEditor(given.leader, { proposalId, employeeId: given.bo.id }, now));
  expect(await change(given.bo, 2)).toBe('notEditor');
});

test('from hearing to decision: everybody is told it begins, those with a part in it how it ended, and the words stand', async () => {
  const proposalId = await makeHearing(given.anna, given.leader, now);
  expect(await sql("SELECT count(*)::int AS told FROM notices WHERE kind = 'proposalHearing'")).toEqual([{ told: 4 }]);
  const recommend = (at: Date) => moveProposal(given.leader, { proposalId, from: 'hearing', to: 'recommended', reason: '' }, at);
  expect(await reasonOf(recommend(now))).toBe('hearingOpen');
  await must(recommend(muchLater));
  expect(await reasonOf(changeProposal(given.leader, { ...words, proposalId, version: 1, cost: '0' }, muchLater))).toBe('locked');
  const decision = { proposalId, from: 'recommended', outcome: 'adopted', decidedBy: 'Kultur- og Idrætsudvalget', decidedOn: '2027-03-13', reason: 'Det virker.' } as const;
  expect(await reasonOf(decideProposal(given.anna, decision, muchLater))).toBe('notLead');
  await must(decideProposal(given.leader, decision, muchLater));
  expect(await reasonOf(decideProposal(given.leader, decision, muchLater))).toBe('movedMeanwhile');
  expect((await getProposal(proposalId))!.decision).toEqual({ outcome: 'adopted', by: 'Kultur- og Idrætsudvalget', on: '2027-03-13', why: 'Det virker.' });
  expect((await listMoves(proposalId)).map(({ from, to }) => `${from} ${to}`)).toEqual(['recommended decided', 'hearing recommended', 'draft hearing', 'idea draft']);
  expect(await sql("SELECT e.name FROM notices n JOIN employees e ON e.id = n.employee_id WHERE kind = 'proposalAdopted'")).toEqual([{ name: 'Anna' }]);
  expect(await sql("SELECT count(*)::int AS lines FROM audit_entries WHERE action = 'proposalMoved'")).toEqual([{ lines: 4 }]);
});

test('a variant belongs to the project of what it is a variant of, and both lead to each other', async () => {
  const first = await makeIdea(given.anna, now);
  const second = await must(makeProposal(given.bo, makeProposalSchema.parse({ ...words, title: 'Vært om torsdagen', variantOfId: first }), now));
  expect((await getProposal(first))!.variants.map(({ title }) => title)).toEqual(['Vært om torsdagen']);
  expect((await getProposal(second.id))!.variantOf?.title).toBe('Fælles vært');
  expect(await reasonOf(makeProposal(given.bo, makeProposalSchema.parse({ ...words, variantOfId: given.project.id }), now))).toBe('proposalGone');
});

describe('the brief', () => {
  const texts = async () => (await listBriefItems(given.project.id)).filter(({ retired }) => !retired).map(({ text }) => text.slice(0, 12));

  test('begins with the newsletter once; the lead adds, rewords, moves and takes out', async () => {
    expect(await reasonOf(adoptItems(given.anna, {}, now))).toBe('notLead');
    const answers = await Promise.all([adoptItems(given.leader, {}, now), adoptItems(given.leader, {}, now)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { id } = await must(addItem(given.leader, { kind: 'task', text: 'Hvad koster det?' }, now));
    await must(moveItem(given.leader, { itemId: id, place: 'up' }, now));
    await must(changeItem(given.leader, { itemId: id, version: 1, kind: 'task', text: 'Hvad må det koste?' }, now));
    expect(await reasonOf(changeItem(given.leader, { itemId: id, version: 1, kind: 'task', text: 'Hvad kan det koste?' }, now))).toBe('changedMeanwhile');
    const [first] = await listBriefItems(given.project.id);
    await must(retireItem(given.leader, { itemId: first!.id }, now));
    expect((await texts()).slice(-2)).toEqual(['Hvad må det ', 'Kan Borgerse']);
    expect(await texts()).toHaveLength(6);
  });

  test('an answer shows in the coverage, taken back it is uncovered again; only points of the project can be answered', async () => {
    await must(adoptItems(given.leader, {}, now));
    const proposalId = await makeIdea(given.anna, now);
    const item = (await listBriefItems(given.project.id)).find(({ kind }) => kind === 'task')!;
    const answer = (degree: string, rest: object = {}) => answersSchema.parse({ proposalId, answers: { [item.id]: { degree, text: 'Sådan.' } }, ...rest });
    const cover = async () => {
      const { rows, nonDigital } = await getCoverage(given.project.id);
      return [rows.find((row) => row.item.id === item.id)!.cover, nonDigital.cover];
    };
    expect(await cover()).toEqual(['none', 'none']);
    expect(await reasonOf(answerBrief(given.bo, answer('fully'), now))).toBe('notEditor');
    await must(answerBrief(given.anna, answer('fully', { forNonDigital: 'on' }), now));
    // Nothing observed backs it yet, and that is said.
    expect(await cover()).toEqual(['unbacked', 'unbacked']);
    await must(answerBrief(given.anna, answer(''), now));
    expect(await cover()).toEqual(['none', 'none']);
    const stranger = answersSchema.parse({ proposalId, answers: { [given.project.id]: { degree: 'fully', text: '' } } });
    expect(await reasonOf(answerBrief(given.anna, stranger, now))).toBe('itemGone');
  });
});
