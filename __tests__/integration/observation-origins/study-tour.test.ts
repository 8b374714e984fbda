import { randomUUID } from 'node:crypto';
import { getCodingText } from '@/lib/coding/queries';
import { listQueue } from '@/lib/coding/queue/queries';
import { readExportRows } from '@/lib/exports/rows/queries';
import { listEvidenceFacts } from '@/lib/findings/evidence/queries';
import { getOrigin } from '@/lib/observation-origins/queries';
import { listUnused } from '@/lib/findings/unused/queries';
import { listObservations } from '@/lib/observation-search/queries';
import { everything, readFilter } from '@/lib/observation-search/schema';
import { submitObservation } from '@/lib/observations/commands';
import { getObservation } from '@/lib/observations/queries';
import { observationSchema } from '@/lib/observations/schema';
import { listOwnObservations } from '@/lib/own-observations/queries';
import { listPassages } from '@/lib/passages/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import { database, disconnect } from '@/lib/platform/db/client';
import { openSnapshot } from '@/lib/platform/db/snapshot';
import { OTHER_SITES } from '@/lib/suppression/types';
import { makeObservation } from '@/prisma/seed/factories';
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

test('what another municipality told, without a tour: handed in with its place, told apart in list, evidence and files, and counted as outside', async () => {
  const { lead, outsider, projectId, themes } = await makeCodingProject(now);
  const about = (await getOrigin(outsider, { origin: 'outside' }))!;
  expect(about).toMatchObject({ origin: 'outside', projectId, unitId: null, siteId: null, open: true });
  const facts = 'De har lånere og borgere i samme kø.';
  // What a form says of our own places is not asked here.
  const given = { clientKey: randomUUID(), origin: 'outside', unitId: outsider.unitId, siteId: outsider.siteId, outsidePlace: 'Skanderborg, i telefonen', day, time: '10:00', role: 'guest', facts };
  const { id } = await must(submitObservation(outsider, observationSchema.parse(given), now));
  const view = (await getObservation(outsider, id))!;
  expect(view).toMatchObject({ origin: 'outside', siteName: 'Skanderborg, i telefonen', unitName: null, content: { outsidePlace: 'Skanderborg, i telefonen', unitId: null, siteId: null } });
  expect((await listOwnObservations(outsider, 1)).handedIn.find((line) => line.id === id)).toMatchObject({ origin: 'outside', siteName: 'Skanderborg, i telefonen' });
  const listed = async (outside: string) => (await listObservations(readFilter({ outside }), 1)).map((one) => one.id);
  expect(await listed('only')).toEqual([id]);
  expect(await listed('none')).not.toContain(id);
  expect((await listObservations(readFilter({ outside: 'only' }), 1))[0]).toMatchObject({ site: 'Skanderborg, i telefonen', outside: true });
  expect((await getCodingText(lead, id))!.site).toBe('Skanderborg, i telefonen');
  expect((await listUnused(projectId, 1)).rows.find((one) => one.id === id)).toMatchObject({ site: 'Skanderborg, i telefonen' });
  expect((await listQueue({ kind: 'all', filter: readFilter({ outside: 'only' }), coderId: lead.id }, null)).rows).toMatchObject([{ id, site: 'Skanderborg, i telefonen' }]);

  await markWords(lead, { observationId: id, words: 'i samme kø', text: facts, themeId: themes[0]!.id, now });
  const [passage] = (await listPassages(readPassageFilter({ outside: 'only' }), 1)).rows;
  expect(passage).toMatchObject({ observationId: id, outside: true, stop: 'Skanderborg, i telefonen', site: null, event: null });
  const { id: findingId } = await database().finding.create({
    data: { ...{ projectId, number: 1, statement: 'Køen er fælles', state: 'draft', createdAt: now, changedAt: now, changedById: lead.id, stateAt: now, stateById: lead.id }, passages: { create: { passageId: passage!.id, side: 'supports', addedById: lead.id, addedAt: now } } },
  });
  expect((await listEvidenceFacts([findingId])).get(findingId)).toMatchObject([{ origin: 'outside', outside: true, siteId: null }]);

  const snapshot = (await openSnapshot())!;
  const read = async (named: boolean) => {
    const rows: { id: string; origin: unknown; outside: unknown }[] = [];
    for await (const batch of readExportRows(snapshot, everything, named)) rows.push(...batch);
    return rows.find((row) => row.id === id);
  };
  expect(await read(true)).toMatchObject({ origin: 'outside', outside: 'Skanderborg, i telefonen', site: null });
  // Of one person's observation nothing tells that no site of ours is named in it.
  expect(await read(false)).toMatchObject({ origin: null, outside: null, site: OTHER_SITES });
  await snapshot.close();
});

test('the database lets no place of ours beside an outside place, and none handed in without one', async () => {
  const { outsider, projectId } = await makeCodingProject(now);
  const { unitId, siteId, id: authorId } = outsider;
  const make = (part: object) => makeObservation(database(), { projectId, authorId, origin: 'outside', outsidePlace: 'Vejle', ...part });
  await make({});
  await make({ outsidePlace: '', state: 'draft' });
  for (const wrong of [{ unitId }, { siteId }, { outsidePlace: '' }, { origin: 'everyday' }]) await expect(make(wrong)).rejects.toThrow(/observations_outside_check/);
});

test('a workshop in one of our rooms has no stops', async () => {
  const { outsider, projectId } = await makeCodingProject(now);
  const times = { starts: at(day, '09:00'), ends: at(day, '11:00') };
  const { id: eventId } = await database().event.create({
    data: { projectId, kind: 'workshop', title: 'Workshop', state: 'published', ...times, sessions: { create: times }, agenda: { create: { position: 1, minutes: 60, title: 'Velkommen', place: 'Store sal' } } },
  });
  expect(await getOrigin(outsider, { origin: 'event', eventId })).toMatchObject({ stops: [] });
});
