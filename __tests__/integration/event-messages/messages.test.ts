import { randomUUID } from 'node:crypto';
import { sendMessage } from '@/lib/event-messages/commands';
import { listMessages } from '@/lib/event-messages/queries';
import type { Audience } from '@/lib/event-messages/types';
import { chooseMail } from '@/lib/mails/choosing/commands';
import { database, disconnect } from '@/lib/platform/db/client';
import { enterAsGuest, inviteGuest } from '@/lib/registrations/guests/commands';
import { closeDatabase, resetDatabase } from '../../support/database';
import { now } from '../../support/exchange';
import { deliverAll } from '../../support/post-office';
import { makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

let week: Workshops;
let eventId: string;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  eventId = (await week.workshop({ capacity: 3 })).id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const message = (audience: Audience[]) => ({ eventId, clientKey: randomUUID(), audience, subject: 'Husk madpakken', text: 'Der er ingen kantine.\nMød kl. 9.', confirmed: '' });
const items = () => database().mailItem.findMany({ where: { kind: 'eventMessage' } });

test('it goes to the chosen once, guests too, after the number has been seen; pressed twice, or by two at once, it is sent once', async () => {
  const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
  await press(dorte, eventId);
  await press(erik, eventId);
  await inviteGuest(week.leader, { eventId, name: 'Gerda', email: 'gerda@forening.example', organisation: '', unitId: week.service.id }, now);
  const guest = await database().guest.findFirstOrThrow();
  await enterAsGuest({ id: guest.id, eventId }, { answer: 'come' }, now);
  await wait(finn, eventId);
  await chooseMail(erik, { wanted: ['own'], locale: 'da' });

  const input = message(['registered', 'present']);
  expect(await sendMessage(dorte, input, now)).toMatchObject({ reason: 'notFacilitator' });
  const asked = await sendMessage(await week.facilitator(), input, now);
  expect(asked).toMatchObject({ reason: 'confirmFirst', preview: { recipients: 3, guests: 1, unwanted: 1 } });
  expect(await items()).toEqual([]);
  const confirmed = { ...input, confirmed: asked.ok ? '' : asked.preview!.fingerprint };
  const holger = await week.facilitator();
  // Other words than those that were seen are shown anew.
  expect(await sendMessage(holger, { ...confirmed, text: 'Andet' }, now)).toMatchObject({ reason: 'confirmFirst' });
  expect(await Promise.all([sendMessage(holger, confirmed, now), sendMessage(holger, confirmed, now)])).toMatchObject([{ value: { recipients: 3 } }, { value: { recipients: 3 } }]);
  expect((await items()).map(({ employeeId, address }) => employeeId ?? address).sort()).toEqual([dorte.id, erik.id, 'gerda@forening.example'].sort());
  expect(await listMessages(eventId)).toMatchObject([{ subject: 'Husk madpakken', recipients: 3, audience: ['registered', 'present'] }]);

  await deliverAll(new Date(now.getTime() + 3_600_000));
  const mails = await database().mail.findMany({ where: { subject: 'Husk madpakken' } });
  // Who wants no mail of this kind has none.
  expect(mails.map(({ address }) => address).sort()).toEqual([dorte.email, 'gerda@forening.example'].sort());
  expect(mails[0]!.text).toContain('Der er ingen kantine.\nMød kl. 9.');
});

test('who waits can be written to alone, and where nobody is nothing is sent', async () => {
  const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
  for (const who of [dorte, erik]) await press(who, eventId);
  await press(await week.free('Hans'), eventId);
  await wait(finn, eventId);
  expect(await sendMessage(week.leader, message(['waitlisted']), now)).toMatchObject({ preview: { recipients: 1 } });
  expect(await sendMessage(week.leader, message(['absent']), now)).toMatchObject({ reason: 'nobody' });
});
