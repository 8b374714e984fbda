import { randomUUID } from 'node:crypto';
import { handInMarks, pressMark } from '@/lib/event-day/attendance/commands';
import { listAttendance, listTurnout } from '@/lib/event-day/attendance/queries';
import type { HandInInput } from '@/lib/event-day/attendance/schema';
import { checkInCode } from '@/lib/event-day/codes/rules';
import { getDay, getDayFile } from '@/lib/event-day/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { leave, makeWorkshops, press, type Workshops } from '../../support/workshop';

let week: Workshops;
let eventId: string;
let dorte: { actor: Actor; seat: string };
let holger: Actor;
const door = at('2027-04-01', '13:05');

beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  eventId = (await week.workshop({ capacity: 5 })).id;
  holger = await week.facilitator();
  dorte = await seated('Dorte');
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function seated(name: string) {
  const actor = await week.free(name);
  const answer = await press(actor, eventId);
  if (!answer.ok) throw new Error(answer.reason);
  return { actor, seat: answer.value.registrationId };
}
const minutes = (count: number) => new Date(door.getTime() + count * 60_000);
type Given = Partial<HandInInput['marks'][number]>;
const mark = (given: Given = {}): HandInInput['marks'][number] => ({
  ...{ id: randomUUID(), registrationId: dorte.seat, session: 1, state: 'present' as const, way: 'hand' as const, decidedAt: door, seenId: null },
  ...given,
});
const handIn = (who: Actor, marks: Given[], now = minutes(30), sentAt = now) => handInMarks(who, eventId, { ownerId: who.id, sentAt, marks: marks.map(mark) }, now);
const standing = async () => (await listAttendance(database(), eventId)).map(({ state }) => state);
const tick = (state: 'present' | 'absent' | 'leftEarly' | 'unmarked', now = door) =>
  pressMark(holger, { eventId, session: 1, mark: { registrationId: dorte.seat, state } }, now);

test('a press on the list stands, another takes its place, and undo takes it back; all of it is kept', async () => {
  expect(await tick('present')).toMatchObject({ ok: true });
  expect(await standing()).toEqual(['present']);
  await tick('leftEarly', minutes(60));
  expect(await standing()).toEqual(['leftEarly']);
  await tick('unmarked', minutes(61));
  expect(await standing()).toEqual([]);
  expect(await database().attendanceMark.count()).toBe(3);
});

test('what a phone hands in again and again counts once', async () => {
  const marks = [mark()];
  for (let turn = 0; turn < 3; turn += 1) expect((await handIn(holger, marks)).ok).toBe(true);
  // Also when the same is under way twice at the same moment.
  const more = [mark({ state: 'absent', decidedAt: minutes(5) })];
  const answers = await Promise.all([handIn(holger, more), handIn(holger, more), handIn(holger, more)]);
  const outcomes = answers.map((answer) => answer.ok && answer.value[0]!.outcome);
  expect(outcomes.sort()).toEqual(['kept', 'repeated', 'repeated']);
  expect(await database().attendanceMark.count()).toBe(2);
});

test('two phones tick the same person: one is there, and nobody need be told', async () => {
  const [a, b] = await Promise.all([handIn(holger, [{ decidedAt: door }]), handIn(week.leader, [{ decidedAt: minutes(1) }])]);
  expect([a, b].map((answer) => answer.ok && answer.value[0]!.outcome)).toEqual(['kept', 'kept']);
  expect(await standing()).toEqual(['present']);
});

test('two phones say different things: the later word stands whichever comes first, and both hear of it', async () => {
  await handIn(week.leader, [{ state: 'absent', decidedAt: minutes(10) }]);
  expect(await handIn(holger, [{ decidedAt: minutes(5) }])).toMatchObject({ ok: true, value: [{ outcome: 'overtaken', other: { by: 'Lea', state: 'absent' } }] });
  expect(await standing()).toEqual(['absent']);
  expect(await handIn(holger, [{ decidedAt: minutes(15) }])).toMatchObject({ ok: true, value: [{ outcome: 'replaced', other: { by: 'Lea' } }] });
  expect(await standing()).toEqual(['present']);
});

