import { randomUUID } from 'node:crypto';
import { copySchema, offerSchema } from '@/lib/openings/schema';
import { describeIssue } from '@/lib/platform/issues';
import { nestFormValues } from '@/lib/platform/form-data';
import { instantOf } from '@/lib/platform/time';

const shared = {
  roundId: randomUUID(),
  hostId: randomUUID(),
  siteId: randomUUID(),
  topic: 'Pas og kørekort',
  programme: '',
  meetingPlace: '',
};
const row = { day: '2027-03-30', from: '10:00', to: '12:00', seats: '2', topic: '' };
const blank = { day: '', from: '', to: '', seats: '2', topic: '' };
const read = (rows: unknown, change: Record<string, unknown> = {}) =>
  offerSchema.safeParse({ ...shared, rows, ...change }, { error: describeIssue });
const errorsOf = (rows: unknown, change?: Record<string, unknown>) => {
  const result = read(rows, change);
  return result.success ? {} : Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join('.'), message]));
};

test('rows that nobody touched are no openings, and each keeps its place in the form', () => {
  const result = read([blank, row, blank, { ...row, day: '2027-03-31', topic: 'Noget andet' }]);
  expect(result.data?.rows).toEqual([
    { row: 1, day: '2027-03-30', starts: instantOf('2027-03-30', '10:00'), ends: instantOf('2027-03-30', '12:00'), seats: 2, topic: 'Pas og kørekort' },
    { row: 3, day: '2027-03-31', starts: instantOf('2027-03-31', '10:00'), ends: instantOf('2027-03-31', '12:00'), seats: 2, topic: 'Noget andet' },
  ]);
});

test('nothing but blank rows points at the first day', () => {
  expect(errorsOf([blank, blank])).toEqual({ 'rows.0.day': 'required' });
  expect(errorsOf([])).toEqual({ 'rows.0.day': 'required' });
});

test('every row is pointed at by its own place', () => {
  expect(
    errorsOf([{ ...row, to: '' }, { ...row, to: '09:00' }, { ...row, seats: '501' }, { ...row, day: '2027-02-31' }, { ...row, seats: '0' }]),
  ).toEqual({
    'rows.0.to': 'required',
    'rows.1.to': 'endBeforeStart',
    'rows.2.seats': 'tooLarge?max=500',
    'rows.3.day': 'notADate',
    'rows.4.seats': 'tooSmall?min=1',
  });
});

test('the hour that the clocks skip does not exist', () => {
  expect(errorsOf([{ ...row, day: '2014-03-30', from: '02:30', to: '04:00' }])).toEqual({ 'rows.0.from': 'missingHour' });
});

test('an opening cannot end when it starts', () => {
  expect(errorsOf([{ ...row, to: '10:00' }])).toEqual({ 'rows.0.to': 'endBeforeStart' });
});

test.each([
  ['no list', 'rows'],
  [Array.from({ length: 11 }, () => row), 'rows'],
  [[['10:00']], 'rows.0'],
  [[7], 'rows.0'],
])('hostile rows are refused: %j', (rows, path) => {
  const errors = Object.keys(errorsOf(rows));
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every((name) => name.startsWith(path))).toBe(true);
});

test('a form posts rows by dotted names, with gaps', () => {
  const nested = nestFormValues({ ...shared, 'rows.4.day': '2027-03-30', 'rows.4.from': '10:00', 'rows.4.to': '11:00', 'rows.4.seats': '1' });
  const result = offerSchema.safeParse(nested, { error: describeIssue });
  expect(result.data?.rows.map(({ row: place, seats }) => [place, seats])).toEqual([[4, 1]]);
});

test('shared fields are required and bounded', () => {
  expect(errorsOf([row], { topic: ' ', siteId: 'x', programme: 'å'.repeat(2001) })).toEqual({
    topic: 'required',
    siteId: 'choose',
    programme: 'tooLong?max=2000',
  });
});

test('days to copy to: one, several, none', () => {
  const openingId = randomUUID();
  expect(copySchema.parse({ openingId, days: '2027-03-31' }).days).toEqual(['2027-03-31']);
  expect(copySchema.parse({ openingId, days: ['2027-03-31', '2027-03-31', '2027-04-01'] }).days).toEqual(['2027-03-31', '2027-04-01']);
  expect(copySchema.safeParse({ openingId }).success).toBe(false);
  expect(copySchema.safeParse({ openingId, days: ['i morgen'] }).success).toBe(false);
});
