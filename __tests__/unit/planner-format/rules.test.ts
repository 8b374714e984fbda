import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { makeRound } from '@/bench/fixtures/rounds';
import { describeFiles, readRound, writeRound } from '@/lib/planner-format/rules';
import type { FileErrorKey, FileRemarkKey } from '@/lib/planner-format/types';
import { messages } from '@/messages';

const file = (...parts: string[]) => readFileSync(path.join(__dirname, '../../..', ...parts), 'utf8');

const at = (from: string, to: string, day = '2027-03-30') => ({ from: `${day}T${from}`, to: `${day}T${to}` });
const good = () => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'a' }, { id: 'b' }],
  sites: [{ id: 's' }, { id: 't' }],
  travelMinutes: [{ from: 's', to: 't', minutes: 10 }],
  desks: [{ id: 'd', unit: 'a', site: 's', minimum: [{ ...at('08:00', '16:00'), people: 1 }] }],
  people: [
    { id: 'anna', unit: 'a', site: 's', desk: 'd', shifts: [at('08:00', '16:00')], busy: [], wishes: [{ opening: 'o1', rank: 1 }] },
    { id: 'bo', unit: 'b', site: 't', busy: [] as object[], shifts: [] },
  ],
  openings: [
    { id: 'o1', unit: 'b', site: 't', host: 'bo', seats: 1, ...at('10:00', '12:00') },
    { id: 'o2', unit: 'b', site: 't', seats: 1, ...at('11:00', '13:00') },
    { id: 'o3', unit: 'a', site: 's', host: 'anna', seats: 1, ...at('11:00', '13:00') },
  ],
  pinned: [] as object[],
  published: [] as object[],
  forbidden: [] as object[],
});
type Round = ReturnType<typeof good>;

/** The good file with one part of it exchanged: `/people/0/unit`. A missing value takes the key away. */
function broken(pointer: string, value?: unknown): unknown {
  const whole = structuredClone(good()) as unknown;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  const parent = steps.reduce((node, key) => (node as Record<string, unknown>)[key], whole) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return whole;
}
const errorsIn = (whole: unknown) => {
  const reading = readRound(JSON.stringify(whole));
  return reading.ok ? [] : reading.errors;
};
const pin = (opening: string, person = 'anna') => ({ person, opening });

test('a good file is read, and what is left out of it does not bind', () => {
  expect(readRound(JSON.stringify(good()))).toMatchObject({ ok: true, remarks: [] });
  const least = { zone: 'Europe/Copenhagen', visitsPerPerson: 1, units: [], sites: [], people: [], openings: [] };
  expect(readRound(JSON.stringify(least))).toEqual({
    ok: true,
    remarks: [],
    round: { ...least, travelMinutes: [], desks: [], pinned: [], published: [], forbidden: [] },
  });
});

test('what is written is read back as it was, at the size of an exchange', () => {
  const round = makeRound({ staff: 140 });
  expect(readRound(writeRound(round))).toEqual({ ok: true, round, remarks: expect.any(Array) });
});

