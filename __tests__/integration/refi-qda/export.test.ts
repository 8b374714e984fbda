import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { addMemo } from '@/lib/memos/commands';
import { database, disconnect } from '@/lib/platform/db/client';
import { exportResearch } from '@/lib/refi-qda/commands';
import { makeObservation, makeProject } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { facts, makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { all, child, complaintOf, faultsOf, readXml, schemasAreHere } from '../../support/refi-qda';

const now = new Date('2027-04-02T08:00:00Z');
const later = new Date('2027-05-02T08:00:00Z');
let project: CodingProject;

beforeEach(async () => {
  await resetDatabase();
  project = await makeCodingProject(now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const order = (given: Partial<Parameters<typeof exportResearch>[1]> = {}, at = now) =>
  exportResearch(project.lead, { format: 'qdpx', named: false, reason: '', locale: 'da', ...given }, at);
async function take(given: Partial<Parameters<typeof exportResearch>[1]> = {}, at = now) {
  const file = await must(order(given, at));
  return { ...file, bytes: await buffer(file.body) };
}
async function open(bytes: Buffer) {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file('project.qde')!.async('string');
  const textOf = async (path: string) => zip.file(path.replace('internal://', 'sources/'))!.async('string');
  return { paths: Object.keys(zip.files), xml, root: readXml(xml), textOf };
}

/** Marks with an emoji before them, a mark that was corrected away, memos, answers, a question of the lead's own. */
async function fill() {
  const { lead, coder, outsider, observationId, projectId, themes } = project;
  await markWords(coder, { observationId, words: 'ventede i 20 minutter', themeId: themes[0]!.id, now });
  await markWords(lead, { observationId, words: 'ventede i 20 minutter', themeId: themes[1]!.id, now });
  await markWords(lead, { observationId, words: 'Så gik hun igen.', themeId: themes[0]!.id, now });
  const spoken = 'Ve\u0301l <her> & "dér" 👩‍👧 på Ærø:\nvi så intet.';
  const { id: second } = await makeObservation(database(), { projectId, authorId: outsider.id, facts: spoken, idea: 'Åbn før kl. 9 🕘', errands: ['mitId', 'moving'], barriers: ['none'], significance: 4, outcome: 'gotHelp' });
  await markWords(coder, { observationId: second, words: 'på Ærø:\nvi så', text: spoken, themeId: themes[2]!.id, now });
  const [passage] = await database().passage.findMany({ where: { observationId: second } });
  await must(addMemo(lead, { about: 'passage', aboutId: passage!.id, text: 'Er det altid sådan? 🤔' }, now));
  await must(addMemo(coder, { about: 'theme', aboutId: themes[0]!.id, text: 'To linjer\nom ventetid' }, now));
  await database().observationQuestion.create({ data: { projectId, position: 1, kind: 'text', textDa: 'Hvem hjalp?', textEn: 'Who helped?', answers: { create: { observationId: second, text: 'En frivillig' } } } });
  return { second, spoken };
}

test('the project: the order, the ids and the references of the standard, and the passages where the offsets say', async () => {
  const { second } = await fill();
  const { bytes, fileName } = await take();
  expect(fileName).toMatch(/^projekt-2027-04-02-[0-9a-f]{8}\.qdpx$/);
  const { paths, root, textOf } = await open(bytes);
  expect(paths[0]).toBe('project.qde');
  expect(paths.slice(1).every((path) => /^sources\/[0-9a-f-]{36}\.txt$/.test(path))).toBe(true);
  expect(faultsOf(root)).toEqual([]);
  expect(root.values).toMatchObject({ xmlns: 'urn:QDA-XML:project:1.0', origin: 'Uge 13' });

  const kept = await sql<{ id: string; text: string }>('SELECT id, text FROM passages WHERE removed_in_id IS NULL');
  const selections = all(root, 'TextSource').flatMap((source) => all(source, 'PlainTextSelection').map((selection) => ({ source, selection })));
  expect(selections).toHaveLength(kept.length);
  for (const { source, selection } of selections) {
    const text = await textOf(source.values.plainTextPath!);
    const { guid, startPosition, endPosition } = selection.values;
    expect([...text].slice(Number(startPosition), Number(endPosition)).join('')).toBe(kept.find(({ id }) => id === guid)!.text);
  }
  expect(all(root, 'Coding')).toHaveLength(4);
  for (const path of paths.slice(1)) {
    const text = await textOf(path);
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    expect(text).not.toContain('\r');
  }
  const answered = all(root, 'Case').find((one) => child(one, 'SourceRef')!.values.targetGUID === second)!;
  const names = new Map(all(root, 'Variable').map(({ values }) => [values.guid, values.name]));
  const values = all(answered, 'VariableValue').map((value) => [names.get(child(value, 'VariableRef')!.values.targetGUID), value.children[1]!.name, value.children[1]!.text]);
  expect(values).toEqual(expect.arrayContaining([['Ærinde: MitID', 'BooleanValue', 'true'], ['Udfald', 'TextValue', 'Fik hjælp'], ['Betydning (1–5)', 'IntegerValue', '4'], ['Hvem hjalp?', 'TextValue', 'En frivillig']]));
  const notes = all(root, 'Note');
  expect(notes).toHaveLength(2);
  expect(await Promise.all(notes.map(({ values: { plainTextPath } }) => textOf(plainTextPath!)))).toEqual(expect.arrayContaining(['Er det altid sådan? 🤔', 'To linjer\nom ventetid']));
  expect(notes.every(({ values: { creatingUser, creationDateTime } }) => creatingUser && creationDateTime === now.toISOString())).toBe(true);
});

test('people are stand-ins; names take a reason, and both are written down', async () => {
  await fill();
  const { lead, coder, outsider } = project;
  const people = [lead, coder, outsider];
  const plain = await open((await take()).bytes);
  for (const { name, id } of people) expect(plain.xml).not.toMatch(new RegExp(`${name}|${id}`));
  expect(await order({ named: true })).toMatchObject({ ok: false, reason: 'reasonNeeded' });
  const named = await take({ named: true, reason: 'Forskere med databehandleraftale' });
  const users = all((await open(named.bytes)).root, 'User').map(({ values }) => values.name);
  expect(users.sort()).toEqual(people.map(({ name }) => name).sort());
  expect(await database().exportRecord.findMany({ orderBy: { id: 'asc' }, select: { kind: true, format: true, named: true, reason: true, rows: true } })).toEqual([
    { kind: 'research', format: 'qdpx', named: false, reason: '', rows: 2 },
    { kind: 'research', format: 'qdpx', named: true, reason: 'Forskere med databehandleraftale', rows: 2 },
  ]);
  expect(await database().auditEntry.findMany({ where: { action: 'projectExported' }, select: { reason: true } })).toHaveLength(2);
  expect(await exportResearch(coder, { format: 'qdpx', named: false, reason: '', locale: 'da' }, now)).toMatchObject({ ok: false, reason: 'notLead' });
});

test('the same state gives the same bytes and the same hash, a month later too; a new mark gives others', async () => {
  await fill();
  const first = await take();
  const again = await take({}, later);
  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(again.contentHash).toBe(first.contentHash);
  expect((await take({ locale: 'en' })).contentHash).toBe(first.contentHash);
  await markWords(project.lead, { observationId: project.observationId, words: 'på hjælp', themeId: project.themes[0]!.id, now });
  expect((await take()).contentHash).not.toBe(first.contentHash);
});

test('a passage whose words were corrected away is the whole text’s', async () => {
  await fill();
  await sql(`UPDATE observations SET facts = 'Alt er skrevet om.' WHERE id = $1`, [project.observationId]);
  const { root } = await open((await take()).bytes);
  expect(faultsOf(root)).toEqual([]);
  const source = all(root, 'TextSource').find(({ values }) => values.guid === project.observationId)!;
  expect(source.children.map(({ name }) => name)).toEqual(['Coding', 'Coding', 'Coding']);
});

test('a CPR number in an observation or in a memo stops it; somebody named in a text is counted', async () => {
  await fill();
  const { id } = await database().observation.findFirstOrThrow({ where: { id: { not: project.observationId } }, select: { id: true } });
  await sql('UPDATE observations SET quote = $2 WHERE id = $1', [id, `Tal med ${project.coder.name} om det`]);
  const { id: record } = await take();
  expect(await database().exportRecord.findUniqueOrThrow({ where: { id: record } })).toMatchObject({ namedTexts: 1 });
  await sql("UPDATE observations SET idea = 'ring 010190-1234' WHERE id = $1", [id]);
  expect(await order()).toMatchObject({ ok: false, reason: 'cprFound', params: { count: 1, rows: id } });
});

test('a memo on what is marked no more stays while a finding rests on it; who wrote memos in another project only is nobody here', async () => {
  await fill();
  const { lead, projectId } = project;
  const stranger = await makeEmployee(database(), { name: 'Fremmed Fugl' });
  const other = await makeProject(database(), { current: false });
  const theme = await database().theme.create({ data: { projectId: other.id, position: 1, name: 'Andet', colour: 1, createdAt: now } });
  await database().memo.create({ data: { themeId: theme.id, authorId: stranger.id, text: 'Fra før', writtenAt: now } });
  const memo = await database().memo.findFirstOrThrow({ where: { passageId: { not: null } } });
  const stamp = { changedAt: now, changedById: lead.id, stateAt: now, stateById: lead.id, createdAt: now };
  await database().finding.create({ data: { projectId, number: 1, statement: 'Et udsagn', ...stamp, passages: { create: { passageId: memo.passageId!, side: 'supports', addedById: lead.id, addedAt: now } } } });
  const [step] = await sql<{ id: string }>('SELECT id FROM coding_steps ORDER BY id DESC LIMIT 1');
  await sql('UPDATE codings SET removed_in_id = $2 WHERE passage_id = $1', [memo.passageId, step!.id]);
  await sql('UPDATE passages SET removed_in_id = $2 WHERE id = $1', [memo.passageId, step!.id]);
  const { root } = await open((await take({ named: true, reason: 'Aftale' })).bytes);
  expect(faultsOf(root)).toEqual([]);
  expect(all(root, 'Note').map(({ values }) => values.guid)).toContain(memo.id);
  expect(root.children.filter(({ name }) => name === 'NoteRef').map(({ values }) => values.targetGUID)).toEqual([memo.id]);
  expect(all(root, 'User').map(({ values }) => values.name)).not.toContain('Fremmed Fugl');
});

test('the codebook alone', async () => {
  const file = await take({ format: 'qdc' });
  const root = readXml(file.bytes.toString('utf8'));
  expect(faultsOf(root)).toEqual([]);
  expect(all(root, 'Code').map(({ values }) => values.name)).toEqual(project.themes.map(({ name }) => name));
  expect(child(root, 'Sets')).toBeUndefined();
});

test('a project in which nothing was handed in has nothing to give', async () => {
  await sql("UPDATE observations SET state = 'draft', submitted_at = NULL");
  expect(await order()).toMatchObject({ ok: false, reason: 'nothing' });
});

// The checks above are ours and always run. The standard's own schemas are looked at only where they are: a skipped
// test would count as one that is still to be written.
if (schemasAreHere) {
  describe('against the published schemas', () => {
    test('the project is valid', async () => {
      await fill();
      expect(complaintOf((await open((await take()).bytes)).xml, 'Project')).toBe('');
      expect(facts).toContain('👋🏽');
    });
    test('the codebook is valid', async () => expect(complaintOf((await take({ format: 'qdc' })).bytes.toString('utf8'), 'Codebook')).toBe(''));
    test('and what is not valid is told', () => expect(complaintOf('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Sets/></CodeBook>', 'Codebook')).toContain('Sets'));
  });
}
