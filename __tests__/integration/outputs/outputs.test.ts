import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { closeBoard, closeForgotten } from '@/lib/outputs/closing/commands';
import { capture, captureList, withdraw } from '@/lib/outputs/commands';
import { giveDots } from '@/lib/outputs/dots/commands';
import { arrange, renameHeading, setDots } from '@/lib/outputs/headings/commands';
import { getBoard, getOutputOf } from '@/lib/outputs/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

let week: Workshops;
let eventId: string;
let during: Date;
let [dorte, erik, holger]: Actor[] = [];
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  const { id, starts } = await week.workshop({ capacity: 5 });
  eventId = id;
  during = new Date(starts.getTime() + 3_600_000);
  [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
  await press(dorte, id);
  await press(erik, id);
  holger = await week.facilitator();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const one = (text: string, more: object = {}) => ({ eventId, clientKey: randomUUID(), kind: 'idea' as const, headingId: null, text, ...more });
const outputs = () => database().output.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } });

describe('writing down', () => {
  test('is for those who take part, from when it begins; sent twice it is kept once', async () => {
    const input = one('Fælles skranke');
    expect(await capture(await week.free('Fremmed'), input, during)).toMatchObject({ reason: 'notThere' });
    expect(await capture(dorte!, input, at('2027-03-25', '10:00'))).toMatchObject({ reason: 'notBegun' });
    expect(await capture(dorte!, input, during)).toMatchObject({ ok: true, value: { count: 1 } });
    await Promise.all([capture(dorte!, input, during), capture(dorte!, input, during)]);
    const list = { eventId, clientKey: randomUUID(), kind: 'question' as const, headingId: null, lines: ['Hvem gør hvad?', 'Hvornår?'] };
    expect(await captureList(holger!, list, during)).toMatchObject({ ok: true, value: { count: 2 } });
    await captureList(holger!, list, during);
    expect((await outputs()).map(({ text }) => text).sort()).toEqual(['Fælles skranke', 'Hvem gør hvad?', 'Hvornår?']);
  });

  test('what is withdrawn by its writer or a facilitator goes off the board with its dots, and stays in the tables', async () => {
    await setDots(holger!, { eventId, dots: 2, dotsOnOne: 1 });
    await capture(dorte!, one('Min'), during);
    const [{ id: outputId } = { id: '' }] = await outputs();
    await giveDots(erik!, { outputId, count: 1 });
    expect(await withdraw(erik!, { outputId }, during)).toMatchObject({ reason: 'outputGone' });
    expect(await withdraw(dorte!, { outputId }, during)).toMatchObject({ ok: true });
    expect(await getBoard(erik!, eventId)).toMatchObject({ outputs: [], left: 2 });
    expect(await database().output.count()).toBe(1);
  });
});

describe('headings', () => {
  test('are made, moved between, renamed, and merged by giving one the other’s name', async () => {
    await captureList(dorte!, { eventId, clientKey: randomUUID(), kind: 'idea', headingId: null, lines: ['a', 'b', 'c'] }, during);
    const [a, b, c] = (await outputs()).map(({ id }) => id);
    expect(await arrange(dorte!, { eventId, outputIds: [a!], headingId: '', newHeading: 'Rum' })).toMatchObject({ reason: 'notFacilitator' });
    await arrange(holger!, { eventId, outputIds: [a!, b!], headingId: '', newHeading: 'Rum' });
    await arrange(holger!, { eventId, outputIds: [c!], headingId: '', newHeading: 'Tid 100%' });
    const board = (await getBoard(holger!, eventId))!;
    expect(board.headings.map(({ name }) => name)).toEqual(['Rum', 'Tid 100%']);
    const [rum, tid] = board.headings;
    await renameHeading(holger!, { headingId: rum!.id, name: 'Rummet' });
    expect(await renameHeading(holger!, { headingId: tid!.id, name: 'rummet' })).toMatchObject({ value: { moved: 1 } });
    const merged = (await getBoard(holger!, eventId))!;
    expect(merged.headings).toEqual([{ id: rum!.id, name: 'Rummet' }]);
    expect(merged.outputs.every(({ headingId }) => headingId === rum!.id)).toBe(true);
    await arrange(holger!, { eventId, outputIds: [a!, b!, c!], headingId: 'none', newHeading: '' });
    expect((await getBoard(holger!, eventId))!.headings).toEqual([]);
  });
});

