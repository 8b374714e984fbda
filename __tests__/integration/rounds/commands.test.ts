import { disconnect } from '@/lib/platform/db/client';
import { instantOf } from '@/lib/platform/time';
import { changeRound, closeRound, makeRound, publishRound } from '@/lib/rounds/commands';
import { getRound, getRoundCounts, listRounds, listRoundsTakingOffers, listWeeks } from '@/lib/rounds/queries';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { makeExchange, now, type Exchange } from '../../support/exchange';

let given: Exchange;
beforeEach(async () => {
  await resetDatabase();
  given = await makeExchange();
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const input = {
  name: 'Besøgsuge, uge 20',
  isoYear: 2027,
  isoWeek: 20,
  signUpOpens: instantOf('2027-04-01', '08:00')!,
  signUpCloses: instantOf('2027-05-10', '12:00')!,
  cancelHours: 24,
  visitsPerPerson: 1,
  approval: 'none' as const,
  approvalHours: 16,
  mode: 'direct' as const,
};
const state = async (id: string) => (await getRound(id))?.state;
const logged = () => sql<{ action: string }>('SELECT action FROM audit_entries ORDER BY id').then((rows) => rows.map(({ action }) => action));

test('a round begins as a draft in the current project', async () => {
  const made = await makeRound(given.leader, input, now);
  if (!made.ok) throw new Error(made.reason);
  expect(await getRound(made.value.roundId)).toEqual({ ...input, id: made.value.roundId, projectId: given.project.id, state: 'draft' });
  expect(await logged()).toEqual(['roundMade']);
});

test('without a current project there is nothing to make it in', async () => {
  await sql('UPDATE projects SET current = false');
  expect(await makeRound(given.leader, input, now)).toEqual({ ok: false, reason: 'noProject' });
});

test('is published once it has something to offer, closed and opened again; a second press does nothing', async () => {
  const made = await makeRound(given.leader, { ...input, isoWeek: 13, signUpCloses: instantOf('2027-03-26', '12:00')!, signUpOpens: instantOf('2027-03-01', '08:00')! }, now);
  if (!made.ok) throw new Error(made.reason);
  const { roundId } = made.value;
  expect(await publishRound(given.leader, { roundId }, now)).toEqual({ ok: false, reason: 'nothingToPublish' });
  await given.opening({ roundId });
  expect(await closeRound(given.leader, { roundId }, now)).toEqual({ ok: false, reason: 'wrongState' });
  for (const _press of [1, 2]) expect((await publishRound(given.leader, { roundId }, now)).ok).toBe(true);
  expect(await state(roundId)).toBe('published');
  await closeRound(given.leader, { roundId }, now);
  expect(await state(roundId)).toBe('closed');
  expect(await changeRound(given.leader, { roundId, version: 1, ...input, isoWeek: 13 }, now)).toEqual({ ok: false, reason: 'roundIsClosed' });
  await publishRound(given.leader, { roundId }, now);
  expect(await state(roundId)).toBe('published');
  expect(await logged()).toEqual(['roundMade', 'roundPublished', 'roundClosed', 'roundReopened']);
});

test('the week and the mode stay once they are built upon, the rest can change', async () => {
  const roundId = given.round.id;
  const opening = await given.opening();
  const same = { ...input, isoWeek: 13, signUpOpens: instantOf('2027-03-01', '08:00')!, signUpCloses: instantOf('2027-03-20', '12:00')! };
  expect(await changeRound(given.leader, { roundId, version: 1, ...same, isoWeek: 12 }, now)).toMatchObject({ reason: 'weekHasOpenings' });
  expect((await changeRound(given.leader, { roundId, version: 1, ...same, mode: 'wishes' }, now)).ok).toBe(true);
  expect((await changeRound(given.leader, { roundId, version: 2, ...same }, now)).ok).toBe(true);
  await given.visit({ openingId: opening.id, visitorId: (await given.free('Dan')).id });
  expect(await changeRound(given.leader, { roundId, version: 3, ...same, mode: 'wishes' }, now)).toMatchObject({ reason: 'modeHasVisits', params: { count: 1 } });
  expect((await changeRound(given.leader, { roundId, version: 3, ...same, cancelHours: 48, visitsPerPerson: 3 }, now)).ok).toBe(true);
  expect(await getRound(roundId)).toMatchObject({ cancelHours: 48, visitsPerPerson: 3, name: input.name });
});

test('of two who change it at once, the second is told and overwrites nothing', async () => {
  const roundId = given.round.id;
  const settings = { ...input, isoWeek: 13, signUpOpens: instantOf('2027-03-01', '08:00')!, signUpCloses: instantOf('2027-03-20', '12:00')! };
  const answers = await Promise.all(
    [24, 48].map((cancelHours) => changeRound(given.leader, { roundId, version: 1, ...settings, cancelHours }, now)),
  );
  expect(answers.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual(['changedMeanwhile', 'saved']);
  const saved = answers.findIndex(({ ok }) => ok);
  expect((await getRound(roundId))?.cancelHours).toBe([24, 48][saved]);
});

test('a round that is not there is a refusal', async () => {
  const roundId = given.project.id;
  expect(await changeRound(given.leader, { roundId, version: 1, ...input }, now)).toEqual({ ok: false, reason: 'roundGone' });
  expect(await publishRound(given.leader, { roundId }, now)).toEqual({ ok: false, reason: 'roundGone' });
  expect(await getRound('../etc/passwd')).toBeNull();
});

test('counts what is offered and who takes it, and not what was called off', async () => {
  const first = await given.opening({ seats: 2 });
  await given.opening({ seats: 5, from: '13:00', to: '14:00' });
  await given.opening({ seats: 9, from: '08:00', to: '09:00', state: 'calledOff' });
  await given.visit({ openingId: first.id, visitorId: (await given.free('Dan')).id });
  await given.visit({ openingId: first.id, visitorId: (await given.free('Eva')).id });
  await given.visit({ openingId: first.id, visitorId: (await given.free('Finn')).id, state: 'waitlisted' });
  await given.visit({ openingId: first.id, visitorId: (await given.free('Gry')).id, state: 'cancelled' });
  const counts = { openings: 2, seats: 7, taken: 2, waiting: 1, hosts: 1 };
  expect(await getRoundCounts(given.round.id)).toEqual(counts);
  expect(await listRounds(given.project.id)).toMatchObject([{ id: given.round.id, counts }]);
});

test('hosts can offer to what is not closed and not over', async () => {
  expect((await listRoundsTakingOffers(given.project.id, now)).map(({ id }) => id)).toEqual([given.round.id]);
  expect(await listRoundsTakingOffers(given.project.id, instantOf('2027-04-05', '00:00')!)).toEqual([]);
  await closeRound(given.leader, { roundId: given.round.id }, now);
  expect(await listRoundsTakingOffers(given.project.id, now)).toEqual([]);
});

test('the weeks to choose from hold the round’s own, however old', () => {
  const weeks = listWeeks(now, 3, { isoYear: 2014, isoWeek: 13 });
  expect(weeks.map(({ isoYear, isoWeek }) => `${isoYear}-${isoWeek}`)).toEqual(['2014-13', '2027-9', '2027-10', '2027-11']);
  expect(weeks[0]!.days[6]!.clocks).toBe('forward');
});
