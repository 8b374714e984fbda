import { randomUUID } from 'node:crypto';
import { getOrigin } from '@/lib/observation-origins/queries';
import { submitObservation } from '@/lib/observations/commands';
import { getObservation } from '@/lib/observations/queries';
import { observationSchema } from '@/lib/observations/schema';
import { listPassages } from '@/lib/passages/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import { database, disconnect } from '@/lib/platform/db/client';
import { at } from '@/prisma/seed/factories-organisation';
import { makeCodingProject, markWords, must } from '../../support/coding';
import { closeDatabase, resetDatabase } from '../../support/database';

const day = '2027-03-19';
const now = at('2027-03-20', '09:00');

beforeEach(resetDatabase);
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('what is seen on the study tour is from the place it stopped at, and is told apart as evidence from outside', async () => {
  const { lead, outsider, projectId, observationId, themes } = await makeCodingProject(now);
  const { id: eventId } = await database().event.create({
    data: {
      ...{ projectId, kind: 'studyTour', title: 'Studietur', place: 'Bussen', state: 'published', starts: at(day, '07:00'), ends: at(day, '18:30') },
      sessions: { create: { starts: at(day, '07:00'), ends: at(day, '18:30') } },
      agenda: { create: [[150, ''], [90, 'Vejle'], [60, ''], [90, 'Aarhus']].map(([minutes, place], index) => ({ position: index + 1, minutes: minutes as number, title: 'Punkt', place: place as string })) },
    },
  });
  expect((await getOrigin(outsider, { origin: 'event', eventId }))!.stops!.map(({ place }) => place)).toEqual(['Vejle', 'Aarhus']);
  const facts = 'Borgerservice og bibliotek deler skranke.';
  const input = observationSchema.parse({ clientKey: randomUUID(), origin: 'event', eventId, unitId: '', siteId: '', day, time: '12:15', role: 'guest', facts });
  const { id } = await must(submitObservation(outsider, input, now));
  expect(await getObservation(outsider, id)).toMatchObject({ title: 'Studietur', siteName: 'Aarhus' });
  await markWords(lead, { observationId: id, words: 'deler skranke', text: facts, themeId: themes[0]!.id, now });
  expect((await listPassages(readPassageFilter({}), 1)).rows).toMatchObject([{ observationId: id, outside: true, event: 'Studietur', site: null }]);
  await markWords(lead, { observationId, words: 'Så gik hun', themeId: themes[0]!.id, now });
  const seen = async (outside: string) => (await listPassages(readPassageFilter({ outside }), 1)).rows.map((passage) => passage.outside);
  expect([await seen('only'), await seen('none'), (await seen('')).sort(), (await seen('x')).length]).toEqual([[true], [false], [false, true], 2]);
});

test('a workshop in one of our rooms has no stops', async () => {
  const { outsider, projectId } = await makeCodingProject(now);
  const times = { starts: at(day, '09:00'), ends: at(day, '11:00') };
  const { id: eventId } = await database().event.create({
    data: { projectId, kind: 'workshop', title: 'Workshop', state: 'published', ...times, sessions: { create: times }, agenda: { create: { position: 1, minutes: 60, title: 'Velkommen', place: 'Store sal' } } },
  });
  expect(await getOrigin(outsider, { origin: 'event', eventId })).toMatchObject({ stops: [] });
});
