import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { warnOfMinimums } from '@/lib/event-minimums/commands';
import { getEvent } from '@/lib/events/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeWorkshops, press, type Workshops } from '../../support/workshop';

let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const decideBy = at('2027-03-25', '16:00');
const warned = async () =>
  (await database().notice.findMany({ where: { kind: 'eventUnderMinimum' }, select: { employee: { select: { name: true } }, params: true }, orderBy: { employee: { name: 'asc' } } })).map(
    ({ employee, params }) => [employee.name, (params as { count: number }).count],
  );

test('on the day it must be decided, the lead and the facilitators hear once that too few have signed up, by notice and mail', async () => {
  const { id } = await week.workshop({ capacity: 10, minimum: 2, decideBy });
  await week.workshop({ capacity: 10, minimum: 1, decideBy, state: 'draft', facilitatorIds: [] });
  await press(await week.free('Dorte'), id);
  await warnOfMinimums(at('2027-03-24', '16:00'));
  await warnOfMinimums(at('2027-03-25', '07:59'));
  expect(await warned()).toEqual([]);
  await Promise.all([warnOfMinimums(at('2027-03-25', '08:00')), warnOfMinimums(at('2027-03-25', '08:00'))]);
  await warnOfMinimums(at('2027-03-25', '17:00'));
  expect(await warned()).toEqual([['Holger', 1], ['Lea', 1]]);
  expect(await sql("SELECT 1 FROM mail_items WHERE kind = 'eventUnderMinimum'")).toHaveLength(2);

  // Another date to decide is another warning.
  const { terms, version } = (await getEvent(id))!;
  expect(await reviseTerms(week.leader, { ...terms, eventId: id, version, decideBy: at('2027-03-29', '16:00') }, at('2027-03-25', '18:00'))).toMatchObject({ ok: true });
  await warnOfMinimums(at('2027-03-29', '09:00'));
  expect(await warned()).toHaveLength(4);
});

test('nobody is warned of one that has enough, or has begun, or was called off', async () => {
  const enough = await week.workshop({ capacity: 10, minimum: 1, decideBy });
  await press(await week.free('Dorte'), enough.id);
  await week.workshop({ capacity: 10, minimum: 5, decideBy, state: 'calledOff', calledOffWhy: 'Salen er lukket.', facilitatorIds: [] });
  await week.workshop({ capacity: 10, minimum: 5, decideBy, facilitatorIds: [], starts: at('2027-03-25', '10:00'), ends: at('2027-03-25', '12:00') });
  await warnOfMinimums(at('2027-03-25', '10:00'));
  expect(await warned()).toEqual([]);
});