describe('one error of each kind, with its place', () => {
  test.each<[FileErrorKey, string, unknown, string?]>([
    ['missing', '/zone', undefined],
    ['missing', '/openings/1/seats', undefined],
    ['wrongType', '/people', {}],
    ['wrongType', '/visitsPerPerson', 1.5],
    ['wrongType', '/people/0/onlyWishes', 'yes'],
    ['unknownKey', '/people/0/shift', []],
    ['empty', '/units/0/id', ''],
    ['tooSmall', '/openings/1/seats', -1],
    ['tooSmall', '/people/0/wishes/0/rank', 0],
    ['tooLarge', '/people/0/wishes/0/rank', 6],
    ['tooLarge', '/people/0/leftOutBefore', 3],
    ['notATime', '/openings/0/from', '30/3 kl. 10'],
    ['notATime', '/openings/0/from', '2027-02-30T10:00'],
    ['notATime', '/people/0/shifts/0/to', '2027-03-30T24:00'],
    ['endBeforeStart', '/people/0/shifts/0/to', '2027-03-30T08:00'],
    ['missingHour', '/openings/1/from', '2027-03-28T02:30'],
    ['unknownZone', '/zone', 'Europe/Roskilde'],
    ['unknownZone', '/zone', '+01:00'],
    ['duplicateId', '/people/1/id', 'anna'],
    ['unknownId', '/people/0/unit', 'c'],
    ['unknownId', '/people/0/desk', 'c'],
    ['unknownId', '/people/0/pairWith', 'c'],
    ['unknownId', '/people/0/wishes/0/opening', 'c'],
    ['unknownId', '/desks/0/site', 'c'],
    ['unknownId', '/travelMinutes/0/to', 'c'],
    ['unknownId', '/openings/0/host', 'c'],
    ['unknownId', '/pinned', [pin('o1', 'c')], '/pinned/0/person'],
    ['twice', '/forbidden', [pin('o2'), pin('o2')], '/forbidden/1'],
    ['twice', '/people/0/wishes', [{ opening: 'o1', rank: 1 }, { opening: 'o1', rank: 2 }], '/people/0/wishes/1'],
    ['pairWithSelf', '/people/0/pairWith', 'anna'],
    ['hostsTwice', '/openings/1/host', 'bo'],
    ['pinnedToOwnUnit', '/pinned', [pin('o2', 'bo')], '/pinned/0'],
  ])('%s at %s', (key, pointer, value, path = pointer) => {
    expect(errorsIn(broken(pointer, value)).map((error) => ({ key: error.key, path: error.path }))).toContainEqual({ key, path });
  });

  test('a host of two openings needs the way between them', () => {
    const openings = (from: string) => [{ ...good().openings[0]!, site: 's' }, { ...good().openings[1]!, host: 'bo', ...at(from, '13:00') }];
    expect(errorsIn({ ...good(), openings: openings('12:10') })).toEqual([]);
    expect(errorsIn({ ...good(), openings: openings('12:09') })).toMatchObject([{ key: 'hostsTwice', path: '/openings/1/host', params: { person: 'bo', opening: 'o1' } }]);
  });

  test.each<[FileErrorKey, Partial<Record<keyof Round, unknown>>, string]>([
    ['pinnedAndForbidden', { pinned: [pin('o1')], forbidden: [pin('o1')], openings: good().openings.slice(0, 2) }, '/pinned/0'],
    ['pinsOverSeats', { pinned: [pin('o1')], openings: [{ ...good().openings[0], seats: 0 }] }, '/pinned/0'],
    ['pinnedToOwnOpening', { pinned: [pin('o1', 'bo')] }, '/pinned/0'],
    ['pinnedWhileHosting', { pinned: [pin('o1')] }, '/pinned/0'],
    ['pinsClash', { visitsPerPerson: 2, pinned: [pin('o1'), pin('o2')], openings: good().openings.slice(0, 2) }, '/pinned/1'],
    ['tooManyPins', { pinned: [pin('o1'), pin('late')], openings: [good().openings[0], { ...good().openings[1], id: 'late', ...at('14:00', '15:00') }] }, '/pinned/1'],
  ])('%s', (key, change, path) => {
    expect(errorsIn({ ...good(), ...change })).toContainEqual(expect.objectContaining({ key, path }));
  });
});

test('all errors are told at once, those of form and those of sense', () => {
  const whole = { ...good(), zone: 'Nowhere', visitsPerPerson: 0, sites: 'many', extra: 1 };
  const paths = errorsIn(whole).map(({ path, key }) => `${path} ${key}`);
  expect(paths).toEqual(
    expect.arrayContaining(['/zone unknownZone', '/visitsPerPerson tooSmall', '/sites wrongType', '/extra unknownKey', '/people/0/site unknownId', '/desks/0/site unknownId']),
  );
});

test('a broken pin does not hide another, and a pin over the seats is told once', () => {
  const openings = [{ ...good().openings[1], seats: 0 }];
  expect(errorsIn({ ...good(), openings, people: good().people.map((one) => ({ ...one, wishes: [] })), pinned: [pin('o2'), pin('o9')] })).toEqual([
    { path: '/pinned/1/opening', key: 'unknownId', params: { kind: 'opening', id: 'o9' } },
    { path: '/pinned/0', key: 'pinsOverSeats', params: { person: 'anna', opening: 'o2', seats: 0 } },
  ]);
});

