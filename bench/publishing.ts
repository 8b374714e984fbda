import highsLoader from 'highs';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { getPlan } from '@/lib/plans/queries';
import { layOutDeskWeek } from '@/lib/plans/week/rules';
import { answerRound } from '@/lib/planning/rules';
import { fillRound } from './fixtures/round-in-database';
import { makeRound } from './fixtures/rounds';
import { insist, report } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';

const STAFF = 2_000;
const RUNS = 3;
/** A form's answer that takes longer makes people press again. */
const MOST_MILLISECONDS = 5_000;

async function timed<Value>(work: () => Promise<Value> | Value): Promise<{ value: Value; milliseconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - started };
}

/** Publishing a plan of a large round: read again, checked again and written, in one transaction. */
async function publishing(): Promise<void> {
  const now = new Date('2027-03-20T12:00:00Z');
  const { roundId, leadId } = await fillRound(makeRound({ staff: STAFF }), now);
  const db = database();
  await db.$executeRaw`ANALYZE`;
  const { name, email, locale, unitId, siteId, deskId } = await db.employee.findUniqueOrThrow({ where: { id: leadId } });
  const actor: Actor = { id: leadId, name, email, locale, unitId, siteId, deskId, isLead: true, isAdministrator: false, facilitates: [] };
  const input = (await getRoundAsInput(roundId, now))!;
  const answer = answerRound(input, await highsLoader());
  const [reading, publish, page]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn <= RUNS; turn += 1) {
    reading.push((await timed(() => getRoundAsInput(roundId, now))).milliseconds);
    const planId = await keepPlan(turn + 1);
    const published = await timed(() => publishPlan(actor, { planId, reason: '' }, now));
    insist(published.value.ok && published.value.value.entered === answer.visits.length, `publishing came to ${JSON.stringify(published.value)}`);
    publish.push(published.milliseconds);
    const shown = await timed(async () => layOutDeskWeek(input, (await getPlan(planId))!.visits));
    page.push(shown.milliseconds);
    // As if it had never been, for the next turn: before the plan's own day.
    await db.commitment.updateMany({ where: { kind: 'visiting' }, data: { active: false } });
    await db.visit.updateMany({ where: { state: 'registered' }, data: { state: 'calledOff', seat: null, endedAt: new Date(now.getTime() - 3_600_000), endedReason: 'Måling' } });
    await db.plan.updateMany({ data: { state: 'replaced' } });
  }
  // The first of each is for warming up.
  const figure = (name: string, [, ...times]: number[], remark = '') => ({ name: `publishing.${name}`, value: median(times), unit: 'ms' as const, remark: noise(times) + remark });
  const late = median(publish.slice(1)) > MOST_MILLISECONDS ? `, over ${MOST_MILLISECONDS} ms` : '';
  report(`Publishing ${answer.visits.length} visits of ${STAFF} people, 0 left out`, [
    figure('publish', publish, late),
    figure('readRound', reading),
    figure('showWeek', page),
  ]);

  async function keepPlan(number: number): Promise<string> {
    const { visits, unplaced, levels, method, comparedWithFirstCome: firstCome } = answer;
    const { id } = await db.plan.create({
      data: { roundId, number, state: 'done', madeById: leadId, madeAt: now, input, inputAt: now, heartbeatAt: now, finishedAt: now, method, levels, firstCome },
      select: { id: true },
    });
    await db.planVisit.createMany({ data: visits.map(({ person, opening }) => ({ planId: id, employeeId: person, openingId: opening })) });
    await db.planUnplaced.createMany({ data: unplaced.map(({ person, reason, ...details }) => ({ planId: id, employeeId: person, reason, details })) });
    return id;
  }
}

run(publishing);
