import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueAsText } from '@/lib/newsletters/mail/rules';
import { addBlock, placeBlock, removeBlock, writeBlock } from '@/lib/newsletters/blocks/commands';
import { makeNewsletter, retitle } from '@/lib/newsletters/commands';
import { listFound } from '@/lib/newsletters/found/queries';
import { correctNewsletter, publishNewsletter } from '@/lib/newsletters/publishing/commands';
import { getNewsletter, listNewsletters } from '@/lib/newsletters/queries';
import { issueOf } from '@/lib/newsletters/rules';
import type { Newsletter } from '@/lib/newsletters/types';
import type { Actor } from '@/lib/platform/auth/types';
import { database, databaseCode } from '@/lib/platform/db/client';
import { decideProposal, moveProposal } from '@/lib/proposals/states/commands';
import { makeProject } from '@/prisma/seed/factories';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { firstIssue } from '@/prisma/seed/newsletter-2014';
import { actorOf } from '../../support/actor';
import { must } from '../../support/coding';
import { makeHearing } from '../../support/proposals';
import { sql } from '../../support/database';
import { deliverAll, openPostOffice } from '../../support/post-office';

const now = at('2014-03-20', '10:00');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const office = openPostOffice();
let lead: Actor;
let second: Actor;
let anne: Actor;

beforeEach(async () => {
  await makeProject(database(), { current: true });
  lead = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  second = await actorOf((await makeEmployee(database(), { roles: ['lead'] })).id);
  anne = await actorOf((await makeEmployee(database())).id);
});

const begin = async (title = 'Biblioteker') => (await must(makeNewsletter(lead, { title }, now))).id;
const write = (newsletterId: string, heading: string, text = 'Tekst') => must(addBlock(lead, { newsletterId, source: '', heading, text }, now));
const read = async (id: string): Promise<Newsletter> => (await getNewsletter(lead, id))!;
const publish = async (id: string, moment = now) => publishNewsletter(lead, { newsletterId: id, version: (await read(id)).version }, moment);
const headings = async (id: string) => (await read(id)).blocks.map(({ heading }) => heading);

test('the first issue of March 2014 is made block by block and reads as it did', async () => {
  const id = await begin(firstIssue.title);
  // Written in another order than it was printed in, and put right by the buttons.
  const [first, ...rest] = firstIssue.blocks;
  for (const { heading, text } of [...rest, first!]) await write(id, heading, text);
  const last = (await read(id)).blocks.at(-1)!.id;
  for (const _step of rest) await must(placeBlock(lead, { newsletterId: id, blockId: last, to: 'up' }, now));
  await must(publish(id));
  const issue = issueOf((await getNewsletter(anne, id))!, 0, now);
  expect(issue.name).toBe('Nr. 1 - Marts 2014');
  // Breaks of lines and of words are the printer's.
  const letters = (text: string) => text.replace(/[\s-]+/g, '');
  const printed = readFileSync(join(__dirname, '../../support/newsletter-2014.txt'), 'utf8');
  expect(letters(`Nyhedsbrev${issueAsText(issue, '')}`)).toBe(letters(printed));
});