describe('dots', () => {
  test('many presses at once leave nobody over their number, and the tables hold it by themselves', async () => {
    await captureList(dorte!, { eventId, clientKey: randomUUID(), kind: 'idea', headingId: null, lines: ['a', 'b', 'c', 'd'] }, during);
    await setDots(holger!, { eventId, dots: 3, dotsOnOne: 2 });
    const ids = (await outputs()).map(({ id }) => id);
    await Promise.all([1, 2].flatMap((count) => ids.flatMap((outputId) => [dorte!, erik!].map((who) => giveDots(who, { outputId, count })))));
    const counts = await sql<{ dots: number; most: number }>('SELECT count(*)::int AS dots, max(nth)::int AS most FROM output_dots GROUP BY registration_id');
    expect(counts).toEqual([{ dots: 3, most: expect.any(Number) }, { dots: 3, most: expect.any(Number) }]);
    expect(counts.every(({ most }) => most <= 2)).toBe(true);
    expect(await giveDots(holger!, { outputId: ids[0]!, count: 1 })).toMatchObject({ reason: 'noDots' });
    expect(await setDots(holger!, { eventId, dots: 2, dotsOnOne: 2 })).toMatchObject({ reason: 'dotsGiven' });
    const [{ registration_id: who, output_id: output } = { registration_id: '', output_id: '' }] = await sql<{ registration_id: string; output_id: string }>('SELECT * FROM output_dots');
    const free = ids.find((id) => id !== output);
    await expect(sql('INSERT INTO output_dots VALUES ($1, 4, $2, 1)', [who, free])).rejects.toThrow('output_dots_within_limits');
    await expect(sql('UPDATE output_boards SET dots = 1')).rejects.toThrow('output_boards_keep_dots');
  });

  test('can be moved until it is closed, and only then, or with all one’s own given, are they shown', async () => {
    await captureList(dorte!, { eventId, clientKey: randomUUID(), kind: 'idea', headingId: null, lines: ['a', 'b'] }, during);
    await setDots(holger!, { eventId, dots: 2, dotsOnOne: 1 });
    const [a, b] = (await outputs()).map(({ id }) => id);
    await giveDots(dorte!, { outputId: a!, count: 1 });
    expect((await getBoard(dorte!, eventId))!.outputs[0]!.dots).toBeNull();
    await giveDots(dorte!, { outputId: b!, count: 1 });
    expect((await getBoard(dorte!, eventId))!.outputs[0]!.dots).toBe(1);
    expect(await giveDots(dorte!, { outputId: a!, count: 2 })).toMatchObject({ reason: 'tooManyOnOne' });
    await giveDots(dorte!, { outputId: a!, count: 0 });
    await closeBoard(holger!, { eventId }, during);
    expect(await giveDots(dorte!, { outputId: a!, count: 1 })).toMatchObject({ reason: 'closed' });
    expect((await getBoard(erik!, eventId))!.outputs.map(({ text, dots }) => [text, dots])).toEqual([['b', 1], ['a', 0]]);
  });
});