test('what is no JSON is told with line and column, and a mark before the first letter is no fault', () => {
  expect(readRound('{\n  "zone": nowhere\n}')).toEqual({ ok: false, errors: [{ path: '', key: 'notJson', params: { line: 2, column: 12 } }] });
  expect(readRound('')).toMatchObject({ ok: false, errors: [{ key: 'notJson' }] });
  expect(readRound(`\ufeff${JSON.stringify(good())}`)).toMatchObject({ ok: true });
  expect(readRound('[]')).toMatchObject({ ok: false, errors: [{ path: '', key: 'wrongType', params: { expected: 'object' } }] });
});

describe('legal though odd', () => {
  test.each<[string, unknown]>([
    ['nobody', { ...good(), people: [], desks: [], openings: good().openings.map((opening) => ({ ...opening, host: undefined })) }],
    ['no openings', { ...good(), openings: [], people: good().people.map((person) => ({ ...person, wishes: [] })) }],
    ['no seats', broken('/openings/0/seats', 0)],
    ['a holiday', { ...good(), openings: good().openings.map((opening) => ({ ...opening, ...at('10:00', '12:00', '2027-03-26'), host: undefined })) }],
    ['openings of one kind on one rank', { ...good(), people: [{ ...good().people[0], wishes: ['o1', 'o2', 'o3'].map((opening) => ({ opening, rank: 1 })) }, good().people[1]] }],
  ])('%s', (_name, whole) => {
    expect(errorsIn(whole)).toEqual([]);
  });

  test.each<[FileRemarkKey, unknown, string]>([
    ['doubledHour', broken('/openings/1', { id: 'o2', unit: 'b', site: 't', seats: 1, ...at('02:30', '04:00', '2026-10-25') }), '/openings/1/from'],
    ['hostBusy', broken('/people/1/busy', [at('11:59', '14:00')]), '/openings/0/host'],
    ['hostOffDuty', broken('/openings/2', { ...good().openings[2]!, ...at('11:00', '13:00', '2027-03-31') }), '/openings/2/host'],
    ['hostElsewhere', broken('/openings/2', { ...good().openings[2]!, site: 't' }), '/openings/2/host'],
  ])('with a remark: %s', (key, whole, path) => {
    expect(readRound(JSON.stringify(whole))).toMatchObject({ ok: true, remarks: [{ key, path }] });
  });
});

test('every error and remark has a sentence in both languages', () => {
  const params = { line: 1, column: 1, expected: 'string', name: 'x', min: 1, max: 1, value: 'x', zone: 'x', from: 'x', to: 'x', id: 'x', first: 'x', kind: 'unit', person: 'x', opening: 'x', other: 'x', seats: 1, most: 1, day: 'x', desk: 'x' };
  for (const locale of ['da', 'en'] as const) {
    const failed: string[] = [];
    const t = createTranslator({ locale, messages: messages[locale], namespace: 'plannerFormat', onError: (error) => failed.push(error.message) }) as unknown as (key: string, params: object) => string;
    for (const group of ['errors', 'remarks'] as const) for (const key of Object.keys(messages[locale].plannerFormat[group])) t(`${group}.${key}`, params);
    expect(failed).toEqual([]);
  }
});

test('the schemas in docs are those of the code; npx tsx scripts/write-planner-schemas.ts writes them anew', () => {
  expect(JSON.parse(file('docs/schemas/planner-round.schema.json'))).toEqual(JSON.parse(JSON.stringify(describeFiles().round)));
  expect(JSON.parse(file('docs/schemas/planner-plan.schema.json'))).toEqual(JSON.parse(JSON.stringify(describeFiles().plan)));
});

test('the example in docs is good', () => expect(readRound(file('docs/examples/round.json'))).toMatchObject({ ok: true, remarks: [] }));