test('a phone whose clock is hours ahead neither wins by that nor breaks', async () => {
  const ahead = (count: number) => new Date(minutes(count).getTime() + 5 * 3_600_000);
  await handIn(week.leader, [{ state: 'absent', decidedAt: minutes(10) }]);
  const answer = await handIn(holger, [{ decidedAt: ahead(5) }], minutes(30), ahead(30));
  expect(answer).toMatchObject({ ok: true, value: [{ outcome: 'overtaken' }] });
  expect(await standing()).toEqual(['absent']);
});

test('a scanned code must be the person’s own for this event; the others beside it are taken in', async () => {
  const good = checkInCode(eventId, dorte.seat, env().secret!);
  const erik = await seated('Erik');
  const answer = await handIn(holger, [{ way: 'scan', code: good }, { way: 'scan', code: good, registrationId: erik.seat }, { way: 'scan', registrationId: erik.seat }]);
  expect(answer.ok && answer.value.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['kept', 'badCode', 'badCode']);
});

test('refusals: not the facilitator, not the day, no such session, no place any more, another’s ticks, called off', async () => {
  expect(await handInMarks(dorte.actor, eventId, { ownerId: dorte.actor.id, sentAt: door, marks: [] }, door)).toMatchObject({ ok: false, reason: 'notFacilitator' });
  expect(await tick('present', at('2027-03-31', '23:00'))).toMatchObject({ ok: false, reason: 'notYet' });
  expect(await pressMark(holger, { eventId, session: 2, mark: { registrationId: dorte.seat, state: 'present' } }, door)).toMatchObject({ ok: false, reason: 'noSession' });
  expect(await handInMarks(holger, eventId, { ownerId: week.leader.id, sentAt: door, marks: [] }, door)).toMatchObject({ ok: false, reason: 'otherPerson' });
  await leave(dorte.actor, eventId);
  expect(await tick('present')).toMatchObject({ ok: false, reason: 'notRegistered' });
  await database().registration.updateMany({ where: { eventId, state: 'registered' }, data: { state: 'calledOff', endedAt: door } });
  await database().event.update({ where: { id: eventId }, data: { state: 'calledOff', calledOffWhy: 'Storm' } });
  expect(await tick('present')).toMatchObject({ ok: false, reason: 'notHeld' });
  expect(await database().attendanceMark.count()).toBe(0);
});

test('the phone’s list has names and codes, and nothing of what anybody eats or needs', async () => {
  await database().registration.updateMany({ data: { diet: 'glutenfri', access: 'rampe' } });
  await tick('present');
  const file = await getDayFile(holger, eventId, door);
  expect(file).toMatchObject({ ownerId: holger.id, people: [{ name: 'Dorte', short: expect.stringMatching(/^.{6}$/) }], standing: [{ state: 'present', by: 'Holger' }] });
  const day = await getDay(holger, eventId, door);
  expect(JSON.stringify([file, day])).not.toMatch(/glutenfri|rampe/);
});

test('turnout: who came, who was missing, and of whom nothing was said', async () => {
  const erik = await seated('Erik');
  await seated('Finn');
  await tick('present');
  await handIn(holger, [{ registrationId: erik.seat, state: 'absent' }]);
  expect(await listTurnout(database(), week.project.id)).toEqual([{ eventId, registered: 3, came: 1, missed: 1, unmarked: 1 }]);
});

test('the table itself keeps marks: none goes away, and none is of the future', async () => {
  await tick('present');
  await expect(database().attendanceMark.deleteMany()).rejects.toThrow();
  const early = { eventId, registrationId: dorte.seat, session: 1, state: 'present' as const, way: 'hand' as const, actorId: holger.id };
  await expect(database().attendanceMark.create({ data: { ...early, id: randomUUID(), decidedAt: minutes(1), receivedAt: door } })).rejects.toThrow();
});
