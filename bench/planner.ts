import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import highsLoader, { type Highs } from 'highs';
import { findViolations } from '@/lib/planner-check/rules';
import { explainUnplaced } from '@/lib/planner-explanations/rules';
import { measureCarelessSheet } from '@/lib/planner-first-come/rules';
import { prepareRound } from '@/lib/planner/preparation/rules';
import type { Level, LevelName, Plan, PlannerRound } from '@/lib/planner/types';
import { beside, endPlanning, explainPlan, planRound } from '@/lib/planning/commands';
import { answerRound } from '@/lib/planning/rules';
import { judgePlan, type Judged } from '@/lib/plans/runs/judging/rules';
import { makeRound } from './fixtures/rounds';
import { timeLaps } from './shared/laps';
import { rawModel, solveRaw } from './shared/raw-solve';
import { insist, report, type Figure } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';

type Size = {
  staff: number;
  /** Visits a person; 1 where nothing is said. */
  visits?: number;
  runs: number;
  /** At the largest size no whole-number solve comes to an end: there the baseline is the model without whole numbers. */
  whole: boolean;
  /** Total time as a share of the baseline's. */
  aim: number;
  /** The largest gap aimed at for each level, in per cent of its value. */
  gaps: Partial<Record<LevelName, number>>;
};

const allProven: Size['gaps'] = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0 };
const sizes: Size[] = [
  { staff: 140, runs: 7, whole: true, aim: 1.5, gaps: allProven },
  { staff: 500, runs: 3, whole: true, aim: 1.3, gaps: allProven },
  { staff: 2_000, runs: 3, whole: true, aim: 0.5, gaps: { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 1 } },
  // With more visits a person there is a column for each and rows for what clashes. No aim is set: quoted beside the raw solve.
  { staff: 500, visits: 2, runs: 3, whole: true, aim: 1.3, gaps: allProven },
  { staff: 2_000, visits: 2, runs: 1, whole: false, aim: Number.POSITIVE_INFINITY, gaps: { placed: 0, leftOutBefore: 0, wishes: 0.1, reciprocity: 2 } },
  { staff: 10_000, runs: 3, whole: false, aim: 1.6, gaps: { placed: 0, leftOutBefore: 0, wishes: 0.01, reciprocity: 2 } },
];
const RAW_PATIENCE_SECONDS = 120;
const EXPLAINED = 12;
const MOST_MEMORY_MIB = 1_024;

/** Milliseconds of processor time: planner and solver use one thread, and neighbours on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const before = processorTime();
  const value = work();
  return { value, milliseconds: processorTime() - before };
}

async function planner(): Promise<void> {
  const highs = await highsLoader();
  // Cold code and a cold solver take several times as long, and the app keeps both warm.
  for (let turn = 0; turn < 3; turn += 1) answerRound(makeRound({ staff: 140, seed: 2 }), highs);
  for (const size of sizes) measure(size, highs);
  await measureHeld();
}

/** How long the app's own thread cannot answer anybody while the largest round is planned, judged and begun to be explained in the other. */
async function measureHeld(): Promise<void> {
  const round = makeRound({ staff: 10_000 });
  // As the app has it: the text that stands in the database.
  const kept = JSON.stringify(round);
  await planRound(makeRound({ staff: 140 }));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const made = await planRound(kept);
  const { violations } = await beside<Judged>('judge', kept, { plan: made, isTrial: false }, { here: () => judgePlan(round, made, false) });
  await explainPlan(kept, made, { people: made.unplaced.slice(0, EXPLAINED).map(({ person }) => person) });
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  await endPlanning();
  insist(violations.length === 0, 'the plan made in the other thread breaks a hard rule');
  const figure = (nanoseconds: number) => nanoseconds / 1e6;
  report(`10,000 people, planned in the other thread in ${seconds.toFixed(1)} s`, [
    { name: 'planner.10000.held.most', value: figure(delay.max), unit: 'ms', remark: "the longest that the app's own thread was held at once" },
    { name: 'planner.10000.held.p99', value: figure(delay.percentile(99)), unit: 'ms' },
  ]);
}

