import { copyOpening, offerOpenings } from '@/lib/openings/commands';
import { getOpening, listOpeningsOfHost, listOpeningsOfRound } from '@/lib/openings/queries';
import { disconnect } from '@/lib/platform/db/client';
import type { Actor } from '@/lib/platform/auth/types';
import { instantOf } from '@/lib/platform/time';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, tuesday, type Exchange } from '../../support/exchange';

let given: Exchange;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const row = (place: number, day = tuesday, from = '10:00', to = '12:00') => ({
  row: place,
  day,
  starts: instantOf(day, from)!,
  ends: instantOf(day, to)!,
  seats: 2,
  topic: 'Bogcafé',
});
const inputOf = (host: Actor, rows: ReturnType<typeof row>[], change = {}) => ({
  roundId: given.round.id,
  hostId: host.id,
  siteId: given.books.id,
  programme: 'Vi læser højt.',
  meetingPlace: 'Ved trappen',
  rows,
  ...change,
});
const hosting = () =>
  sql<{ name: string; starts: Date }>(
    `SELECT e.name, c.starts FROM commitments c JOIN employees e ON e.id = c.employee_id
     WHERE c.kind = 'hosting' AND c.active ORDER BY c.starts`,
  );

test('a host offers several at once, for the own unit, and must be there', async () => {
  const answer = await offerOpenings(given.holger, inputOf(given.holger, [row(0), row(1, '2027-03-31')]), now);
  expect(answer).toMatchObject({ ok: true, value: { roundId: given.round.id, own: true } });
  const openings = await listOpeningsOfRound(given.round.id);
  expect(openings).toMatchObject([
    { unitName: 'Bibliotek', hostName: 'Holger', siteName: 'Roskilde Bibliotek', topic: 'Bogcafé', seats: 2, taken: 0, version: 1, state: 'offered' },
    { starts: instantOf('2027-03-31', '10:00') },
  ]);
  expect(await hosting()).toMatchObject([{ name: 'Holger' }, { name: 'Holger' }]);
  expect(await listOpeningsOfHost(given.holger.id, given.project.id)).toEqual(openings);
});

test('nobody offers for somebody else but the lead, and the opening is of the host’s unit', async () => {
  expect(await offerOpenings(given.holger, inputOf(given.anna, [row(0)]), now)).toEqual({ ok: false, reason: 'notYours' });
  const answer = await offerOpenings(given.leader, inputOf(given.anna, [row(0)], { siteId: given.town.id }), now);
  expect(answer).toMatchObject({ ok: true, value: { own: false } });
  expect(await listOpeningsOfRound(given.round.id)).toMatchObject([{ unitName: 'Borgerservice', hostName: 'Anna' }]);
  expect(await sql('SELECT e.name, n.kind FROM notices n JOIN employees e ON e.id = n.employee_id')).toEqual([{ name: 'Anna', kind: 'hostChanged' }]);
});

test('one row that will not do saves none, and says which and why', async () => {
  const rows = [row(0), row(2, '2027-03-29'), row(5, tuesday, '11:00', '13:00')];
  expect(await offerOpenings(given.holger, inputOf(given.holger, rows), now)).toEqual({
    ok: false,
    reason: 'rowsRefused',
    params: { count: 2 },
    rows: [
      { row: 2, problem: { reason: 'holiday', params: { day: '2027-03-29', nameDa: 'Anden påskedag', nameEn: 'Easter Monday' } } },
      { row: 5, problem: { reason: 'rowsClash', params: { row: 1 } } },
    ],
  });
  expect(await listOpeningsOfRound(given.round.id)).toEqual([]);
});

test('the host is not in two places: hosting, visiting, own block, and the way between', async () => {
  await given.opening({ from: '09:00', to: '10:30' });
  const clash = async (from: string, to: string, siteId = given.books.id) => {
    const answer = await offerOpenings(given.holger, inputOf(given.holger, [row(0, tuesday, from, to)], { siteId }), now);
    return answer.ok ? null : 'rows' in answer ? answer.rows[0]!.problem : answer.reason;
  };
  expect(await clash('10:00', '11:00')).toMatchObject({
    reason: 'hostBusy',
    params: { host: 'Holger', kind: 'hosting', starts: instantOf(tuesday, '09:00')!.toISOString(), tooShort: 'no' },
  });
  // Viby is half an hour away.
  expect(await clash('10:45', '12:00', given.viby.id)).toMatchObject({ reason: 'hostBusy', params: { tooShort: 'yes', travel: 30, gap: 15 } });
  expect(await clash('11:00', '12:00', given.viby.id)).toBeNull();
  await given.block({ employeeId: given.holger.id, date: '2027-03-31', from: '10:00', to: '11:00' });
  const blocked = await offerOpenings(given.holger, inputOf(given.holger, [row(0, '2027-03-31')]), now);
  expect(blocked).toMatchObject({ reason: 'rowsRefused', rows: [{ problem: { reason: 'hostBusy', params: { kind: 'block' } } }] });
});

