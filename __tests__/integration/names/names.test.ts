import { commentOnName, setVoice, suggestName } from '@/lib/names/commands';
import { closePoll, openPoll } from '@/lib/names/polls/commands';
import { getName, getNamePoll, listNames } from '@/lib/names/queries';
import { hideName, hideNameComment, mergeNames } from '@/lib/names/tidying/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { makeProject } from '@/prisma/seed/factories';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { actorOf } from '../../support/actor';
import { must } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-15', '09:00');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let lead: Actor;
let people: Actor[];

beforeEach(async () => {
  await resetDatabase();
  await makeProject(database(), { current: true });
  lead = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  people = [];
  for (let count = 0; count < 6; count += 1) people.push(await actorOf((await makeEmployee(database())).id));
  await must(openPoll(lead, { closesOn: '2027-03-28', version: 0 }, now));
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const suggest = (actor: Actor, name: string, another = false, moment = now) => suggestName(actor, { name, reason: 'Det er godt.', another }, moment);
const names = async () => listNames(lead, (await getNamePoll())!.id);

test('a name comes with its first voice; the same spelling is refused and what is close is asked about, also at once', async () => {
  const [anne, bo] = people as [Actor, Actor];
  const { id } = await must(suggest(anne, 'Lokalhuset'));
  expect(await suggest(bo, 'lokal-huset', true)).toMatchObject({ reason: 'taken', similar: [{ id, name: 'Lokalhuset' }] });
  expect(await suggest(bo, 'Lokalhus')).toMatchObject({ reason: 'similar', similar: [{ id, same: false }] });
  await must(suggest(bo, 'Lokalhus', true));
  expect(await suggest(bo, '!?')).toMatchObject({ reason: 'emptyName' });
  const answers = await Promise.all(people.map((person) => suggest(person, 'Medborgerhuset')));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await names()).map(({ name, voices }) => [name, voices])).toEqual([['Lokalhuset', 1], ['Lokalhus', 1], ['Medborgerhuset', 1]]);
});

test('one voice per person and name, however often and at once it is pressed; several names may have one each', async () => {
  const [anne, bo] = people as [Actor, Actor];
  const first = await must(suggest(anne, 'Lokalhuset'));
  const second = await must(suggest(anne, 'Mødestedet'));
  await Promise.all(Array.from({ length: 8 }, () => must(setVoice(bo, { nameId: first.id, voice: 'give' }, later(1)))));
  await must(setVoice(bo, { nameId: second.id, voice: 'give' }, later(1)));
  expect((await names()).map(({ voices }) => voices)).toEqual([2, 2]);
  await must(setVoice(bo, { nameId: second.id, voice: 'withdraw' }, later(2)));
  await must(setVoice(bo, { nameId: second.id, voice: 'withdraw' }, later(3)));
  await must(setVoice(bo, { nameId: second.id, voice: 'give' }, later(4)));
  expect((await listNames(bo, (await getNamePoll())!.id)).every(({ mine, voices }) => mine && voices === 2)).toBe(true);
  // The database holds it too, for whatever goes past the command.
  const again = sql('INSERT INTO name_approvals (id, suggestion_id, voter_id, given_at) VALUES (gen_random_uuid(), $1, $2, now())', [first.id, bo.id]);
  expect(databaseCode(await again.catch((error: unknown) => error))).toBe('23505');
});

test('closing and voting at once: each voice is counted before the end or refused after it', async () => {
  const { id } = await must(suggest(people[0]!, 'Lokalhuset'));
  const [closing, ...voices] = await Promise.all([
    closePoll(lead, { version: 1 }, later(5)),
    ...people.slice(1).map((person) => setVoice(person, { nameId: id, voice: 'give' }, later(5))),
  ]);
  expect(closing).toMatchObject({ ok: true });
  const counted = voices.filter(({ ok }) => ok).length;
  expect((await names())[0]).toMatchObject({ voices: 1 + counted });
  for (const answer of voices) if (!answer.ok) expect(answer).toMatchObject({ reason: 'pollClosed', params: { day: '2027-03-15' } });
  expect(await setVoice(people[1]!, { nameId: id, voice: 'withdraw' }, later(6))).toMatchObject({ reason: 'pollClosed' });
  expect(await suggest(people[1]!, 'Andet navn', false, later(6))).toMatchObject({ reason: 'pollClosed' });
  expect(await commentOnName(people[1]!, { nameId: id, text: 'Hej' }, later(6))).toMatchObject({ reason: 'pollClosed' });
  expect((await names())[0]).toMatchObject({ voices: 1 + counted });
});

