import { takeStep } from '@/lib/coding/commands';
import { correctObservation } from '@/lib/corrections/commands';
import { makeFinding, moveFinding, rewordFinding, sayCounterSought } from '@/lib/findings/commands';
import { noteEvidence, placePassage } from '@/lib/findings/evidence/commands';
import { listHeldBack, listUsesOfObservation, listUsesOfPassages, listUsesOfTheme } from '@/lib/findings/evidence/queries';
import { listFindingEvents } from '@/lib/findings/history/queries';
import { getFinding, listFindings } from '@/lib/findings/queries';
import { countUnused, listUnused } from '@/lib/findings/unused/queries';
import { addMemo } from '@/lib/memos/commands';
import { listMemos } from '@/lib/memos/queries';
import { observationSchema } from '@/lib/observations/schema';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { makeEvent, makeObservation, makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { at } from '@/prisma/seed/factories-organisation';
import { facts, makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-04-06', '09:00');
const words = { statement: 'Borgerne venter længe.', questions: '' };
const waited = 'Hun ventede i 20 minutter på hjælp.';
const left = 'Så gik hun igen.';
let given: CodingProject;
let passageId: string;
let otherId: string;

const mark = async (text: string) => {
  const state = await markWords(given.coder, { observationId: given.observationId, words: text, themeId: given.themes[0]!.id, now });
  return state.marks.find((one) => one.text === text)!.id;
};
const make = async (actor = given.lead) => (await must(makeFinding(actor, words, now))).id;
const place = (findingId: string, side: 'supports' | 'contradicts' | 'neither', passage = passageId) =>
  placePassage(given.coder, { findingId, passageId: passage, side }, now);

beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
  passageId = await mark(waited);
  otherId = await mark(left);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

describe('a finding', () => {
  test('begins as a hunch with its passage, and is numbered in its project, also when two begin at once', async () => {
    const begun = await Promise.all([1, 2, 3].map(() => makeFinding(given.coder, { ...words, passageId, side: 'contradicts' }, now)));
    expect(begun.every(({ ok }) => ok)).toBe(true);
    const all = await listFindings(given.projectId);
    expect(all.map(({ number, state, changedBy }) => [number, state, changedBy])).toEqual([1, 2, 3].map((n) => [n, 'idea', given.coder.name]));
    expect(all[0]!.strength.contradicts).toMatchObject({ passages: 1, observations: 1, people: 1 });
    expect(all[0]!.warnings.map(({ kind }) => kind)).toEqual(['nothingSupports']);
  });

  test('keeps its words when the mark it was begun from is gone', async () => {
    await sql('UPDATE passages SET removed_in_id = made_in_id WHERE id = $1', [passageId]);
    const id = (await must(makeFinding(given.lead, { ...words, passageId, side: 'supports' }, now))).id;
    expect((await getFinding(id))!.evidence).toEqual([]);
  });

  test('is settled once something speaks for it, and not before', async () => {
    const id = await make();
    const settle = () => moveFinding(given.lead, { findingId: id, version: 1, seen: null, state: 'settled' }, now);
    expect(await settle()).toMatchObject({ ok: false, reason: 'nothingSupports' });
    await must(place(id, 'supports'));
    await must(settle());
    expect(await getFinding(id)).toMatchObject({ state: 'settled', stateBy: given.lead.name, version: 2 });
    // Pressed twice.
    await must(settle());
    expect(await listFindings(given.projectId, undefined, ['settled'])).toHaveLength(1);
  });

  test('of two who change it at once the second is told what stands there, and nothing is lost', async () => {
    const id = await make();
    const change = (actor = given.lead, statement = '', seen: number | null = null) =>
      rewordFinding(actor, { findingId: id, version: 1, seen, statement, questions: '' }, now);
    const answers = await Promise.all([change(given.lead, 'Lederens ord.'), change(given.coder, 'Koderens ord.')]);
    const [first, second] = answers[0]!.ok ? ['Lederens ord.', 'Koderens ord.'] : ['Koderens ord.', 'Lederens ord.'];
    const name = answers[0]!.ok ? given.lead.name : given.coder.name;
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changedMeanwhile', params: { name, statement: first, questions: '', version: 2 } });
    // Having been shown it, they may save; a third change in between is told again.
    await must(change(given.coder, second, 2));
    expect(await change(given.lead, 'Noget tredje.', 2)).toMatchObject({ reason: 'changedMeanwhile', params: { version: 3 } });
    const told = (await listFindingEvents(id)).flatMap((event) => (event.kind === 'reworded' ? [event.statement] : []));
    expect(told.sort()).toEqual([words.statement, first].sort());
    expect((await getFinding(id))!.statement).toBe(second);
  });

  test('a search for what speaks against it takes the warning away, and has a day that has been', async () => {
    const id = await make();
    await must(place(id, 'supports'));
    const said = (on: string) => sayCounterSought(given.lead, { findingId: id, version: 1, seen: null, text: 'Læste alt fra Viby.', on }, now);
    const warned = async () => (await getFinding(id))!.warnings.some(({ kind }) => kind === 'noCounterSought');
    expect(await said('2027-04-07')).toMatchObject({ reason: 'inFuture' });
    expect(await warned()).toBe(true);
    await must(said('2027-04-06'));
    expect(await warned()).toBe(false);
    expect((await getFinding(id))!.counterSought).toEqual({ text: 'Læste alt fra Viby.', on: '2027-04-06' });
  });

  test('is written by those who code in the current project alone', async () => {
    const id = await make();
    const { outsider } = given;
    expect(await makeFinding(outsider, words, now)).toMatchObject({ reason: 'notCoder' });
    expect(await rewordFinding(outsider, { findingId: id, version: 1, seen: null, ...words }, now)).toMatchObject({ reason: 'notCoder' });
    expect(await placePassage(outsider, { findingId: id, passageId, side: 'supports' }, now)).toMatchObject({ reason: 'notCoder' });
    await sql('UPDATE projects SET current = false');
    await makeProject(database(), { current: true });
    expect(await place(id, 'supports')).toMatchObject({ reason: 'findingGone' });
    expect(await moveFinding(given.lead, { findingId: id, version: 1, seen: null, state: 'draft' }, now)).toMatchObject({ reason: 'findingGone' });
    expect(await getFinding(id)).toMatchObject(words);
  });

  test('takes notes as passages and themes do', async () => {
    const id = await make();
    await must(addMemo(given.coder, { about: 'finding', aboutId: id, text: 'Spørg Viby.' }, now));
    expect(await listMemos(given.lead, { findingId: id })).toMatchObject([{ text: 'Spørg Viby.', own: false }]);
    expect(await addMemo(given.coder, { about: 'finding', aboutId: passageId, text: 'x' }, now)).toMatchObject({ reason: 'aboutGone' });
  });
});

describe('evidence', () => {
  test('is put on, moved to the other side, taken out and put back, and each is told', async () => {
    const id = await make();
    for (const side of ['supports', 'supports', 'contradicts', 'neither', 'neither', 'supports'] as const) await must(place(id, side));
    expect((await getFinding(id))!.evidence.map(({ side, passage }) => [side, passage.text])).toEqual([['supports', waited]]);
    expect((await listFindingEvents(id)).map(({ kind }) => kind).sort()).toEqual(['attached', 'attached', 'detached', 'made', 'turned']);
  });

  test('sent twice at once it stands there once', async () => {
    const id = await make();
    await Promise.all([1, 2, 3, 4].map(() => place(id, 'supports')));
    expect((await getFinding(id))!.evidence).toHaveLength(1);
  });

  test('the reason for a passage is written beside it', async () => {
    const id = await make();
    await must(place(id, 'supports'));
    const evidenceId = (await getFinding(id))!.evidence[0]!.id;
    await must(noteEvidence(given.coder, { evidenceId, note: 'Der var kun én ved skranken.' }, now));
    expect((await getFinding(id))!.evidence[0]!.note).toBe('Der var kun én ved skranken.');
    await must(place(id, 'neither'));
    expect(await noteEvidence(given.coder, { evidenceId, note: 'x' }, now)).toMatchObject({ reason: 'passageGone' });
  });

  test('a mark that is taken off still stands in the finding and says so; no other finding takes it', async () => {
    const [id, other] = [await make(), await make()];
    await must(place(id, 'supports'));
    await must(takeStep(given.coder, { kind: 'unmark', id: crypto.randomUUID(), passageId }, now));
    const finding = (await getFinding(id))!;
    expect(finding.evidence[0]!.passage).toMatchObject({ removed: true, text: waited });
    expect(finding.warnings).toContainEqual({ kind: 'marksRemoved', count: 1 });
    expect(await place(other, 'supports')).toMatchObject({ reason: 'passageGone' });
    // Taken out by a slip, it can be put back.
    await must(place(id, 'neither'));
    await must(place(id, 'supports'));
    expect((await getFinding(id))!.evidence).toHaveLength(1);
  });

  test('a correction of its words asks for a look', async () => {
    const id = await make();
    await must(place(id, 'supports'));
    const row = await database().observation.findUniqueOrThrow({ where: { id: given.observationId } });
    const form = { clientKey: row.clientKey, version: row.version, origin: 'everyday', day: '2027-04-05', time: '10:00', role: 'guest', unitId: row.unitId, siteId: row.siteId };
    const input = observationSchema.parse({ ...form, facts: facts.replace('20 minutter', '30 minutter') });
    await must(correctObservation(given.outsider, input, row.submittedAt!));
    expect((await getFinding(id))!.warnings).toContainEqual({ kind: 'needsLook', count: 1 });
  });

  test('a study tour’s observations are evidence, and told apart', async () => {
    const db = database();
    const { id: eventId } = await makeEvent(db, { projectId: given.projectId, kind: 'studyTour', siteId: null });
    const { id: tour } = await makeObservation(db, { projectId: given.projectId, authorId: given.outsider.id, origin: 'event', eventId, unitId: null, siteId: null, facts });
    await markWords(given.coder, { observationId: tour, words: left, themeId: given.themes[0]!.id, now });
    const [seen] = await sql<{ id: string }>('SELECT id FROM passages WHERE observation_id = $1', [tour]);
    const id = await make();
    await must(place(id, 'supports'));
    await must(place(id, 'supports', seen!.id));
    const finding = (await getFinding(id))!;
    expect(finding.strength.supports).toMatchObject({ observations: 2, outside: 1, sites: 1, events: 0 });
    expect(finding.evidence.map(({ passage }) => passage.outside).sort()).toEqual([false, true]);
    expect(finding.warnings.map(({ kind }) => kind)).not.toContain('oneSite');
    // Without a programme nobody knows where it was; with one, each observation is from the stop of its own moment.
    const stops = async () => (await getFinding(id))!.evidence.map(({ passage }) => passage.stop).filter(Boolean);
    expect(await stops()).toEqual([]);
    const starts = (await database().eventSession.findFirstOrThrow({ where: { eventId } })).starts;
    const agenda = [{ minutes: 60, title: 'Bussen kører', place: '' }, { minutes: 60, title: 'Besøg', place: 'Vejle' }, { minutes: 60, title: 'Besøg', place: 'Aarhus' }];
    await database().eventAgendaItem.createMany({ data: agenda.map((item, index) => ({ ...item, eventId, position: index + 1 })) });
    for (const [minutes, expected] of [[30, []], [90, ['Vejle']], [150, ['Aarhus']], [600, ['Aarhus']]] as const) {
      await sql('UPDATE observations SET occurred_at = $1 WHERE id = $2', [new Date(starts.getTime() + minutes * 60_000), tour]);
      expect([minutes, await stops()]).toEqual([minutes, expected]);
    }
    // The list reckons as the page does.
    expect((await listFindings(given.projectId))[0]!.strength).toEqual(finding.strength);
  });

  test('the chain is walked back from passage, observation and theme', async () => {
    const id = await make();
    await must(place(id, 'contradicts'));
    await must(place(id, 'supports', otherId));
    expect(await listUsesOfPassages([passageId])).toMatchObject([{ id, number: 1, side: 'contradicts', passageId }]);
    expect(await listUsesOfObservation(given.observationId)).toHaveLength(2);
    expect(await listUsesOfTheme(given.themes[0]!.id)).toHaveLength(2);
    expect(await listUsesOfTheme(given.themes[1]!.id)).toEqual([]);
  });

  test('the database itself takes no passage twice and none of another project, and forgets nothing', async () => {
    const id = await make();
    await must(place(id, 'supports'));
    const add = (findingId: string) =>
      sql("INSERT INTO finding_passages (id, finding_id, passage_id, side, added_by_id, added_at) VALUES (gen_random_uuid(), $1, $2, 'supports', $3, now())", [findingId, passageId, given.lead.id]);
    await expect(add(id)).rejects.toMatchObject({ code: '23505' });
    const { id: projectId } = await makeProject(database());
    const [elsewhere] = await sql<{ id: string }>(
      "INSERT INTO findings (id, project_id, number, statement, created_at, changed_at, changed_by_id, state_at, state_by_id) VALUES (gen_random_uuid(), $1, 1, 'x', now(), now(), $2, now(), $2) RETURNING id",
      [projectId, given.lead.id],
    );
    await expect(add(elsewhere!.id)).rejects.toMatchObject({ code: '23514' });
    for (const table of ['finding_passages', 'finding_changes', 'findings']) {
      const code = await sql(`DELETE FROM ${table}`).catch((error: unknown) => databaseCode(error));
      expect([table, code]).toEqual([table, '23514']);
    }
  });
});

describe('observations', () => {
  test('nobody used are listed until a finding that is not dropped rests on them', async () => {
    const id = await make();
    expect((await listUnused(given.projectId, 1)).rows).toMatchObject([{ id: given.observationId, passages: 2 }]);
    await must(place(id, 'supports'));
    expect(await countUnused(given.projectId)).toBe(0);
    await must(moveFinding(given.lead, { findingId: id, version: 1, seen: null, state: 'dropped' }, now));
    expect(await countUnused(given.projectId)).toBe(1);
  });

  test('of the other side of a visit are held back until one’s own is handed in', async () => {
    const db = database();
    const { id: roundId } = await makeRound(db, { projectId: given.projectId });
    const { id: openingId } = await makeOpening(db, { roundId, hostId: given.outsider.id });
    const { id: visitId } = await makeVisit(db, { openingId, visitorId: given.coder.id });
    const write = (authorId: string) => makeObservation(db, { projectId: given.projectId, authorId, origin: 'visit', visitId, facts });
    const { id: guests } = await write(given.coder.id);
    expect([...(await listHeldBack(given.outsider.id, [guests, given.observationId]))]).toEqual([guests]);
    expect([...(await listHeldBack(given.lead.id, [guests]))]).toEqual([]);
    expect([...(await listHeldBack(given.coder.id, [guests]))]).toEqual([]);
    await write(given.outsider.id);
    expect([...(await listHeldBack(given.outsider.id, [guests]))]).toEqual([]);
  });
});