test('a host at another site leaves the own desk, and stays where it cannot do without them; at the own site they count', async () => {
  const { anna, bo, opening, visit, free, town, books } = given;
  await visit({ openingId: (await opening({ from: '12:15', to: '13:00' })).id, visitorId: bo.id });
  const offer = (siteId: string, from: string, to: string) => offerOpenings(given.leader, inputOf(anna, [row(0, tuesday, from, to)], { siteId }), now);
  // Ten minutes there and back; Bo leaves at 12.05.
  expect(await offer(books.id, '10:00', '11:56')).toMatchObject({
    reason: 'rowsRefused',
    rows: [{ row: 0, problem: { reason: 'hostNeeded', params: { host: 'Anna', desk: 'Pas og kørekort', site: 'Stændertorvet', needed: 2, left: 1, halfHour: instantOf(tuesday, '12:00')!.toISOString() } } }],
  });
  expect(await offer(town.id, '10:00', '12:00')).toMatchObject({ ok: true });
  expect(await listBrokenPromises()).toEqual([]);
  await sql("UPDATE commitments SET active = false WHERE kind = 'hosting' AND employee_id = $1", [anna.id]);
  await sql("UPDATE openings SET state = 'calledOff' WHERE host_id = $1", [anna.id]);
  expect(await offer(books.id, '10:00', '11:55')).toMatchObject({ ok: true });
  // Who minds no desk is missed at none.
  const dorte = await free('Dorte');
  expect(await offerOpenings(given.leader, inputOf(dorte, [row(0)]), now)).toMatchObject({ ok: true });
  expect(await listBrokenPromises()).toEqual([]);
});

test('two of one desk offer elsewhere at the same moment: only one leaves it', async () => {
  const answers = await Promise.all([given.anna, given.bo].map((host) => offerOpenings(given.leader, inputOf(host, [row(0)]), now)));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await listBrokenPromises()).toEqual([]);
});

test('a closed round, an inactive host, an unknown site or round take nothing', async () => {
  const ask = (change: object) => offerOpenings(given.leader, inputOf(given.holger, [row(0)], change), now);
  expect(await ask({ siteId: given.round.id })).toEqual({ ok: false, reason: 'siteGone' });
  expect(await ask({ roundId: given.books.id })).toEqual({ ok: false, reason: 'roundGone' });
  expect(await ask({ hostId: given.books.id })).toEqual({ ok: false, reason: 'hostGone' });
  await sql('UPDATE employees SET deactivated_at = now() WHERE id = $1', [given.holger.id]);
  expect(await ask({})).toEqual({ ok: false, reason: 'hostInactive', params: { host: 'Holger' } });
  await sql("UPDATE rounds SET state = 'closed'");
  expect(await ask({})).toEqual({ ok: false, reason: 'roundClosed' });
});

test('pressed twice at the same moment, a week is offered once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => offerOpenings(given.holger, inputOf(given.holger, [row(0), row(1, '2027-03-31')]), now)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'rowsRefused')).toHaveLength(2);
  expect(await listOpeningsOfRound(given.round.id)).toHaveLength(2);
});

test('is copied to other days with the same content, or to none of them', async () => {
  const opening = await given.opening({ from: '09:00', to: '10:30', seats: 7, programme: 'Rundvisning', meetingPlace: 'Døren' });
  const copy = (actor: Actor, days: string[]) => copyOpening(actor, { openingId: opening.id, days }, now);
  expect(await copy(given.anna, ['2027-03-31'])).toEqual({ ok: false, reason: 'notYours' });
  expect(await copy(given.holger, ['2027-03-31', '2027-03-29', tuesday])).toMatchObject({
    reason: 'rowsRefused',
    rows: [{ row: 1, problem: { reason: 'holiday' } }, { row: 2, problem: { reason: 'hostBusy' } }],
  });
  expect(await listOpeningsOfRound(given.round.id)).toHaveLength(1);
  const answer = await copy(given.leader, ['2027-03-31', '2027-04-02']);
  if (!answer.ok) throw new Error(answer.reason);
  expect(await Promise.all(answer.value.openingIds.map((id) => getOpening(id)))).toMatchObject([
    { starts: instantOf('2027-03-31', '09:00'), ends: instantOf('2027-03-31', '10:30'), seats: 7, programme: 'Rundvisning', meetingPlace: 'Døren', taken: 0 },
    { starts: instantOf('2027-04-02', '09:00') },
  ]);
  expect(await copyOpening(given.leader, { openingId: given.books.id, days: ['2027-03-31'] }, now)).toEqual({ ok: false, reason: 'openingGone' });
});
