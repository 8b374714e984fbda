import { database, disconnect } from '@/lib/platform/db/client';
import { markAttendance } from '@/lib/attendance/commands';
import { signUp } from '@/lib/visits/commands';
import { closeDatabase, resetDatabase } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';
import { broken, done } from '../../support/visit-answers';

let exchange: Exchange;
let visitId: string;
let starts: Date;
beforeEach(async () => {
  await resetDatabase();
  exchange = await makeExchange();
  const opening = await exchange.opening();
  ({ starts } = opening);
  ({ visitId } = await done(signUp(exchange.anna, { openingId: opening.id }, now)));
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('visitor and host say how it went, the later word stands, and who said it is kept', async () => {
  const { anna, holger } = exchange;
  await done(markAttendance(anna, { visitId, attendance: 'didNotTakePlace', reason: 'Jeg blev syg' }, starts));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({
    state: 'registered', attendance: 'didNotTakePlace', attendanceReason: 'Jeg blev syg', attendanceById: anna.id, attendanceAt: starts,
  });
  const later = new Date(starts.getTime() + 1);
  await done(markAttendance(holger, { visitId, attendance: 'tookPlace', reason: 'glemt' }, later));
  expect(await database().visit.findUnique({ where: { id: visitId } })).toMatchObject({
    attendance: 'tookPlace', attendanceReason: null, attendanceById: holger.id, attendanceAt: later,
  });
  // What was said before is not gone.
  expect(await database().auditEntry.findMany({ where: { subjectId: visitId } })).toEqual([
    expect.objectContaining({ action: 'visitTookPlaceAfterAll', actorId: holger.id, at: later, details: { before: 'Jeg blev syg' } }),
  ]);
});

test('before it begins, by others, about nothing: refused', async () => {
  const { anna, bo, leader, round } = exchange;
  const mark = { visitId, attendance: 'tookPlace', reason: '' } as const;
  expect(await broken(markAttendance(anna, mark, new Date(starts.getTime() - 1)))).toEqual(['notStarted']);
  expect(await broken(markAttendance(bo, mark, starts))).toEqual(['notYours']);
  expect(await broken(markAttendance(leader, { ...mark, visitId: round.id }, starts))).toEqual(['notFound']);
  expect(await broken(markAttendance(leader, mark, starts))).toEqual([]);
});

test('the database refuses a visit that did not take place without a reason', async () => {
  await expect(database().visit.update({ where: { id: visitId }, data: { attendance: 'didNotTakePlace', attendanceReason: '' } })).rejects.toThrow(/visits_attendance_why/);
});
