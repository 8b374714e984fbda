import { database, disconnect } from '@/lib/platform/db/client';
import { listOpenSignUps } from '@/lib/registrations/mine/queries';
import { closeDatabase, resetDatabase } from '../../support/database';
import { now } from '../../support/exchange';
import { leave, makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('offers, requests and places in the waiting list are one’s own, until they are settled or the event begins', async () => {
  const [{ id }, asking] = [await week.workshop({ capacity: 1 }), await week.workshop({ needsApproval: true, title: 'Studietur', starts: new Date('2027-04-08T08:00:00Z'), ends: new Date('2027-04-08T10:00:00Z') })];
  const [dan, eva, finn] = [await week.free('Dan'), await week.free('Eva'), await week.free('Finn')];
  await press(dan, id);
  for (const person of [eva, finn]) await wait(person, id);
  await press(finn, asking.id);
  const of = async (person: { id: string }, at = now) => (await listOpenSignUps(person, at)).map(({ title, state, place }) => [title, state, place]);
  expect(await of(dan)).toEqual([]);
  expect(await of(eva)).toEqual([['Samarbejdsløsninger 1', 'waitlisted', 1]]);
  expect(await of(finn)).toEqual([['Studietur', 'pending', null], ['Samarbejdsløsninger 1', 'waitlisted', 2]]);
  await leave(dan, id);
  expect(await of(eva)).toEqual([['Samarbejdsløsninger 1', 'offered', null]]);
  expect((await of(finn)).at(-1)).toEqual(['Samarbejdsløsninger 1', 'waitlisted', 1]);
  const { expiresAt } = await database().registration.findFirstOrThrow({ where: { employeeId: eva.id } });
  expect(await of(eva, expiresAt!)).toEqual([]);
  expect(await of(finn, new Date('2027-04-01T12:00:00Z'))).toEqual([['Studietur', 'pending', null]]);
});
