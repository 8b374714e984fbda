import { describeIssue } from '@/lib/platform/issues';
import { observationSchema } from '@/lib/observations/schema';
import { textFields } from '@/lib/observations/types';

const question = '019a2b3c-0000-7000-8000-000000000001';
const whole = {
  clientKey: '3f0e8a52-6a52-4a0e-9b1a-0d6a3c1c9f11',
  origin: 'visit',
  visitId: '019a2b3c-0000-7000-8000-000000000002',
  day: '2027-03-30',
  time: '10:15',
  role: 'guest',
  facts: 'En borger fik hjælp til at forny sit pas.',
};
function issuesOf(input: Record<string, unknown>) {
  const parsed = observationSchema.safeParse(input, { error: describeIssue });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('what an observation must hold', () => {
  it('takes one that says what was seen, when, and as whom, and fills in the rest as empty', () => {
    expect(observationSchema.parse(whole)).toMatchObject({ later: false, version: 0, situation: null, errands: [], quote: '', answers: {} });
  });
  it('asks for the facts, day, time and role on handing in', () => {
    expect(issuesOf({ ...whole, facts: '  ', day: '', time: '', role: '' })).toEqual({
      facts: 'required',
      day: 'required',
      time: 'required',
      role: 'choose',
    });
  });
  it('asks for unit and site where no visit or event knows them', () => {
    expect(issuesOf({ ...whole, origin: 'everyday', visitId: '' })).toEqual({ unitId: 'choose', siteId: 'choose' });
  });
  it('asks where another municipality’s experience is from, and for no unit or site of ours', () => {
    expect(issuesOf({ ...whole, origin: 'outside', visitId: '' })).toEqual({ outsidePlace: 'required' });
    expect(issuesOf({ ...whole, origin: 'outside', visitId: '', outsidePlace: '010170-1234' })).toEqual({ outsidePlace: 'cprNumber?found=010170-1234' });
    expect(issuesOf({ ...whole, origin: 'outside', visitId: '', outsidePlace: 'Skanderborg' })).toEqual({});
  });
  it('asks for nothing of a draft', () => {
    const { clientKey, origin, visitId } = whole;
    expect(issuesOf({ later: 'on', clientKey, origin, visitId })).toEqual({});
  });
  it('keeps what is ticked and answered, however the form posts it', () => {
    const parsed = observationSchema.parse({ ...whole, errands: 'mitId', barriers: ['none', 'none'], significance: '4', answers: { [question]: ['a', 'b'] } });
    expect(parsed).toMatchObject({ errands: ['mitId'], barriers: ['none'], significance: 4, answers: { [question]: ['a', 'b'] } });
    expect(observationSchema.parse({ ...whole, answers: { [question]: 'Ja' } }).answers).toEqual({ [question]: ['Ja'] });
  });
});

describe('a CPR number', () => {
  it.each(textFields)('is refused in %s, in a draft as well', (name) => {
    const text = 'Borgeren har nummer 010170-1234.';
    expect(issuesOf({ ...whole, [name]: text })).toEqual({ [name]: 'cprNumber?found=010170-1234' });
    expect(issuesOf({ ...whole, later: 'on', [name]: text })).toEqual({ [name]: 'cprNumber?found=010170-1234' });
  });
  it('is refused in an answer to one of the lead’s questions', () => {
    expect(issuesOf({ ...whole, answers: { [question]: '010170-1234' } })).toEqual({ [`answers.${question}.0`]: 'cprNumber?found=010170-1234' });
    expect(issuesOf({ ...whole, answers: { [question]: ['ja', '0101701234'] } })).toEqual({ [`answers.${question}.1`]: 'cprNumber?found=0101701234' });
  });
});

describe('bad input', () => {
  it.each([
    ['a time that is skipped', { day: '2027-03-28', time: '02:30' }, { time: 'missingHour' }],
    ['a day that is none', { day: '2027-02-30' }, { day: 'notADate' }],
    ['an unknown situation', { situation: 'party' }, { situation: 'choose' }],
    ['a significance of six', { significance: '6' }, { significance: 'tooLarge?max=5' }],
    ['an id that is none', { unitId: '1; DROP TABLE' }, { unitId: 'choose' }],
    ['a key that is none', { clientKey: 'x' }, { clientKey: 'invalid' }],
    ['no visit', { visitId: '' }, { visitId: 'choose' }],
    ['a NUL', { facts: 'a\u0000b' }, { facts: 'badCharacters' }],
    ['a text as long as a book', { facts: 'x'.repeat(10_001) }, { facts: 'tooLong?max=10000' }],
    ['texts where one is meant', { facts: ['a', 'b'] }, { facts: 'invalid' }],
    ['a question that has no id', { answers: { 1: 'x' } }, { 'answers.1': 'invalid' }],
  ])('answers %s', (_what, part, issues) => {
    expect(issuesOf({ ...whole, ...part })).toEqual(issues);
  });
});
