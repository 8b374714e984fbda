import { disconnect, inTransaction } from '@/lib/platform/db/client';
import { findViolations } from '@/lib/planner-check/rules';
import { readRound, writeRound } from '@/lib/planner-format/rules';
import { planFile } from '@/lib/plans/file/commands';
import { getFairness } from '@/lib/plans/fairness/queries';
import { listReciprocity } from '@/lib/plans/fairness/rules';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { getPlan } from '@/lib/plans/queries';
import { isAsking } from '@/lib/plans/rules';
import { runsFinished } from '@/lib/plans/runs/background/commands';
import { placeIn } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import { actorOf } from '../../support/actor';
import { closeDatabase, sql } from '../../support/database';

const now = new Date('2027-03-02T09:00:00Z');
let roundId: string;
let leadId: string;
beforeAll(async () => {
  await inTransaction((tx) => sowProgramme(tx, placeIn(2027, now)), 120_000);
  roundId = (await sql<{ id: string }>("SELECT id FROM rounds WHERE mode = 'wishes' AND state = 'published'"))[0]!.id;
  leadId = (await sql<{ id: string }>("SELECT id FROM employees WHERE 'lead' = ANY(roles)"))[0]!.id;
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('the demo round as the planner takes it: everybody, every opening, and nobody under a minimum beforehand by the plan', async () => {
  const round = (await getRoundAsInput(roundId, now))!;
  const [counts] = await sql<{ openings: number; people: number; wishing: number }>(
    `SELECT (SELECT count(*)::int FROM openings WHERE round_id = $1 AND state = 'offered') AS openings,
            (SELECT count(*)::int FROM employees WHERE deactivated_at IS NULL) AS people,
            (SELECT count(*)::int FROM wish_statements WHERE round_id = $1 AND withdrawn_at IS NULL) AS wishing`,
    [roundId],
  );
  expect(round.openings).toHaveLength(counts!.openings);
  expect(round.people.filter(({ id }) => !id.includes('@'))).toHaveLength(counts!.people);
  expect(round.people.filter((person) => isAsking(round, person)).length).toBeLessThanOrEqual(counts!.wishing);
  expect(round.people.filter((person) => isAsking(round, person)).length).toBeGreaterThan(60);
  expect(findViolations(round, [])).toEqual([]);
  // The same state gives the same input.
  expect(await getRoundAsInput(roundId, now)).toEqual(round);
});

test('exported and read back it is the same round, and its plan a new version', async () => {
  const text = writeRound((await getRoundAsInput(roundId, now))!);
  const reading = readRound(text);
  expect(reading).toMatchObject({ ok: true, round: JSON.parse(text) });
  const answer = await planFile(await actorOf(leadId), { roundId, text }, now);
  if (!answer.ok) throw new Error(answer.reason);
  await runsFinished();
  const plan = (await getPlan(answer.value.planId!))!;
  expect(plan).toMatchObject({ state: 'done', origin: 'uploaded', number: 1 });
  expect(plan.visits.length).toBeGreaterThan(30);
  expect(findViolations(plan.input, plan.visits)).toEqual([]);
  // The demo has both kinds of help to show: a counter with one fewer for a while, and a seat more.
  const helps = plan.left.flatMap(({ relaxation }) => relaxation ?? []);
  expect(helps.some(({ seats, staffing }) => seats.length === 0 && staffing.length > 0)).toBe(true);
  expect(helps.some(({ seats, staffing, moves }) => seats.length === 1 && staffing.length === 0 && moves.length === 0)).toBe(true);
}, 120_000);

test('a file about others is planned and not kept; a broken one has every error with its path', async () => {
  const lead = await actorOf(leadId);
  const round = (await getRoundAsInput(roundId, now))!;
  const stranger = { ...round, openings: round.openings.map((opening, index) => ({ ...opening, id: `o${index}` })), people: round.people.slice(0, 5).map((person) => ({ ...person, wishes: [], pairWith: undefined })), pinned: [], published: [], forbidden: [] };
  const hosts = new Set(stranger.people.map(({ id }) => id));
  const [first] = stranger.people;
  const [opening, ...openings] = stranger.openings.map((each) => ({ ...each, host: each.host && hosts.has(each.host) ? each.host : undefined }));
  const away = { ...first!, busy: [{ from: opening!.from, to: opening!.to }] };
  const text = JSON.stringify({ ...stranger, people: [away, ...stranger.people.slice(1)], openings: [{ ...opening!, host: away.id }, ...openings.filter(({ host }) => host !== away.id)] });
  const answer = await planFile(lead, { roundId, text }, now);
  expect(answer).toMatchObject({ ok: true, value: { planId: null, plan: { method: expect.any(String) }, remarks: expect.arrayContaining([{ path: '/openings/0/host', key: 'hostBusy', params: { person: away.id } }]) } });
  const broken = { ...round, visitsPerPerson: 'one', people: [{ ...round.people[0], desk: 'nowhere' }] };
  const refused = await planFile(lead, { roundId, text: JSON.stringify(broken) }, now);
  expect(refused).toMatchObject({ ok: false, reason: 'badFile' });
  expect(!refused.ok && refused.errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['/visitsPerPerson', '/people/0/desk']));
}, 120_000);

test('who asked for a test visit in vain comes first in the round by wishes, and stands as such in the list', async () => {
  const round = (await getRoundAsInput(roundId, now))!;
  const before = round.people.filter(({ leftOutBefore = 0 }) => leftOutBefore > 0);
  expect(before.map(({ leftOutBefore }) => leftOutBefore)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(before.every((person) => isAsking(round, person))).toBe(true);
  const [project] = await sql<{ id: string }>('SELECT id FROM projects WHERE current');
  const { people } = await getFairness(project!.id);
  expect(people.filter(({ leftOut }) => leftOut > 0).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
});

test('who has visited whom: the flows add up to the visits, and reciprocity is theirs', async () => {
  const [project] = await sql<{ id: string }>('SELECT id FROM projects WHERE current');
  const fairness = await getFairness(project!.id);
  const [visits] = await sql<{ count: number }>(
    `SELECT count(*)::int FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
     WHERE r.project_id = $1 AND v.state = 'registered' AND v.attendance IS DISTINCT FROM 'didNotTakePlace'`,
    [project!.id],
  );
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(sum(fairness.flows.map((flow) => flow.visits))).toBe(visits!.count);
  expect(sum(fairness.people.map((person) => person.visits))).toBe(visits!.count);
  expect(sum(listReciprocity(fairness).map(({ there, back }) => there + back))).toBe(visits!.count);
});
