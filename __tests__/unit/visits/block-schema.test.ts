import { blockSchema } from '@/lib/visits/blocks/schema';

const parse = (date: string, from: string, to: string) => blockSchema.safeParse({ date, from, to });
const issues = (date: string, from: string, to: string) => parse(date, from, to).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('a local time becomes instants', () => {
  expect(parse('2014-03-25', '10:00', '12:30').data).toEqual({
    starts: new Date('2014-03-25T09:00:00Z'), ends: new Date('2014-03-25T11:30:00Z'), note: '',
  });
});

test.each([
  ['ends before it starts', '2014-03-25', '12:00', '10:00', [['to', 'endBeforeStart']]],
  ['ends as it starts', '2014-03-25', '10:00', '10:00', [['to', 'endBeforeStart']]],
  ['begins in the hour that the clocks skip', '2014-03-30', '02:30', '04:00', [['from', 'missingHour']]],
  ['ends in it', '2014-03-30', '01:00', '02:30', [['to', 'missingHour']]],
])('one that %s is refused at its field', (_name, date, from, to, expected) => {
  expect(issues(date, from, to)).toEqual(expected);
});

test('what is no date or time is refused as that, once', () => {
  expect(issues('2014-02-30', '25:00', '')).toEqual([['date', 'notADate'], ['from', 'notATime'], ['to', 'required']]);
});