test('of two who write in one block the second is told, and so is who publishes what they have not seen', async () => {
  const id = await begin();
  await write(id, 'Første');
  await write(id, 'Anden');
  const seen = await read(id);
  const [one, other] = seen.blocks as [Newsletter['blocks'][number], Newsletter['blocks'][number]];
  const change = (actor: Actor, text: string) => writeBlock(actor, { newsletterId: id, blockId: one.id, version: one.version, heading: 'Første', text }, later(1));
  const answers = await Promise.all([change(lead, 'Mine ord'), change(second, 'Dine ord')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changedMeanwhile', params: { at: later(1).toISOString() } });
  // Another block is nobody's in the way.
  await must(writeBlock(second, { newsletterId: id, blockId: other.id, version: other.version, heading: 'Anden', text: 'Ny' }, later(2)));
  expect(await removeBlock(second, { newsletterId: id, blockId: one.id, version: one.version }, later(2))).toMatchObject({ reason: 'changedMeanwhile' });
  expect(await retitle(lead, { newsletterId: id, version: seen.version, title: 'Andet' }, later(3))).toMatchObject({ reason: 'changedMeanwhile' });
  expect(await publishNewsletter(lead, { newsletterId: id, version: seen.version }, later(3))).toMatchObject({ reason: 'changedMeanwhile', params: { name: second.name } });
  expect((await read(id)).state).toBe('draft');
});

test('issues that go out at once get a number each, and what is out stays as it is', async () => {
  const ids = [await begin('A'), await begin('B'), await begin('C')];
  for (const id of ids) await write(id, 'Nyt');
  expect(await publishNewsletter(lead, { newsletterId: await begin('Tom'), version: 1 }, now)).toMatchObject({ reason: 'nothingInIt' });
  for (const answer of await Promise.all(ids.map((id) => publish(id, later(1))))) expect(answer).toMatchObject({ ok: true });
  expect((await Promise.all(ids.map(read))).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  const [id] = ids as [string];
  const [block] = (await read(id)).blocks;
  const words = { newsletterId: id, blockId: block!.id, version: block!.version, heading: 'Andet', text: 'Andet' };
  expect(await writeBlock(lead, words, later(2))).toMatchObject({ reason: 'published' });
  expect(await addBlock(lead, { ...words, source: '' }, later(2))).toMatchObject({ reason: 'published' });
  const past = sql("UPDATE newsletter_blocks SET text = 'x' WHERE newsletter_id = $1", [id]);
  expect(databaseCode(await past.catch((error: unknown) => error))).toBe('23514');
  await must(correctNewsletter(lead, { newsletterId: id, text: 'Datoen er den 28.' }, later(3)));
  await must(correctNewsletter(lead, { newsletterId: id, text: 'Datoen er den 28.' }, later(3)));
  expect(await read(id)).toMatchObject({ blocks: [{ heading: 'Nyt' }], notes: [{ text: 'Datoen er den 28.' }] });
  expect(await headings(id)).toEqual(['Nyt']);
});

test('everybody is mailed once, in a mail of its own with all of it in; who does not want it and who has left is not', async () => {
  const bo = await actorOf((await makeEmployee(database())).id);
  const gone = await makeEmployee(database(), { deactivatedAt: now });
  await database().mailPreference.create({ data: { employeeId: bo.id, unwanted: ['newsletters'] } });
  await database().employee.update({ where: { id: anne.id }, data: { locale: 'en' } });
  const id = await begin('Vi ses i uge 13');
  await write(id, 'Pladserne er åbne', 'Find en plads under [Besøg](/visits). <script>alert(1)</script>');
  const { version } = await read(id);
  const answers = await Promise.all([lead, second].map((actor) => publishNewsletter(actor, { newsletterId: id, version }, later(1))));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
  await must(publishNewsletter(lead, { newsletterId: id, version }, later(2)));
  await deliverAll(later(20));
  await deliverAll(later(40));
  const mails = await sql<{ to: string; subject: string; text: string; html: string }>('SELECT employee_id AS "to", subject, text, html FROM mails');
  expect(mails.map(({ to }) => to).sort()).toEqual([lead.id, second.id, anne.id].sort());
  expect(mails.map(({ to }) => to)).not.toContain(gone.id);
  expect(office.received).toHaveLength(3);
  const mine = mails.find(({ to }) => to === lead.id)!;
  expect(mine.subject).toBe('Nyhedsbrev Nr. 1 - Marts 2014: Vi ses i uge 13');
  expect(mails.find(({ to }) => to === anne.id)!.subject).toBe('Newsletter No. 1 - March 2014: Vi ses i uge 13');
  expect(mine.text).toContain('Find en plads under Besøg (https://uge13.roskilde.example/visits). <script>alert(1)</script>');
  expect(mine.html).toContain('href="https://uge13.roskilde.example/visits"');
  expect(mine.html).not.toContain('<script');
  expect(await sql("SELECT FROM notices WHERE kind = 'newsletterPublished'")).toHaveLength(4);
});

test('building blocks are found, put in once, and the next issue begins where this one ended', async () => {
  await database().namePoll.create({ data: { projectId: (await database().project.findFirstOrThrow()).id, closesOn: new Date('2014-04-30'), openedAt: now } });
  const id = await begin();
  const keys = async (moment: Date) => (await listFound(moment)).map(({ key }) => key);
  expect(await keys(now)).toContain('figures');
  for (const _time of [1, 2]) await must(addBlock(lead, { newsletterId: id, source: 'figures', heading: '', text: '' }, later(1)));
  expect(await headings(id)).toEqual(['Projektet i tal']);
  expect(await addBlock(lead, { newsletterId: id, source: 'event:nobody', heading: '', text: '' }, now)).toMatchObject({ reason: 'sourceGone' });
  expect(await addBlock(lead, { newsletterId: id, source: '', heading: '', text: '' }, now)).toMatchObject({ reason: 'emptyBlock' });
  await must(publish(id, later(2)));
  expect((await listFound(later(60 * 24 * 40))).find(({ key }) => key === 'figures')!.text).toContain('Siden 20. marts');
});

test('only the lead writes, and drafts are not seen by others', async () => {
  const id = await begin();
  const named = { newsletterId: id, version: 1 };
  for (const answer of [await makeNewsletter(anne, { title: 'x' }, now), await retitle(anne, { ...named, title: 'x' }, now), await publishNewsletter(anne, named, now)]) {
    expect(answer).toMatchObject({ reason: 'notLead' });
  }
  expect(await getNewsletter(anne, id)).toBeNull();
  expect(await listNewsletters(anne)).toEqual([]);
  expect(await listNewsletters(lead)).toHaveLength(1);
});

test('what became of a proposal is a building block from its hearing to the decision, and not once it is taken back', async () => {
  const before = async () => (await listFound(later(100))).filter(({ kind }) => kind.startsWith('proposal')).map(({ key, kind }) => [kind, key]);
  await sql("UPDATE projects SET starts = '2014-03-01'");
  const proposalId = await makeHearing(anne, lead, now);
  expect(await before()).toEqual([['proposal', `proposal:${proposalId}`]]);
  await sql("UPDATE proposals SET hearing_until = '2014-03-10'");
  await must(moveProposal(lead, { proposalId, from: 'hearing', to: 'recommended', reason: '' }, later(1)));
  expect(await before()).toEqual([['proposalRecommended', `recommended:${proposalId}`]]);
  await must(decideProposal(lead, { proposalId, from: 'recommended', outcome: 'adopted', decidedBy: 'Kultur- og *Idrætsudvalget*', decidedOn: '2014-03-20', reason: 'Nær borgerne' }, later(2)));
  const [decided] = (await listFound(later(3))).filter(({ kind }) => kind === 'proposalDecided');
  expect(decided).toMatchObject({ key: `decided:${proposalId}`, heading: 'Fælles vært', text: expect.stringContaining('vedtaget torsdag 20. marts af Kultur- og \\*Idrætsudvalget\\*') });
  const id = await begin();
  await must(addBlock(lead, { newsletterId: id, source: decided!.key, heading: '', text: '' }, later(3)));
  expect(await headings(id)).toEqual(['Fælles vært']);
  await must(moveProposal(lead, { proposalId, from: 'decided', to: 'draft', reason: 'Beslutningen er taget om.' }, later(4)));
  expect(await before()).toEqual([]);
});
