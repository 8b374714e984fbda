import { randomUUID } from 'node:crypto';
import { takeStep } from '@/lib/coding/commands';
import { getCodingState, getCodingText } from '@/lib/coding/queries';
import { correctObservation } from '@/lib/corrections/commands';
import { observationSchema } from '@/lib/observations/schema';
import { getPassage, listPassages } from '@/lib/passages/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import { database, databaseCode, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { facts, makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-04-06', '09:00');
const id = () => randomUUID();
let given: CodingProject;
let second = 0;
/** Of two steps the later one is undone first. */
const later = () => new Date(now.getTime() + (second += 1) * 1_000);

beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const mark = (words: string, theme = 0, actor = given.coder) =>
  markWords(actor, { observationId: given.observationId, words, themeId: given.themes[theme]!.id, now: later() });
const themesOf = (state: { marks: { text: string; themes: { themeId: string }[] }[] }) =>
  state.marks.map(({ text, themes }) => [text, themes.map(({ themeId }) => given.themes.findIndex((theme) => theme.id === themeId))]);

describe('marks', () => {
  test('a passage after an emoji holds the words that were chosen, in code points', async () => {
    const state = await mark('Hun ventede i 20 minutter på hjælp.');
    expect(themesOf(state)).toEqual([['Hun ventede i 20 minutter på hjælp.', [0]]]);
    const [row] = await sql<{ quoted: string }>('SELECT substr(o.facts, from_char + 1, to_char - from_char) AS quoted FROM passages p JOIN observations o ON o.id = p.observation_id');
    expect(row!.quoted).toBe('Hun ventede i 20 minutter på hjælp.');
  });

  test('they may overlap, and exactly the same stretch is one passage for all who mark it', async () => {
    await mark('Hun ventede i 20 minutter');
    await mark('20 minutter på hjælp', 1);
    await mark('Hun ventede i 20 minutter', 2);
    const state = await mark('Hun ventede i 20 minutter', 0, given.lead);
    expect(themesOf(state)).toEqual([['Hun ventede i 20 minutter', [0, 2]], ['20 minutter på hjælp', [1]]]);
    expect(state.marks[0]!.themes[0]).toMatchObject({ mine: true, others: 1 });
    expect(state.marks[0]!.themes[1]).toMatchObject({ mine: false, others: 1 });
  });

  test('a step that is sent twice, also at once, is done once', async () => {
    const step = { kind: 'mark', id: id(), observationId: given.observationId, version: 1, passageId: id(), field: 'facts', from: 3, to: 11, themeId: given.themes[0]!.id } as const;
    const answers = await Promise.all([1, 2, 3].map(() => must(takeStep(given.coder, step, now))));
    expect(answers.map(({ marks }) => marks.length)).toEqual([1, 1, 1]);
    expect(await sql('SELECT id FROM codings')).toHaveLength(1);
  });

  test('only those with the right may, as the database knows them now', async () => {
    const step = { kind: 'done', id: id(), observationId: given.observationId, done: true } as const;
    expect(await takeStep(given.outsider, step, now)).toMatchObject({ reason: 'notCoder' });
  });

  test('a text that was corrected meanwhile, a retired theme, and an empty stretch are refused', async () => {
    const step = { kind: 'mark', id: id(), observationId: given.observationId, version: 2, passageId: id(), field: 'facts', from: 0, to: 5, themeId: given.themes[0]!.id } as const;
    expect(await takeStep(given.coder, step, now)).toMatchObject({ reason: 'textChanged' });
    expect(await takeStep(given.coder, { ...step, version: 1, field: 'quote' }, now)).toMatchObject({ reason: 'emptySpan' });
    await sql('UPDATE themes SET retired_at = now() WHERE id = $1', [given.themes[0]!.id]);
    expect(await takeStep(given.coder, { ...step, version: 1 }, now)).toMatchObject({ reason: 'themeGone' });
    expect(await sql('SELECT id FROM coding_steps WHERE NOT codebook')).toEqual([]);
  });

  test('the database itself takes no passage that is not what stands there, and forgets none', async () => {
    await mark('Hun ventede');
    const wrong = database().passage.updateMany({ data: { fromChar: 0, toChar: 11 } });
    expect(databaseCode(await wrong.catch((error: unknown) => error))).toBe('23514');
    expect(databaseCode(await database().coding.deleteMany({}).catch((error: unknown) => error))).toBe('23514');
  });
});

describe('undo', () => {
  const undo = async (actor = given.coder) => {
    const { undoable } = await getCodingState(actor, given.observationId);
    return must(takeStep(actor, { kind: 'undo', id: id(), observationId: given.observationId, stepId: undoable!.id }, now));
  };

  test('takes back one step after the other, the passage with its last theme', async () => {
    await mark('Hun ventede');
    const two = await mark('Hun ventede', 1);
    const passageId = two.marks[0]!.id;
    await must(takeStep(given.coder, { kind: 'unmark', id: id(), passageId }, later()));
    expect(themesOf(await undo())).toEqual([['Hun ventede', [0, 1]]]);
    expect(themesOf(await undo())).toEqual([['Hun ventede', [0]]]);
    const none = await undo();
    expect(none).toMatchObject({ marks: [], undoable: null });
    expect((await getPassage(passageId))?.removed).toBe(true);
  });

  test('is one’s own: what another coder put on the passage stays', async () => {
    await mark('Hun ventede');
    await mark('Hun ventede', 1, given.lead);
    expect(themesOf(await undo())).toEqual([['Hun ventede', [1]]]);
  });

  test('sent twice it undoes one step', async () => {
    await mark('Hun ventede');
    const { undoable } = await mark('Så gik hun igen', 1);
    const step = { kind: 'undo', id: id(), observationId: given.observationId, stepId: undoable!.id } as const;
    await must(takeStep(given.coder, step, now));
    expect(themesOf(await must(takeStep(given.coder, step, now)))).toEqual([['Hun ventede', [0]]]);
  });
});

