import { getMirror, listMirrors, listMirrorsOfObservation, listMirrorsOfOpening } from '@/lib/mirrors/queries';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeObservation, makeOpening, makeRound, makeVisit } from '@/prisma/seed/factories';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { facts, makeCodingProject, markWords, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase } from '../../support/database';

const now = at('2027-04-06', '09:00');
let given: CodingProject;
let [guest, host, second]: Actor[] = [];
let openingId: string;
let [visitId, secondVisitId] = ['', ''];

const write = (authorId: string, about: string, more: object = {}) =>
  makeObservation(database(), { projectId: given.projectId, authorId, visitId: about, facts, ...more });

beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
  const db = database();
  const actors: Actor[] = [];
  for (let n = 0; n < 3; n += 1) actors.push((await loadActor((await makeEmployee(db)).id))!);
  [guest, host, second] = actors;
  const { id: roundId } = await makeRound(db, { projectId: given.projectId });
  openingId = (await makeOpening(db, { roundId, hostId: host!.id, seats: 2 })).id;
  visitId = (await makeVisit(db, { openingId, visitorId: guest!.id })).id;
  secondVisitId = (await makeVisit(db, { openingId, visitorId: second!.id })).id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('is closed to both until both have handed in, and says only to whom it falls to write', async () => {
  const waiting = async (actor: Actor) => {
    const mirror = await getMirror(actor, visitId);
    return mirror && 'waiting' in mirror ? mirror.waiting : mirror;
  };
  expect(await waiting(guest!)).toMatchObject({ mine: true, owes: true });
  await write(guest!.id, visitId);
  await write(host!.id, visitId, { state: 'draft' });
  expect(await waiting(guest!)).toMatchObject({ mine: true, owes: false });
  expect(await waiting(host!)).toMatchObject({ mine: true, owes: true });
  expect(await waiting(given.lead)).toMatchObject({ mine: false, owes: false });
  expect((await listMirrors(host!, given.projectId, 1)).total).toBe(0);
});

test('then shows both what the other saw, with themes, to the two and to those who code, and to nobody else', async () => {
  const { id: theirs } = await write(guest!.id, visitId, { situation: 'reception', errands: ['mitId'] });
  const { id: ours } = await write(host!.id, visitId, { situation: 'reception', errands: ['moving'] });
  for (const observationId of [theirs, ours]) {
    await markWords(given.coder, { observationId, words: 'Så gik hun igen.', themeId: given.themes[0]!.id, now });
  }
  for (const actor of [guest!, host!, given.lead, given.coder]) {
    const mirror = await getMirror(actor, visitId);
    expect(mirror).toMatchObject({
      guestSide: { observationId: theirs, author: guest!.name },
      hostSide: { observationId: ours, author: host!.name },
      comparisons: [
        { key: 'situation', both: ['reception'] },
        { key: 'errands', both: [], onlyGuest: ['mitId'], onlyHost: ['moving'] },
        { key: 'themes', both: [given.themes[0]!.id] },
      ],
    });
  }
  expect(await getMirror(given.outsider, visitId)).toBeNull();
  // The other visitor at the same opening is no side of this visit.
  expect(await getMirror(second!, visitId)).toBeNull();
  expect(await getMirror(second!, crypto.randomUUID())).toBeNull();
});

test('a host of two writes once, and is compared with each; each guest finds their own', async () => {
  const { id: ours } = await write(host!.id, visitId);
  const { id: first } = await write(guest!.id, visitId);
  const { id: other } = await write(second!.id, secondVisitId);
  const visits = (lines: { visitId: string }[]) => lines.map((line) => line.visitId).sort();
  expect(visits(await listMirrorsOfObservation(host!, ours))).toEqual([visitId, secondVisitId].sort());
  expect(visits(await listMirrorsOfObservation(guest!, ours))).toEqual([visitId]);
  expect(visits(await listMirrorsOfObservation(guest!, first))).toEqual([visitId]);
  expect(visits(await listMirrorsOfObservation(guest!, other))).toEqual([]);
  expect(visits(await listMirrorsOfOpening(second!, openingId))).toEqual([secondVisitId]);
  expect((await listMirrors(given.lead, given.projectId, 1)).total).toBe(2);
  expect((await listMirrors(second!, given.projectId, 1)).rows).toMatchObject([{ visitId: secondVisitId, hostObservationId: ours }]);
});
