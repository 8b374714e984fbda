import { findViolations } from '../planner-check/rules';
import type { Violation } from '../planner-check/types';
import { cutDeskTime, type DeskTime } from '../planner/ledger/desk-time/rules';
import { openWithPins } from '../planner/ledger/rules';
import type { PreparedRound } from '../planner/preparation/types';
import type { Placement, Plan } from '../planner/types';
import { chance, shuffled } from './orders/rules';

const ORDERS = 5;

type Sheet = { visits: Placement[]; placed: number; firstChoices: number };

/**
 * What first come, first served would have reached: a sign-up sheet that respects counters, seats and calendars, as
 * the mean of five orders in which people might have come. Each takes the first of their wishes that is still to be had,
 * otherwise the first opening that is, unless they take wished ones only. Same seed, same figures.
 */
export function measureFirstCome(prepared: PreparedRound, seed = 1): Plan['comparedWithFirstCome'] {
  const sheets = fillSheets(prepared, seed, true);
  return { placed: mean(sheets.map(({ placed }) => placed)), firstChoices: mean(sheets.map(({ firstChoices }) => firstChoices)) };
}

/**
 * The sheet on the wall that nobody holds against the roster: besides what it reaches, the half hours in which it leaves
 * a desk with too few. `prepared` must hold the pairs that only a desk refuses (`withShort`).
 */
export function measureCarelessSheet(prepared: PreparedRound, seed = 1): Plan['comparedWithFirstCome'] & { shortHalfHours: number } {
  const sheets = fillSheets(prepared, seed, false);
  return {
    placed: mean(sheets.map(({ placed }) => placed)),
    firstChoices: mean(sheets.map(({ firstChoices }) => firstChoices)),
    shortHalfHours: mean(sheets.map(({ visits }) => countShortHalfHours(findViolations(prepared.round, visits)))),
  };
}

function fillSheets(prepared: PreparedRound, seed: number, heedDesks: boolean): Sheet[] {
  const next = chance(seed);
  // What somebody would rather have is the same whenever they come.
  const preferences = prepared.people.map((_, p) => preferred(prepared, p));
  const desks = heedDesks ? cutDeskTime(prepared) : null;
  return Array.from({ length: ORDERS }, () => fillSheet(prepared, shuffled(prepared.people.length, next), preferences, desks));
}

function fillSheet(prepared: PreparedRound, order: readonly number[], preferences: readonly number[][], desks: DeskTime | null): Sheet {
  const { pairs, people, openings, round } = prepared;
  const ledger = openWithPins(prepared, desks);
  for (let turn = 0; turn < round.visitsPerPerson; turn += 1) {
    for (const p of order) {
      const pair = preferences[p]!.find((each) => ledger.allows(each));
      if (pair !== undefined) ledger.place(pair);
    }
  }
  const taken = ledger.placed();
  return {
    visits: taken.map((pair) => ({ person: people[pairs.person[pair]!]!.id, opening: openings[pairs.opening[pair]!]!.id })),
    placed: new Set(taken.map((pair) => pairs.person[pair]!)).size,
    firstChoices: new Set(taken.filter((pair) => pairs.rank[pair] === 1).map((pair) => pairs.person[pair]!)).size,
  };
}

/** A person's pairs as they would read down the sheet: their wishes by rank, then what comes first in the week. */
function preferred({ pairs, openings }: PreparedRound, p: number): number[] {
  const theirs: number[] = [];
  for (let pair = pairs.firstOf[p]!; pair < pairs.firstOf[p + 1]!; pair += 1) if (!pairs.pinned[pair]) theirs.push(pair);
  const rank = (pair: number) => pairs.rank[pair] || 6;
  const starts = (pair: number) => openings[pairs.opening[pair]!]!.starts;
  return theirs.sort((a, b) => rank(a) - rank(b) || starts(a) - starts(b) || a - b);
}

function countShortHalfHours(violations: readonly Violation[]): number {
  const halfHours = new Set<string>();
  for (const violation of violations) {
    if (violation.rule !== 'deskShort') continue;
    const [first, end] = [violation.at.from, violation.at.to].map((local) => Date.parse(`${local}Z`) / HALF_HOUR_MS) as [number, number];
    for (let at = Math.floor(first); at < end; at += 1) halfHours.add(JSON.stringify([violation.desk, at]));
  }
  return halfHours.size;
}

const HALF_HOUR_MS = 30 * 60_000;
const mean = (values: readonly number[]) => Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
