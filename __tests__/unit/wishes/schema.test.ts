import { daysOf, wishValues } from '@/components/wishes/form-values';
import { nestFormValues } from '@/lib/platform/form-data';
import { describeIssue } from '@/lib/platform/issues';
import { wishSchema } from '@/lib/wishes/schema';
import type { Statement } from '@/lib/wishes/types';

const ids = ['0197b1a0-0000-7000-8000-000000000001', '0197b1a0-0000-7000-8000-000000000002', '0197b1a0-0000-7000-8000-000000000003'] as const;
const base = { roundId: ids[0], version: '0', takes: 'anything' };
const parse = (values: Record<string, string>) => wishSchema.safeParse(nestFormValues({ ...base, ...values }), { error: describeIssue });
const parsed = (values: Record<string, string>) => parse(values).data!;
const issues = (values: Record<string, string>) => parse(values).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

test('nothing at all is a statement: anything will do', () => {
  expect(parsed({})).toMatchObject({ wishes: [], absences: [], pairWith: null, onlyWishes: false, version: 0 });
});

test('empty rows close up, and an opening leaves no kind beside it', () => {
  expect(
    parsed({ 'rows.0.opening': '', 'rows.1.opening': ids[1], 'rows.1.topic': 'It', 'rows.2.site': '', 'rows.3.topic': ' It ', 'rows.3.day': '2' }).wishes,
  ).toEqual([
    { openingId: ids[1], siteId: null, topic: null, weekday: null },
    { openingId: null, siteId: null, topic: 'It', weekday: 2 },
  ]);
});

test('the button at an opening adds it last', () => {
  expect(parsed({ 'rows.0.topic': 'It', add: ids[2] }).wishes.map(({ openingId }) => openingId)).toEqual([null, ids[2]]);
});

test('a sixth row, a day that is none, an id that is none, and a choice that is none are refused', () => {
  expect(issues(Object.fromEntries(Array.from({ length: 6 }, (_, row) => [`rows.${row}.opening`, ids[1]])))).toEqual(['rows tooMany?max=5']);
  expect(issues({ 'rows.0.day': '8' })).toEqual(['rows.0.day choose']);
  expect(issues({ 'rows.0.opening': 'x' })).toEqual(['rows.0.opening choose']);
  expect(issues({ takes: 'all' })).toEqual(['takes choose']);
  expect(issues({ version: '-1' })).toEqual(['version tooSmall?min=0']);
});

test('a day alone is the whole day; one time alone is from then or until then', () => {
  const span = (values: Record<string, string>) => parsed(values).absences.map(({ starts, ends }) => [starts.toISOString(), ends.toISOString()]);
  expect(span({ 'absences.0.day': '2027-04-27' })).toEqual([['2027-04-26T22:00:00.000Z', '2027-04-27T22:00:00.000Z']]);
  expect(span({ 'absences.1.day': '2027-04-27', 'absences.0.day': '', 'absences.1.from': '12:00' })).toEqual([['2027-04-27T10:00:00.000Z', '2027-04-27T22:00:00.000Z']]);
  expect(span({ 'absences.0.day': '2027-04-27', 'absences.0.to': '10:00' })).toEqual([['2027-04-26T22:00:00.000Z', '2027-04-27T08:00:00.000Z']]);
  // The Sunday on which the clocks go forward has 23 hours.
  expect(span({ 'absences.0.day': '2027-03-28' })).toEqual([['2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z']]);
});

test('times without a day, backwards, or in the hour that is skipped are told at their field', () => {
  expect(issues({ 'absences.0.from': '10:00' })).toEqual(['absences.0.day required']);
  expect(issues({ 'absences.0.day': '2027-04-27', 'absences.0.from': '12:00', 'absences.0.to': '12:00' })).toEqual(['absences.0.to endBeforeStart']);
  expect(issues({ 'absences.0.day': '2027-03-28', 'absences.0.from': '02:30' })).toEqual(['absences.0.from missingHour']);
  expect(issues({ 'absences.0.day': '2027-04-27', 'absences.0.from': 'noon' })).toEqual(['absences.0.from notATime']);
});

test('what is saved comes back into the form as it was said', () => {
  const said = parsed({
    'rows.0.opening': ids[1], 'rows.1.topic': 'It', 'rows.1.day': '3', 'rows.1.site': ids[2], pairWith: ids[2], swapWith: ids[1], takes: 'onlyWishes',
    'absences.0.day': '2027-04-27', 'absences.1.day': '2027-04-28', 'absences.1.from': '08:00', 'absences.1.to': '12:30',
  });
  const statement: Statement = { ...said, pairWithId: said.pairWith, swapWithId: said.swapWith, version: 3, savedAt: new Date(0), withdrawn: false };
  const again = parsed(wishValues(statement) as Record<string, string>);
  expect(again).toMatchObject({ wishes: said.wishes, absences: said.absences, pairWith: ids[2], swapWith: ids[1], onlyWishes: true });
});

test('days that were joined are told apart again', () => {
  expect(daysOf({ starts: new Date('2027-04-27T10:00Z'), ends: new Date('2027-04-28T10:30Z') })).toEqual([
    { day: '2027-04-27', from: '12:00', to: '' },
    { day: '2027-04-28', from: '', to: '12:30' },
  ]);
});