describe('closing', () => {
  test('makes an observation of each with the workshop as its origin, and the way leads both to and fro', async () => {
    await capture(dorte!, one('Fælles skranke'), during);
    await capture(holger!, one('De har kun én kø', { kind: 'example' }), during);
    expect(await closeBoard(dorte!, { eventId }, during)).toMatchObject({ reason: 'notFacilitator' });
    expect(await closeBoard(holger!, { eventId }, during)).toMatchObject({ value: { count: 2 } });
    const kept = await database().observation.findMany({ orderBy: { id: 'asc' } });
    expect(kept).toMatchObject([
      { authorId: dorte!.id, origin: 'event', eventId, state: 'submitted', idea: 'Fælles skranke', role: 'guest', facts: 'Skrevet ned på Samarbejdsløsninger 1.' },
      { authorId: holger!.id, origin: 'event', eventId, state: 'submitted', idea: '', role: 'facilitator', facts: 'De har kun én kø' },
    ]);
    const shown = (await getBoard(holger!, eventId))!.outputs;
    for (const { id, observationId } of shown) expect(await getOutputOf(observationId!)).toMatchObject({ id, eventId });
    expect(await capture(dorte!, one('For sent'), during)).toMatchObject({ reason: 'closed' });
    await expect(sql("UPDATE outputs SET text = 'andet'")).rejects.toThrow('outputs_board_open');
  });

  test('a board cannot be closed past its outputs, nor an output be two observations', async () => {
    await capture(dorte!, one('a'), during);
    await capture(dorte!, one('b'), during);
    await expect(sql('UPDATE output_boards SET closed_at = now()')).rejects.toThrow('output_boards_closed_whole');
    const keep = 'UPDATE outputs SET observation_id = (SELECT id FROM observations LIMIT 1) WHERE text = $1';
    await sql(
      `INSERT INTO observations (id, project_id, author_id, client_key, origin, saved_at) SELECT gen_random_uuid(), project_id, $1, gen_random_uuid(), 'everyday', now() FROM events LIMIT 1`,
      [dorte!.id],
    );
    await sql(keep, ['a']);
    await expect(sql(keep, ['b'])).rejects.toThrow('outputs_observation_id_key');
    await sql('UPDATE outputs SET observation_id = NULL');
  });

  test('whatever is written, withdrawn and closed at the same moment, each that stands is one observation, and no other is', async () => {
    const step = fc.constantFrom<'write' | 'list' | 'withdraw' | 'close' | 'clock'>('write', 'write', 'list', 'withdraw', 'close', 'clock');
    const late = new Date(during.getTime() + 15 * 24 * 3_600_000);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }), async (batches) => {
        await sql('DELETE FROM output_dots; ALTER TABLE outputs DISABLE TRIGGER USER; DELETE FROM outputs; ALTER TABLE outputs ENABLE TRIGGER USER; DELETE FROM output_boards; DELETE FROM observations');
        for (const batch of [...batches, ['close' as const]]) {
          const [last] = await database().output.findMany({ where: { authorId: dorte!.id, withdrawnAt: null }, orderBy: { id: 'desc' }, take: 1 });
          await Promise.all(
            batch.map((what) => {
              if (what === 'write') return capture(dorte!, one('Noget'), during);
              if (what === 'list') return captureList(erik!, { eventId, clientKey: randomUUID(), kind: 'centre', headingId: null, lines: ['x', 'y'] }, during);
              if (what === 'withdraw') return last && withdraw(dorte!, { outputId: last.id }, during);
              return what === 'clock' ? closeForgotten(late) : closeBoard(holger!, { eventId }, during);
            }),
          );
        }
        const [counted] = await sql<{ standing: number; kept: number; matched: number }>(
          `SELECT count(*) FILTER (WHERE withdrawn_at IS NULL)::int AS standing, (SELECT count(*)::int FROM observations) AS kept,
                  (SELECT count(*)::int FROM outputs o JOIN observations b ON b.id = o.observation_id AND b.client_key = o.id AND o.text IN (b.facts, b.idea)) AS matched FROM outputs`,
        );
        expect(counted!.kept).toBe(counted!.standing);
        expect(counted!.matched).toBe(counted!.standing);
      }),
      { numRuns: 15 },
    );
  });

  test('what nobody closes is closed by the clock two weeks after, once', async () => {
    await capture(dorte!, one('Glemt'), during);
    expect(await closeForgotten(new Date(during.getTime() + 13 * 24 * 3_600_000))).toBe(0);
    expect(await closeForgotten(new Date(during.getTime() + 15 * 24 * 3_600_000))).toBe(1);
    expect(await closeForgotten(new Date(during.getTime() + 16 * 24 * 3_600_000))).toBe(0);
    expect(await database().observation.count()).toBe(1);
  });
});