describe('whether a text is begun on', () => {
  const begun = async () => (await sql('SELECT done_at IS NOT NULL AS done FROM coded_texts')).map(({ done }) => done);

  test('follows from the marks, and being done is said', async () => {
    const { undoable } = await mark('Hun ventede');
    expect(await begun()).toEqual([false]);
    await must(takeStep(given.coder, { kind: 'undo', id: id(), observationId: given.observationId, stepId: undoable!.id }, now));
    expect(await begun()).toEqual([]);
    await must(takeStep(given.coder, { kind: 'done', id: id(), observationId: given.observationId, done: true }, now));
    expect(await begun()).toEqual([true]);
    expect((await getCodingText(given.coder, given.observationId))?.done).toBe(true);
  });
});

describe('a correction', () => {
  const correct = async (text: string) => {
    const row = await database().observation.findUniqueOrThrow({ where: { id: given.observationId } });
    const input = observationSchema.parse({
      ...{ clientKey: row.clientKey, version: row.version, origin: row.origin, unitId: row.unitId, siteId: row.siteId },
      ...{ day: '2027-04-05', time: '10:00', role: 'guest', facts: text },
    });
    await database().observation.update({ where: { id: row.id }, data: { submittedAt: now } });
    await must(correctObservation(given.outsider, input, now));
  };

  test('keeps the marks whose words stand, where they now stand, and lists those that were touched', async () => {
    await mark('Hun ventede i 20 minutter på hjælp.');
    await mark('Så gik hun', 1);
    await correct(facts.replace('Borgeren', '😀 En ældre kvinde').replace('Så gik hun igen', 'Så gik hun hjem').replace('Så gik', 'Bagefter gik'));
    const state = await getCodingState(given.coder, given.observationId);
    expect(state.marks.map(({ text, needsLook }) => [text, needsLook])).toEqual(expect.arrayContaining([['Hun ventede i 20 minutter på hjælp.', false], ['Så gik hun', true]]));
    const rows = await sql<{ text: string; quoted: string }>('SELECT p.text, substr(o.facts, from_char + 1, to_char - from_char) AS quoted FROM passages p JOIN observations o ON o.id = p.observation_id WHERE NOT needs_look');
    for (const { text, quoted } of rows) expect(quoted).toBe(text);
  });

  test('a mark that needs a look is put where it now stands', async () => {
    const { marks } = await mark('20 minutter', 1);
    await correct(facts.replace('20 minutter', '25 minutter'));
    const text = (await getCodingText(given.coder, given.observationId))!;
    expect(text.marks[0]!.needsLook).toBe(true);
    const from = [...text.texts[0]!.text].join('').split('25 minutter')[0]!;
    const state = await must(takeStep(given.coder, { kind: 'place', id: id(), passageId: marks[0]!.id, version: text.version, from: [...from].length, to: [...from].length + 11 }, now));
    expect(state.marks[0]).toMatchObject({ id: marks[0]!.id, text: '25 minutter', needsLook: false });
    // Placed wrongly, it is placed again.
    const again = await must(takeStep(given.coder, { kind: 'place', id: id(), passageId: marks[0]!.id, version: text.version, from: [...from].length, to: [...from].length + 2 }, now));
    expect(again.marks[0]).toMatchObject({ id: marks[0]!.id, text: '25', needsLook: false });
  });

  test('a mark that comes back by undo after it asks to be looked at', async () => {
    const { marks } = await mark('20 minutter', 1);
    const away = await must(takeStep(given.coder, { kind: 'unmark', id: id(), passageId: marks[0]!.id }, later()));
    await correct(facts.replace('20 minutter', '25 minutter'));
    const state = await must(takeStep(given.coder, { kind: 'undo', id: id(), observationId: given.observationId, stepId: away.undoable!.id }, now));
    expect(state.marks).toMatchObject([{ text: '20 minutter', needsLook: true }]);
  });
});

test('passages are listed with whose they are, by theme and by the observation’s answers', async () => {
  await mark('Hun ventede');
  await mark('Så gik hun', 1);
  const list = (params: Record<string, string>) => listPassages(readPassageFilter(params), 1);
  const all = await list({});
  expect(all.total).toBe(2);
  expect(all.rows.map(({ text, author }) => [text, author])).toEqual([['Hun ventede', given.outsider.name], ['Så gik hun', given.outsider.name]]);
  const theme = given.themes[0]!.id;
  expect(await list({ theme })).toMatchObject({ total: 1, rows: [{ text: 'Hun ventede', themes: [{ name: given.themes[0]!.name }] }] });
  expect(await list({ theme, also: given.themes[1]!.id })).toMatchObject({ total: 1 });
  expect(await list({ theme, also: given.themes[2]!.id })).toMatchObject({ total: 0, rows: [] });
  expect(await list({ situation: 'unstaffed' })).toMatchObject({ total: 0, rows: [] });
});
