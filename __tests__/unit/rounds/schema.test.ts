import { describeIssue } from '@/lib/platform/issues';
import { instantOf } from '@/lib/platform/time';
import { roundSchema } from '@/lib/rounds/schema';

const posted = {
  name: 'Besøgsuge, uge 13',
  week: '2027-13',
  opensDay: '2027-03-01',
  opensTime: '08:00',
  closesDay: '2027-03-26',
  closesTime: '12:00',
  cancelHours: '24',
  visitsPerPerson: '2',
  mode: 'direct',
};
const errorsOf = (change: Record<string, string | undefined>) => {
  const read = roundSchema.safeParse({ ...posted, ...change }, { error: describeIssue });
  return read.success ? {} : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]));
};

test('local times become instants', () => {
  const read = roundSchema.parse(posted);
  expect(read).toEqual({
    name: 'Besøgsuge, uge 13',
    isoYear: 2027,
    isoWeek: 13,
    signUpOpens: instantOf('2027-03-01', '08:00'),
    signUpCloses: instantOf('2027-03-26', '12:00'),
    cancelHours: 24,
    visitsPerPerson: 2,
    mode: 'direct',
    approval: 'none',
    approvalHours: 16,
  });
});

test('visits are approved where people sign up themselves, not where seats are given by wishes', () => {
  expect(roundSchema.parse({ ...posted, approval: 'host', approvalHours: '8' })).toMatchObject({ approval: 'host', approvalHours: 8 });
  expect(roundSchema.parse({ ...posted, mode: 'wishes', approval: 'desk' })).toMatchObject({ approval: 'none' });
  expect(errorsOf({ approval: 'lead' })).toEqual({ approval: 'choose' });
});

test.each([
  [{ name: '   ' }, { name: 'required' }],
  [{ name: 'x'.repeat(101) }, { name: 'tooLong?max=100' }],
  [{ week: '' }, { week: 'required' }],
  [{ week: '2027-53' }, { week: 'choose' }],
  [{ week: '2027-0' }, { week: 'choose' }],
  [{ week: 'uge 13' }, { week: 'choose' }],
  [{ week: undefined }, { week: 'required' }],
  [{ opensDay: '2027-02-30' }, { opensDay: 'notADate' }],
  [{ closesTime: '25:00' }, { closesTime: 'notATime' }],
  [{ closesDay: '2027-02-01' }, { closesDay: 'endBeforeStart' }],
  // 02:30 on the night the clocks go forward does not exist.
  [{ opensDay: '2027-03-28', opensTime: '02:30', closesDay: '2027-03-29' }, { opensTime: 'missingHour' }],
  [{ closesDay: '2027-03-28', closesTime: '02:00' }, { closesTime: 'missingHour' }],
  [{ cancelHours: '337' }, { cancelHours: 'tooLarge?max=336' }],
  [{ cancelHours: 'tolv' }, { cancelHours: 'notANumber' }],
  [{ visitsPerPerson: '0' }, { visitsPerPerson: 'tooSmall?min=1' }],
  [{ visitsPerPerson: '' }, { visitsPerPerson: 'required' }],
  [{ mode: 'lottery' }, { mode: 'choose' }],
])('%j is pointed at', (change, errors) => expect(errorsOf(change)).toEqual(errors));

test('2026 has a week 53', () => expect(errorsOf({ week: '2026-53' })).toEqual({}));