test('the date closes it by itself; the lead extends it, and two who do so at once do not undo each other', async () => {
  const { id } = await must(suggest(people[0]!, 'Lokalhuset'));
  const after = at('2027-03-29', '00:01');
  expect(await setVoice(people[1]!, { nameId: id, voice: 'give' }, after)).toMatchObject({ reason: 'pollClosed', params: { day: '2027-03-28' } });
  expect(await openPoll(people[1]!, { closesOn: '2027-04-02', version: 1 }, after)).toMatchObject({ reason: 'notLead' });
  expect(await openPoll(lead, { closesOn: '2027-03-28', version: 1 }, after)).toMatchObject({ reason: 'closesInPast' });
  const answers = await Promise.all(['2027-04-02', '2027-04-09'].map((closesOn) => openPoll(lead, { closesOn, version: 1 }, after)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changedMeanwhile' });
  await must(setVoice(people[1]!, { nameId: id, voice: 'give' }, after));
  const actions = await sql<{ action: string }>("SELECT action FROM audit_entries WHERE action LIKE 'names%' ORDER BY at");
  expect(actions.map(({ action }) => action)).toEqual(['namesOpened', 'namesOpened']);
});

test('merged names have everybody once, while voices keep coming; the suggester is told and nothing is lost', async () => {
  const [anne, bo, cai, dan, eva] = people as [Actor, Actor, Actor, Actor, Actor];
  const from = await must(suggest(anne, 'Lokalhus'));
  const into = await must(suggest(bo, 'Lokalhuset', true));
  await must(setVoice(cai, { nameId: from.id, voice: 'give' }, later(1)));
  await must(setVoice(cai, { nameId: into.id, voice: 'give' }, later(1)));
  const [merged, late] = await Promise.all([
    mergeNames(lead, { nameId: from.id, intoId: into.id }, later(2)),
    setVoice(dan, { nameId: from.id, voice: 'give' }, later(2)),
    setVoice(eva, { nameId: into.id, voice: 'give' }, later(2)),
  ]);
  expect(merged).toMatchObject({ ok: true });
  // Anne, Bo, Cai once, Eva; and Dan if he came before the merging, else he was told.
  expect(await names()).toMatchObject([{ id: into.id, voices: late.ok ? 5 : 4 }]);
  if (!late.ok) expect(late).toMatchObject({ reason: 'nameGone' });
  expect(await getName(anne, from.id)).toMatchObject({ mergedInto: { name: 'Lokalhuset' }, voices: 0 });
  expect(await getName(anne, into.id)).toMatchObject({ mergedFrom: ['Lokalhus'], mine: true });
  expect(await sql("SELECT FROM notices WHERE kind = 'nameMerged' AND employee_id = $1", [anne.id])).toHaveLength(1);
  // What was merged is known by its spelling, and leads to the one that stands.
  expect(await suggest(dan, 'LOKALHUS', true, later(3))).toMatchObject({ reason: 'taken', similar: [{ id: into.id }] });
});

test('the lead hides a name or a comment with a reason, and nobody else can; what was said does not leave the server', async () => {
  const [anne, bo] = people as [Actor, Actor];
  const { id } = await must(suggest(anne, 'Noget grimt'));
  await must(commentOnName(bo, { nameId: id, text: 'Hemmelige ord' }, later(1)));
  const comment = (await getName(bo, id))!.discussion[0]!;
  expect(await hideNameComment(bo, { commentId: comment.id, reason: 'Nej' }, later(2))).toMatchObject({ reason: 'notLead' });
  await must(hideNameComment(lead, { commentId: comment.id, reason: 'Personligt' }, later(2)));
  expect((await getName(bo, id))!.discussion).toMatchObject([{ text: '', hiddenReason: 'Personligt' }]);
  expect(await hideName(anne, { nameId: id, reason: 'Nej' }, later(3))).toMatchObject({ reason: 'notLead' });
  await must(hideName(lead, { nameId: id, reason: 'Stødende' }, later(3)));
  expect(await names()).toEqual([]);
  expect(await setVoice(bo, { nameId: id, voice: 'give' }, later(4))).toMatchObject({ reason: 'nameGone' });
  const lines = await sql<{ action: string; reason: string }>("SELECT action, reason FROM audit_entries WHERE subject_kind = 'name' ORDER BY at");
  expect(lines).toEqual([{ action: 'nameCommentHidden', reason: 'Personligt' }, { action: 'nameHidden', reason: 'Stødende' }]);
});
