import { callOffOpening } from '@/lib/opening-changes/call-off/commands';
import { previewCallOff } from '@/lib/opening-changes/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { disconnect } from '@/lib/platform/db/client';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';

let given: Exchange;
let opening: Awaited<ReturnType<Exchange['opening']>>;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
  opening = await given.opening({ from: '09:00', to: '10:00' });
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const callOff = (actor: Actor, confirmed?: string, version = 1) =>
  callOffOpening(actor, { openingId: opening.id, version, reason: 'Holger er syg', confirmed }, now);

test('where nobody is signed up, a reason is enough', async () => {
  expect(await callOff(given.holger)).toMatchObject({ ok: true });
  expect(await sql('SELECT state, called_off_why, version FROM openings')).toEqual([
    { state: 'calledOff', called_off_why: 'Holger er syg', version: 2 },
  ]);
  expect(await sql('SELECT id FROM commitments WHERE active')).toEqual([]);
  expect(await sql('SELECT id FROM notices')).toEqual([]);
  expect(await sql("SELECT reason FROM audit_entries WHERE action = 'openingCalledOff'")).toEqual([{ reason: 'Holger er syg' }]);
});

test('releases everybody, keeps the history, tells them why, and lets them in elsewhere', async () => {
  const [dan, eva, finn] = [await given.free('Dan'), await given.free('Eva'), await given.free('Finn')];
  await given.visit({ openingId: opening.id, visitorId: dan.id });
  await given.visit({ openingId: opening.id, visitorId: eva.id, state: 'waitlisted' });
  await given.visit({ openingId: opening.id, visitorId: finn.id, state: 'cancelled' });
  // Dan waits for another at the same hour, where a seat stands free for him alone.
  const other = await given.opening({ hostId: (await given.host('Viggo')).id, from: '09:00', to: '10:00', seats: 1 });
  await given.visit({ openingId: other.id, visitorId: dan.id, state: 'waitlisted' });

  const preview = await previewCallOff(opening.id);
  expect(preview.touched.map(({ name, outcome }) => [name, outcome])).toEqual([['Dan', 'loses'], ['Eva', 'leavesQueue']]);
  expect(await callOff(given.leader)).toMatchObject({ reason: 'confirmFirst', again: false, preview: { touched: preview.touched } });
  expect(await callOff(given.leader, preview.fingerprint)).toMatchObject({ ok: true });

  expect(
    await sql(
      `SELECT e.name, v.state, v.ended_reason FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE opening_id = $1 ORDER BY 1`,
      [opening.id],
    ),
  ).toEqual([
    { name: 'Dan', state: 'calledOff', ended_reason: 'Holger er syg' },
    { name: 'Eva', state: 'calledOff', ended_reason: 'Holger er syg' },
    { name: 'Finn', state: 'cancelled', ended_reason: null },
  ]);
  expect(await sql("SELECT e.name FROM visits v JOIN employees e ON e.id = v.visitor_id WHERE opening_id = $1 AND state = 'registered'", [other.id])).toEqual([{ name: 'Dan' }]);
  const told = await sql<{ name: string; params: { reason: string } }>(
    "SELECT e.name, n.params FROM notices n JOIN employees e ON e.id = n.employee_id WHERE kind = 'openingCalledOff' ORDER BY 1",
  );
  expect(told.map(({ name, params }) => `${name}: ${params.reason}`)).toEqual(['Dan: Holger er syg', 'Eva: Holger er syg', 'Holger: Holger er syg']);
});

test('somebody who signed up after the list was shown is shown first', async () => {
  const preview = await previewCallOff(opening.id);
  await given.visit({ openingId: opening.id, visitorId: (await given.free('Dan')).id });
  expect(await callOff(given.holger, preview.fingerprint)).toMatchObject({ reason: 'confirmFirst', again: true, preview: { touched: [{ name: 'Dan' }] } });
  expect(await sql('SELECT state FROM openings')).toEqual([{ state: 'offered' }]);
});

test('only the host and the lead, once, before it begins, and not on an old page', async () => {
  expect(await callOff(given.anna)).toMatchObject({ reason: 'notYours' });
  expect(await callOff(given.holger, undefined, 7)).toMatchObject({ reason: 'changedMeanwhile' });
  const begun = opening.starts;
  expect(await callOffOpening(given.holger, { openingId: opening.id, version: 1, reason: 'x' }, begun)).toMatchObject({ reason: 'started' });
  const answers = await Promise.all([callOff(given.holger), callOff(given.leader)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'alreadyCalledOff' });
  expect(await callOffOpening(given.leader, { openingId: given.books.id, version: 1, reason: 'x' }, now)).toMatchObject({ reason: 'openingGone' });
});

test('a sign-up in the same moment is either released or refused, never left behind', async () => {
  const { signUp } = await import('@/lib/visits/commands');
  const people = await Promise.all(['Dan', 'Eva', 'Finn'].map((name) => given.free(name)));
  await given.visit({ openingId: opening.id, visitorId: people[0]!.id });
  const { fingerprint } = await previewCallOff(opening.id);
  await Promise.all([callOff(given.holger, fingerprint), ...people.slice(1).map((person) => signUp(person, { openingId: opening.id }, now))]);
  const left = await sql(
    `SELECT 1 FROM visits v JOIN openings o ON o.id = v.opening_id WHERE o.state = 'calledOff' AND v.state IN ('registered', 'waitlisted')
     UNION ALL SELECT 1 FROM commitments c JOIN visits v ON v.id = c.visit_id WHERE c.active AND v.state <> 'registered'`,
  );
  expect(left).toEqual([]);
});
