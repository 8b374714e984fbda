import { decideMark, type Marking } from '@/lib/attendance/rules';
import { attendanceSchema } from '@/lib/attendance/schema';

const starts = new Date('2014-03-25T09:00:00Z');
const visit: Marking = { visitorId: 'anna', hostId: 'holger', state: 'registered', starts };
const before = new Date(starts.getTime() - 1);

test.each<[string, Partial<Marking>, { id: string; isLead: boolean }, Date, string | null]>([
  ['the visitor, once it has begun', {}, { id: 'anna', isLead: false }, starts, null],
  ['the host', {}, { id: 'holger', isLead: false }, starts, null],
  ['the lead', {}, { id: 'lea', isLead: true }, starts, null],
  ['a colleague', {}, { id: 'bo', isLead: false }, starts, 'notYours'],
  ['before it begins', {}, { id: 'anna', isLead: false }, before, 'notStarted'],
  ['who waited', { state: 'waitlisted' }, { id: 'anna', isLead: false }, starts, 'notRegistered'],
  ['who cancelled', { state: 'cancelled' }, { id: 'anna', isLead: false }, starts, 'notRegistered'],
  ['called off', { state: 'calledOff' }, { id: 'lea', isLead: true }, starts, 'notRegistered'],
])('%s', (_name, rest, actor, now, expected) => {
  expect(decideMark({ ...visit, ...rest }, actor, now)?.reason ?? null).toBe(expected);
});

describe('what is reported', () => {
  const visitId = '01447af0-b818-7fe6-a5a6-5903a6e881e2';
  test.each([
    [{ attendance: 'tookPlace' }, true],
    [{ attendance: 'didNotTakePlace', reason: 'Værten var syg.' }, true],
    [{ attendance: 'didNotTakePlace', reason: ' ' }, false],
    [{ attendance: 'didNotTakePlace' }, false],
    [{ attendance: 'perhaps' }, false],
    [{}, false],
  ])('%j: %s', (given, fine) => expect(attendanceSchema.safeParse({ visitId, ...given }).success).toBe(fine));
});
