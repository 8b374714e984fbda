import type { Highs } from 'highs';
import { findAddedViolations } from '../planner-check/rules';
import { measureFirstCome } from '../planner-first-come/rules';
import { judgeLevels, plainBounds } from '../planner/bounds/rules';
import { placeGreedily } from '../planner/greedy/rules';
import { measureLevels } from '../planner/levels/rules';
import { buildModel } from '../planner/model/rules';
import { prepareRound } from '../planner/preparation/rules';
import type { PreparedRound } from '../planner/preparation/types';
import { solveModel } from '../planner/solving/rules';
import type { Candidate } from '../planner/solving/types';
import { wishToStay } from '../planner/staying/rules';
import type { Placement, Plan, PlannerRound } from '../planner/types';
import { listUnplaced } from '../planner/unplaced/rules';
import type { AnswerOptions, PlanProgress } from './types';

export const USUAL_TIME_SECONDS = 60;

/**
 * A plan that breaks no hard rule, whatever becomes of the solver: the best of its plans that the independent checker
 * lets pass (searched, then rounded), or else the one placed greedily. Without a solver the greedy one at once. Blocks its
 * thread, see `planRound`.
 */
export function answerRound(whole: PlannerRound, highs: Highs | null, asked: AnswerOptions = {}): Plan {
  const { round, ...options } = whole.fewMoves && highs ? keepMost(whole, highs, asked) : { round: whole, ...asked };
  const now = options.now ?? (() => performance.now());
  const report = (phase: PlanProgress['phase'], figure: number | null = null) => options.onProgress?.({ phase, figure });
  const started = now();
  report('reading');
  const prepared = prepareRound(round);
  const best = firstThatHolds(round, candidates(prepared, highs, { ...options, now }, report), report);
  return {
    ...best,
    unplaced: listUnplaced(prepared, best.visits),
    comparedWithFirstCome: measureFirstCome(prepared, options.seed),
    milliseconds: Math.round(now() - started),
  };
}

/**
 * The round with as many of its published visits pinned as any plan can keep that places everybody who can be placed:
 * of a round in which a published visit is the one thing to wish for, the best plan says which. What is pinned does not
 * make the first level worse, and all others are as good as they can be beside it.
 */
function keepMost(round: PlannerRound, highs: Highs, options: AnswerOptions): AnswerOptions & { round: PlannerRound } {
  // Two searches in the time of one.
  const half = { ...options, timeLimitSeconds: (options.timeLimitSeconds ?? USUAL_TIME_SECONDS) / 2 };
  const wished = wishToStay(round);
  const now = options.now ?? (() => performance.now());
  const best = firstThatHolds(wished, candidates(prepareRound(wished), highs, { ...half, now }, () => {}), () => {});
  const keyOf = ({ person, opening }: Placement) => JSON.stringify([person, opening]);
  const published = new Set(round.published.map(keyOf));
  const pins = new Set(round.pinned.map(keyOf));
  const kept = best.visits.filter((visit) => published.has(keyOf(visit)) && !pins.has(keyOf(visit)));
  return { ...half, round: { ...round, pinned: [...round.pinned, ...kept] } };
}

type Report = (phase: PlanProgress['phase'], figure?: number | null) => void;

/** The candidates from the best to the last, each made only when those before it did not hold. */
function* candidates(
  prepared: PreparedRound,
  highs: Highs | null,
  { seed = 0, timeLimitSeconds = USUAL_TIME_SECONDS, wholeNumbers, now, onFailure }: AnswerOptions & { now: () => number },
  report: Report,
): Generator<Candidate> {
  if (highs && prepared.pairs.count > 0) {
    try {
      report('modelling', prepared.pairs.count);
      const model = buildModel(prepared);
      report('solving');
      yield* solveModel(model, highs, {
        seed,
        seconds: timeLimitSeconds,
        now,
        wholeNumbers,
        onFailure,
        onPlaced: (people) => report('solving', people),
        onProven: (levels) => report('proving', levels),
      });
    } catch (error) {
      // A solver that has run out of memory throws whatever it likes; the round is to have its plan all the same.
      onFailure?.(error);
    }
  }
  // With nothing to decide any way is as good.
  yield placedGreedily(prepared, prepared.pairs.count > 0);
}

function firstThatHolds(round: PlannerRound, found: Iterable<Candidate>, report: Report): Candidate {
  for (const candidate of found) {
    report('checking', candidate.levels[0]!.value);
    if (findAddedViolations(round, candidate.visits).length === 0) return candidate;
  }
  // What was placed by hand and nothing else cannot break more than it does.
  const visits = [...round.pinned];
  const values = measureLevels(round, visits);
  return { method: 'greedy', visits, levels: judgeLevels(values, plainBounds(prepareRound(round)), noWeights, {}), fellBack: true };
}

const noWeights = { placed: 0, leftOutBefore: 0, wishes: 0, reciprocity: 0, spread: 0, stability: 0 };

function placedGreedily(prepared: PreparedRound, fellBack: boolean): Candidate {
  const { pairs, people, openings, round } = prepared;
  const visits = placeGreedily(prepared).map((pair) => ({
    person: people[pairs.person[pair]!]!.id,
    opening: openings[pairs.opening[pair]!]!.id,
  }));
  return { method: 'greedy', visits, levels: judgeLevels(measureLevels(round, visits), plainBounds(prepared), noWeights, {}), fellBack };
}
