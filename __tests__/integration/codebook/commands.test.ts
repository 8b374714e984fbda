import { addTheme, adoptDefaults, changeTheme, moveTheme, restoreTheme, retireTheme } from '@/lib/codebook/commands';
import { mergeTheme, splitTheme, undoCodebook } from '@/lib/codebook/marks/commands';
import { countMarksNow, getLastChange, listThemes } from '@/lib/codebook/queries';
import { databaseCode, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-04-06', '09:00');
let given: CodingProject;
let minute = 0;
const later = () => new Date(now.getTime() + (minute += 1) * 60_000);

beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const themes = () => listThemes(given.projectId);
const named = async (name: string) => (await themes()).find((theme) => theme.name === name)!;
const mark = (words: string, themeId: string, actor = given.coder) => markWords(actor, { observationId: given.observationId, words, themeId, now });
const undo = async () => must(undoCodebook(given.lead, { stepId: (await getLastChange(given.projectId))!.id }, later()));
const words = { definition: '', examples: '', colour: 3 };

test('a project begins with the ten default themes, once, and only the lead may', async () => {
  expect(given.themes.map(({ name }) => name)).toEqual([
    ...['Modtagelse', 'Digitale barrierer', 'Veje uden selvbetjening', 'Opgaver og faglighed', 'Overdragelse og samarbejde'],
    ...['Rum og diskretion', 'Åbningstid og bemanding', 'Lokale aktive borgere', 'Roller og kultur', 'Konsekvenser'],
  ]);
  expect(await adoptDefaults(given.lead, {}, now)).toMatchObject({ reason: 'notEmpty' });
  expect(await addTheme(given.coder, { ...words, name: 'Mit', parentId: null }, now)).toMatchObject({ reason: 'notLead' });
});

test('no two themes in use are called the same; the second of two who edit at once is told', async () => {
  const [first] = given.themes;
  expect(await addTheme(given.lead, { ...words, name: 'MODTAGELSE', parentId: null }, now)).toMatchObject({ reason: 'nameTaken' });
  const change = { ...words, themeId: first!.id, version: 1 };
  const answers = await Promise.all(['Velkomst', 'Indgang'].map((name) => changeTheme(given.lead, { ...change, name }, later())));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changedMeanwhile' });
});

test('merging moves every mark, and undoing it brings each back where it was', async () => {
  const [from, into] = given.themes;
  await mark('Hun ventede', from!.id);
  await mark('Hun ventede', from!.id, given.lead);
  await mark('Hun ventede', into!.id, given.lead);
  await mark('Så gik hun', from!.id);
  await must(mergeTheme(given.lead, { themeId: from!.id, version: 1, intoId: into!.id }, later()));
  expect([...(await countMarksNow(given.projectId))]).toEqual([[into!.id, 2]]);
  expect(await named(from!.name)).toMatchObject({ retired: true, mergedIntoId: into!.id });
  expect(await sql('SELECT id FROM codings WHERE removed_in_id IS NULL')).toHaveLength(3);

  await undo();
  expect(await countMarksNow(given.projectId)).toEqual(new Map([[from!.id, 2], [into!.id, 1]]));
  expect(await sql('SELECT id FROM codings WHERE removed_in_id IS NULL')).toHaveLength(4);
  expect(await named(from!.name)).toMatchObject({ retired: false, mergedIntoId: null });
});

test('a theme with others under it takes them along, and no ring can come of it', async () => {
  const [a, b] = given.themes;
  const child = await must(addTheme(given.lead, { ...words, name: 'Kø', parentId: a!.id }, later()));
  expect(await moveTheme(given.lead, { themeId: a!.id, version: 1, parentId: child.id, place: 'last' }, now)).toMatchObject({ reason: 'underItself' });
  expect(await mergeTheme(given.lead, { themeId: a!.id, version: 1, intoId: child.id }, now)).toMatchObject({ reason: 'underItself' });
  const ring = sql('UPDATE themes SET parent_id = $1 WHERE id = $2', [child.id, a!.id]);
  expect(databaseCode(await ring.catch((error: unknown) => error))).toBe('23514');
  await must(mergeTheme(given.lead, { themeId: a!.id, version: 1, intoId: b!.id }, later()));
  expect((await named('Kø')).path).toBe(`${b!.name} › Kø`);
  await undo();
  expect((await named('Kø')).path).toBe(`${a!.name} › Kø`);
});

test('splitting gives the chosen passages the new theme, for all who marked them', async () => {
  const [theme] = given.themes;
  const { marks } = await mark('Hun ventede', theme!.id);
  await mark('Hun ventede', theme!.id, given.lead);
  await mark('Så gik hun', theme!.id);
  const made = await must(splitTheme(given.lead, { themeId: theme!.id, version: 1, name: 'Ventetid', passageIds: [marks[0]!.id] }, later()));
  expect(await countMarksNow(given.projectId)).toEqual(new Map([[theme!.id, 1], [made.id, 1]]));
  await undo();
  expect(await countMarksNow(given.projectId)).toEqual(new Map([[theme!.id, 2]]));
  expect((await named('Ventetid')).retired).toBe(true);
});

test('retiring keeps the marks; what was new and has been used since is not undone away', async () => {
  const made = await must(addTheme(given.lead, { ...words, name: 'Lyd', parentId: null }, later()));
  await mark('Hun ventede', made.id);
  const stepId = (await getLastChange(given.projectId))!.id;
  expect(await undoCodebook(given.lead, { stepId }, later())).toMatchObject({ reason: 'inUse' });
  expect(await sql('SELECT id FROM codings WHERE removed_in_id IS NULL')).toHaveLength(1);
  await must(retireTheme(given.lead, { themeId: made.id, version: 1 }, later()));
  expect(await countMarksNow(given.projectId)).toEqual(new Map([[made.id, 1]]));
  await must(restoreTheme(given.lead, { themeId: made.id, version: 2 }, later()));
  expect((await named('Lyd')).retired).toBe(false);
});

test('up and down among its neighbours', async () => {
  const [, second] = given.themes;
  await must(moveTheme(given.lead, { themeId: second!.id, version: 1, parentId: null, place: 'up' }, later()));
  expect((await themes())[0]!.id).toBe(second!.id);
  await undo();
  expect((await themes())[1]!.id).toBe(second!.id);
});

test('a mark and a merger at once: the mark is never left on what was merged away', async () => {
  const [from, into] = given.themes;
  const marks = ['Hun ventede', 'Så gik hun', 'på hjælp', 'Borgeren'].map((text) => mark(text, from!.id).catch(() => null));
  await Promise.all([...marks, must(mergeTheme(given.lead, { themeId: from!.id, version: 1, intoId: into!.id }, later()))]);
  expect((await countMarksNow(given.projectId)).has(from!.id)).toBe(false);
});
