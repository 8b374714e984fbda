import { callOffEvent } from '@/lib/event-changes/call-off/commands';
import { reviseEvent } from '@/lib/event-changes/commands';
import { previewCallOff } from '@/lib/event-changes/queries';
import { publishEvent } from '@/lib/event-changes/publish/commands';
import { reviseProgramme } from '@/lib/event-changes/programme/commands';
import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { canSeeEvent } from '@/lib/events/access';
import { makeEvent } from '@/lib/events/commands';
import { getEvent } from '@/lib/events/queries';
import type { EventView } from '@/lib/events/types';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { getOverview } from '@/lib/registrations/overview/queries';
import { at, makeUnit } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase } from '../../support/database';
import { now } from '../../support/exchange';
import { makeWorkshops, press, states, wait, type Workshops } from '../../support/workshop';

let week: Workshops;
beforeEach(async () => {
  await resetDatabase();
  week = await makeWorkshops();
});
afterEach(async () => expect(await listBrokenPromises()).toEqual([]));
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const thursday = [{ starts: at('2027-04-01', '13:00'), ends: at('2027-04-01', '16:00') }];
const given = (more: object = {}) => ({
  ...{ from: '', kind: 'workshop' as const, title: 'Ny workshop', purpose: 'Vi ses.', prepare: '', siteId: week.books.id, place: 'Store sal' },
  ...{ sessions: thursday, facilitators: [week.holger.id] },
  ...more,
});
const kindsTo = async ({ id }: { id: string }) =>
  (await database().notice.findMany({ where: { employeeId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);
const event = async (id: string) => (await getEvent(id))!;
const revision = ({ id, version, kind, title, purpose, prepare, siteId, place, sessions, facilitators }: EventView) => ({
  ...{ eventId: id, version, kind, title, purpose, prepare, siteId, place, sessions },
  facilitators: facilitators.map((one) => one.id),
});

/** Makes the change, and once more with the fingerprint when it asks for one. */
async function confirmed(actor: Actor, input: Parameters<typeof reviseEvent>[1]) {
  const asked = await reviseEvent(actor, input, now);
  if (asked.ok || !asked.preview) throw new Error(`it should have asked first: ${JSON.stringify(asked)}`);
  return { preview: asked.preview, answer: await reviseEvent(actor, { ...input, confirmed: asked.preview.fingerprint }, now) };
}

describe('making one', () => {
  test('is nobody’s who runs none; a template brings programme, quotas and terms, and nobody is bound before it is published', async () => {
    expect(await makeEvent(week.anna, given(), now)).toMatchObject({ reason: 'notYours' });
    const made = await makeEvent(week.leader, given({ from: 'workingTogether1' }), now);
    const { id, state, version, terms, agenda } = await event((made as { value: { eventId: string } }).value.eventId);
    expect(state).toBe('draft');
    expect(terms).toMatchObject({ capacity: 40, minimum: 12, askDiet: true, signUpCloses: at('2027-03-30', '12:00'), quotaReleasesAt: at('2027-03-25', '08:00') });
    expect(terms.quotas.map(({ unitName, places }) => [unitName, places])).toEqual([['Bibliotek', 16], ['Borgerservice', 16]]);
    expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(150);
    expect(await database().commitment.count({ where: { eventId: id } })).toBe(0);
    expect(await publishEvent(week.leader, { eventId: id, version }, now)).toMatchObject({ ok: true });
    expect(await database().commitment.count({ where: { eventId: id, employeeId: week.holger.id, active: true } })).toBe(1);
    expect(await kindsTo(week.holger)).toEqual(['eventFacilitator']);
    expect(await press(await week.free('Dorte'), id)).toMatchObject({ ok: true });
  });

  test('a copy keeps terms at the same distance, programme and materials', async () => {
    const { id } = await week.workshop({ quotas: week.quota(1, 1), minimum: 1, decideBy: at('2027-03-25', '16:00'), askDiet: true });
    await reviseProgramme(week.leader, { eventId: id, version: 1, agenda: [{ session: 1, minutes: 30, title: 'Velkommen', place: '' }], materials: [{ title: 'Oplæg', url: 'https://uge13.example/a' }] }, now);
    const made = await makeEvent(week.leader, given({ from: id, sessions: [{ starts: at('2027-04-08', '13:00'), ends: at('2027-04-08', '16:00') }] }), now);
    const copy = await event((made as { value: { eventId: string } }).value.eventId);
    expect(copy.terms).toMatchObject({ capacity: 2, askDiet: true, decideBy: at('2027-04-01', '16:00') });
    expect(copy.terms.quotas).toHaveLength(2);
    expect(copy.agenda.map(({ title }) => title)).toEqual(['Velkommen']);
    expect(copy.materials).toHaveLength(1);
  });

  test('is a facilitator’s too, of events that they run themselves, begun from what they may see', async () => {
    const { id } = await week.workshop({ minimum: 1, decideBy: at('2027-03-25', '16:00') });
    const holger = await week.facilitator();
    expect(await makeEvent(holger, given({ from: id, facilitators: [week.anna.id] }), now)).toMatchObject({ reason: 'withoutYou' });
    const made = await makeEvent(holger, given({ from: id, facilitators: [holger.id, week.anna.id] }), now);
    const copy = await event((made as { value: { eventId: string } }).value.eventId);
    expect([copy.state, copy.terms.minimum]).toEqual(['draft', 1]);
    expect(canSeeEvent(await week.facilitator(), copy)).toBe(true);
    const hidden = await week.workshop({ state: 'draft', facilitatorIds: [week.bo.id], capacity: 99 });
    const other = await makeEvent(holger, given({ from: hidden.id, facilitators: [holger.id] }), now);
    expect((await event((other as { value: { eventId: string } }).value.eventId)).terms.capacity).not.toBe(99);
  });

  test('is not published while its facilitator is elsewhere, or is needed at a desk, or before it says what for', async () => {
    await week.block({ employeeId: week.holger.id, date: '2027-04-01', from: '14:00', to: '15:00' });
    const publish = async (more: object) => {
      const made = await makeEvent(week.leader, given(more), now);
      return publishEvent(week.leader, { eventId: (made as { value: { eventId: string } }).value.eventId, version: 1 }, now);
    };
    expect(await publish({})).toMatchObject({ reason: 'facilitatorBusy', params: { person: 'Holger', kind: 'block' } });
    expect(await publish({ purpose: '' })).toMatchObject({ reason: 'incomplete' });
    const tuesday = [{ starts: at('2027-03-30', '10:00'), ends: at('2027-03-30', '12:00') }];
    await week.block({ employeeId: week.bo.id, date: '2027-03-30', from: '09:00', to: '09:30' });
    expect(await publish({ sessions: tuesday, facilitators: [week.anna.id, week.bo.id] })).toMatchObject({ reason: 'facilitatorNeeded', params: { person: 'Bo' } });
    // The first of them was tried before the second was refused, and is not bound for all that.
    expect(await database().commitment.count({ where: { kind: 'event', active: true } })).toBe(0);
  });
});

describe('changing one', () => {
  test('two who edit at once are told, and so is a stranger', async () => {
    const { id } = await week.workshop();
    const read = revision(await event(id));
    expect(await reviseEvent(week.leader, { ...read, purpose: 'Nyt formål' }, now)).toMatchObject({ ok: true });
    expect(await reviseEvent(await week.facilitator(), { ...read, purpose: 'Andet' }, now)).toMatchObject({ reason: 'changedMeanwhile' });
    expect(await reviseEvent(week.anna, read, now)).toMatchObject({ reason: 'notYours' });
    expect((await event(id)).purpose).toBe('Nyt formål');
  });

  test('a new time takes along those who can make it; the others lose their place, are named first and told', async () => {
    const { id } = await week.workshop({ capacity: 2 });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    await press(erik, id);
    await wait(finn, id);
    await week.block({ employeeId: erik.id, date: '2027-04-02', from: '10:00', to: '11:00' });
    const friday = [{ starts: at('2027-04-02', '09:00'), ends: at('2027-04-02', '12:00') }];
    const { preview, answer } = await confirmed(week.leader, { ...revision(await event(id)), sessions: friday });
    expect(preview.touched.map(({ name, outcome }) => [name, outcome])).toEqual([['Dorte', 'told'], ['Erik', 'loses']]);
    expect(answer).toMatchObject({ ok: true });
    expect(await states(id)).toEqual({ Dorte: 'registered', Erik: 'calledOff', Finn: 'offered' });
    expect(await kindsTo(erik)).toContain('eventSeatLost');
    expect(await kindsTo(dorte)).toContain('eventChanged');
  });

  test('asking writes nothing: what was bound stays bound', async () => {
    const { id } = await week.workshop();
    const dorte = await week.free('Dorte');
    await press(dorte, id);
    const before = await database().commitment.findMany({ where: { active: true }, orderBy: { id: 'asc' } });
    const asked = await reviseEvent(week.leader, { ...revision(await event(id)), sessions: [{ starts: at('2027-04-02', '09:00'), ends: at('2027-04-02', '12:00') }] }, now);
    expect(asked).toMatchObject({ reason: 'confirmFirst' });
    expect(await database().commitment.findMany({ where: { active: true }, orderBy: { id: 'asc' } })).toEqual(before);
    expect((await event(id)).version).toBe(1);
  });

  test('more places are offered at once in the order of the list; fewer than are taken are refused', async () => {
    const { id } = await week.workshop({ capacity: 1, quotas: [] });
    const [dorte, erik, finn] = [await week.free('Dorte'), await week.free('Erik'), await week.free('Finn')];
    await press(dorte, id);
    await wait(erik, id);
    await wait(finn, id);
    const terms = async (capacity: number | null, quotas: { unitId: string; places: number }[] = []) => {
      const { terms: old, version } = await event(id);
      return reviseTerms(await week.facilitator(), { ...old, eventId: id, version, capacity, quotas }, now);
    };
    expect(await terms(2)).toMatchObject({ value: { offered: 1 } });
    expect(await states(id)).toEqual({ Dorte: 'registered', Erik: 'offered', Finn: 'waitlisted' });
    expect(await terms(1)).toMatchObject({ reason: 'capacityTaken', params: { taken: 2 } });
    expect(await terms(2, week.quota(1, 1))).toMatchObject({ reason: 'quotaTaken' });
    expect(await terms(2, week.quota(2, 1))).toMatchObject({ reason: 'quotaTooLarge', params: { sum: 3, capacity: 2 } });
    expect(await terms(null, week.quota(1, 1))).toMatchObject({ reason: 'quotaWithoutCapacity' });
    expect(await terms(null)).toMatchObject({ value: { offered: 1 } });
  });

  test('calling off lets everybody go and says why, once the list has been seen', async () => {
    const { id } = await week.workshop({ capacity: 1 });
    const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
    await press(dorte, id);
    await wait(erik, id);
    const off = async (fingerprint?: string) => callOffEvent(week.leader, { eventId: id, version: 1, reason: 'Salen er lukket.', confirmed: fingerprint }, now);
    expect(await off()).toMatchObject({ reason: 'confirmFirst' });
    const preview = await previewCallOff(id);
    expect(preview?.people).toEqual(['Dorte', 'Erik']);
    expect(await off(preview?.fingerprint)).toMatchObject({ ok: true });
    expect(await states(id)).toEqual({ Dorte: 'calledOff', Erik: 'calledOff' });
    expect(await database().commitment.count({ where: { eventId: id, active: true } })).toBe(0);
    expect(await kindsTo(erik)).toEqual(['eventWaitlisted', 'eventCalledOff']);
    expect(await reviseEvent(week.leader, { ...revision(await event(id)) }, now)).toMatchObject({ reason: 'calledOff' });
  });
});

test('the overview counts people once and events by where people stand', async () => {
  const { id } = await week.workshop({ capacity: 1 });
  await week.workshop({ state: 'draft', facilitatorIds: [] });
  const [dorte, erik] = [await week.free('Dorte'), await week.free('Erik')];
  await press(dorte, id);
  await wait(erik, id);
  const { events, byUnit, bySite } = await getOverview(week.project.id);
  expect(events).toMatchObject([{ id, registered: 1, waiting: 1, offered: 0, gone: 0 }]);
  expect(byUnit.find(({ name }) => name === 'Borgerservice')).toMatchObject({ joined: 1, registrations: 1 });
  expect(bySite.find(({ name }) => name === 'Stændertorvet')).toMatchObject({ joined: 1 });
});

test('the overview counts guests in their unit, once however many invitations they have, and a unit nobody works in', async () => {
  const actors = await makeUnit(database(), { name: 'Lokale aktører' });
  const [one, two] = [await week.workshop(), await week.workshop({ title: 'Samarbejdsløsninger 2', facilitatorIds: [] })];
  for (const { id: eventId } of [one, two]) {
    const invited = { eventId, name: 'Gerda', email: 'gerda@forening.example', unitId: actors.id, tokenHash: eventId, invitedById: week.holger.id, invitedAt: now };
    const { id: guestId } = await database().guest.create({ data: invited });
    await database().registration.create({ data: { eventId, guestId, unitId: actors.id, state: 'registered', heldAt: now, signedUpAt: now } });
  }
  await database().guest.create({ data: { eventId: one.id, name: 'Gert', email: 'gert@forening.example', unitId: actors.id, tokenHash: 'gert', invitedById: week.holger.id, invitedAt: now } });
  const { byUnit, bySite } = await getOverview(week.project.id);
  expect(byUnit.find(({ name }) => name === 'Lokale aktører')).toMatchObject({ people: 2, joined: 1, registrations: 2 });
  expect(bySite.at(-1)).toMatchObject({ name: '', people: 2, joined: 1, registrations: 2 });
});