function measure({ staff, visits = 1, runs, whole, aim, gaps }: Size, highs: Highs): void {
  const round = { ...makeRound({ staff }), visitsPerPerson: visits };
  const raw = rawModel(round);
  const own: number[] = [];
  const rawTimes: number[] = [];
  let finished = true;
  let laps: [string, number][] = [];
  let plan = answerRound(round, null);
  // Turn about, so that a slow moment of the machine is slow for both; where there are several, the first is for warming up.
  for (let turn = runs > 1 ? -1 : 0; turn < runs; turn += 1) {
    const timer = timeLaps(processorTime);
    const ours = timed(() => answerRound(round, highs, { now: processorTime, onProgress: timer.onProgress }));
    laps = timer.end();
    const theirs = timed(() => solveRaw(highs, raw, { whole, seconds: RAW_PATIENCE_SECONDS }));
    if (turn < 0) continue;
    plan = ours.value;
    finished &&= theirs.value;
    own.push(ours.milliseconds);
    rawTimes.push(theirs.milliseconds);
  }
  insist(findViolations(round, plan.visits).length === 0, `the plan for ${staff} people breaks a hard rule`);
  insist(!plan.fellBack, `the planner had to fall back at ${staff} people`);

  const name = `planner.${staff}${visits > 1 ? `.by${visits}` : ''}`;
  const ratio = median(own) / median(rawTimes);
  const late = ratio > aim ? `, over the ${aim} aimed at` : '';
  const to = whole ? 'a raw solve of the same model' : 'the raw model without whole numbers';
  const figures: Figure[] = [
    { name: `${name}.total`, value: median(own), unit: 'ms', ratio, to, remark: `${runs > 1 ? noise(own) : '1 run'}${late}${finished ? '' : ', the raw solve was stopped'}` },
    ...laps.map(([phase, value]): Figure => ({ name: `${name}.lap.${phase}`, value, unit: 'ms', remark: 'of the last run' })),
    ...plan.levels.filter((level) => level.name !== 'stability').flatMap((level) => gapOf(name, level, gaps)),
    ...besideSheets(name, round, plan),
    ...explanations(name, round, plan, highs),
    memory(name, staff, visits),
  ];
  report(`${staff} people, ${visits > 1 ? `${visits} visits each, ` : ''}${raw.model.visits} possible visits, ${raw.model.rows.length} rows; ${plan.method}, 0 violations`, figures);
}

/** How far from what nobody can do better than, in per cent of the value; never of the weighted sum, which hides the later levels. */
function gapOf(name: string, { name: level, value, bound }: Level, gaps: Size['gaps']): Figure[] {
  const gap = (100 * Math.abs(bound - value)) / Math.max(1, Math.abs(value));
  const most = gaps[level];
  const remark = `${value}, bound ${Math.round(bound * 100) / 100}${most !== undefined && gap > most ? `, over the ${most} % aimed at` : ''}`;
  return [{ name: `${name}.gap.${level}`, value: gap, unit: '%', remark }];
}

function besideSheets(name: string, round: PlannerRound, plan: Plan): Figure[] {
  const { placed, firstChoices } = plan.comparedWithFirstCome;
  const careless = measureCarelessSheet(prepareRound(round, { withShort: true }));
  const first = new Map(round.people.map(({ id, wishes }) => [id, new Set(wishes.filter(({ rank }) => rank === 1).map(({ opening }) => opening))]));
  const ours = plan.visits.filter(({ person, opening }) => first.get(person)!.has(opening)).length;
  const sheet = 'a sheet that respects counters';
  return [
    { name: `${name}.placed`, value: plan.levels[0]!.value, unit: 'people', ratio: plan.levels[0]!.value / placed, to: sheet },
    { name: `${name}.firstChoices`, value: ours, unit: 'people', ratio: ours / firstChoices, to: sheet },
    { name: `${name}.careless.shortHalfHours`, value: careless.shortHalfHours, unit: 'half hours', remark: 'with too few at a desk, on a sheet that ignores counters' },
  ];
}

function explanations(name: string, round: PlannerRound, plan: Plan, highs: Highs): Figure[] {
  const people = plan.unplaced.slice(0, EXPLAINED).map(({ person }) => person);
  const times: number[] = [];
  let last = processorTime();
  const lap = () => {
    const since = last;
    last = processorTime();
    return last - since;
  };
  // The first lap is what it takes to lay the round out, which all share.
  const explained = explainUnplaced(round, plan, highs, { people, onPerson: () => void times.push(lap()) });
  times.push(lap());
  const [, ...each] = times;
  if (each.length === 0) return [];
  const helped = explained.filter(({ relaxation }) => relaxation).length;
  const late = median(each) > 150 ? ', over the 150 ms aimed at' : '';
  return [{ name: `${name}.explanation`, value: median(each), unit: 'ms', remark: `a person; ${helped} of ${people.length} can be helped${late}` }];
}

function memory(name: string, staff: number, visits: number): Figure {
  const alone = path.join(__dirname, 'shared/plan-alone.ts');
  const { peak } = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', alone, String(staff), String(visits)], { encoding: 'utf8' })) as { peak: number };
  return { name: `${name}.memory`, value: peak, unit: 'MiB', remark: `at most, in a process of its own${peak > MOST_MEMORY_MIB ? ', over 1 GB' : ''}` };
}

run(planner);
