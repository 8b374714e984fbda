import 'server-only';
import { recordAudit } from '../audit/commands';
import { loadCoverage } from '../desk-cover/queries';
import { findUncovered, replan, uncoveredParams } from '../desk-cover/rules';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { holidayOn } from '../platform/holidays';
import { refuse, succeed, type Result } from '../platform/result';
import { civilDateOf, clockTimeOf } from '../platform/time';
import { decideShift, repeatDays } from './rules';
import { loadShiftFacts } from './queries';
import type { AddShiftInput, ChangeShiftInput, RemoveShiftInput } from './schema';
import type { ShiftRefusal } from './types';

type Span = { starts: Date; ends: Date };
type Answer<Value> = Promise<Result<Value, ShiftRefusal>>;

const EXCLUSION = '23P01';
const SHOWN = 5;

/** A shift that somebody else gave the person in the same moment: the exclusion says what the rule would have said. */
async function alone<Value>(work: (tx: Transaction) => Answer<Value>): Answer<Value> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) === EXCLUSION) return refuse('tookAtOnce');
    throw error;
  }
}

/** One shift, or the same times on several days; all of them or none. Answers with how many were added. */
export async function addShift(actor: Actor, input: AddShiftInput, now: Date): Answer<{ deskId: string; date: string; count: number }> {
  const { employeeId, deskId, date, from, to } = input;
  const isFree = (day: string) => input.skipHolidays && holidayOn(day) !== null;
  const days = repeatDays(date, input.weekdays.map(Number), input.weeks, isFree);
  if (days.length === 0) return refuse('noDayLeft', { date });
  return alone(async (tx) => {
    await lock(tx, { employees: [employeeId], desks: [deskId] });
    const facts = await loadShiftFacts(tx, { employeeId, deskId, days: [days[0]!, days.at(-1)!] });
    if (!facts.ok) return facts;
    const spans: Span[] = [];
    const refused: ShiftRefusal[] = [];
    for (const day of days) {
      const decided = decideShift(facts.value, { date: day, from, to }, now);
      if (decided.ok) spans.push(decided.value);
      else refused.push({ reason: decided.reason, params: decided.params });
    }
    const [first, ...others] = refused;
    if (first) return { ok: false, ...first, others: others.slice(0, SHOWN) };
    // More people at a desk never leave it short, but somebody who is away only seems to fill it.
    const short = await shortAfter(tx, { add: spans.map((span) => ({ employeeId, deskId, ...span })) });
    if (short) return refuse('awayThen', { ...uncoveredParams(short), name: facts.value.employee.name });
    await tx.shift.createMany({ data: spans.map((span) => ({ employeeId, deskId, ...span })) });
    await recordAudit(tx, {
      actor,
      action: 'shiftAdded',
      subjectKind: 'employee',
      subjectId: employeeId,
      details: { desk: facts.value.desk.name, date, from, to, shifts: spans.length },
      now,
    });
    return succeed({ deskId, date, count: spans.length });
  });
}

type Anyway = { anyway?: boolean; reason?: string };

/**
 * Another time, desk or person for a shift; refused where the old place would be short while somebody is away, unless
 * it is done anyway with a reason: then the plan is made again.
 */
export async function changeShift(actor: Actor, input: Omit<ChangeShiftInput, keyof Anyway> & Anyway, now: Date): Answer<{ deskId: string; date: string }> {
  const { shiftId, version, employeeId, deskId, date, from, to, anyway = false, reason = '' } = input;
  return alone(async (tx) => {
    const before = await lockShift(tx, shiftId, { employeeId, deskId });
    if (!before) return refuse('unknownShift');
    if (before.version !== version) return refuse('changedMeanwhile');
    if (before.ends <= now) return refuse('shiftPast');
    const facts = await loadShiftFacts(tx, { employeeId, deskId, days: [date, date], exceptId: shiftId });
    if (!facts.ok) return facts;
    const decided = decideShift(facts.value, { date, from, to }, now);
    if (!decided.ok) return decided;
    const short = await shortWithout(tx, before, { employeeId, deskId, ...decided.value });
    if (short && !anyway) return refuse('deskShort', uncoveredParams(short));
    await tx.shift.update({ where: { id: shiftId }, data: { employeeId, deskId, ...decided.value, version: { increment: 1 } } });
    await recordAudit(tx, {
      actor,
      action: 'shiftChanged',
      subjectKind: 'employee',
      subjectId: employeeId,
      reason: short ? reason : '',
      details: { desk: facts.value.desk.name, date, from, to, before: spell(before) },
      now,
    });
    return succeed({ deskId, date });
  });
}

export async function removeShift(actor: Actor, input: Omit<RemoveShiftInput, keyof Anyway> & Anyway, now: Date): Answer<{ deskId: string; date: string }> {
  const { shiftId, anyway = false, reason = '' } = input;
  return alone(async (tx) => {
    const before = await lockShift(tx, shiftId);
    if (!before) return refuse('unknownShift');
    if (before.ends <= now) return refuse('shiftPast');
    const short = await shortWithout(tx, before);
    if (short && !anyway) return refuse('deskShort', uncoveredParams(short));
    await tx.shift.delete({ where: { id: shiftId } });
    const date = civilDateOf(before.starts);
    await recordAudit(tx, {
      actor,
      action: 'shiftRemoved',
      subjectKind: 'employee',
      subjectId: before.employeeId,
      reason: short ? reason : '',
      details: { desk: before.desk.name, date, from: clockTimeOf(before.starts), to: clockTimeOf(before.ends) },
      now,
    });
    return succeed({ deskId: before.deskId, date });
  });
}

/** Locks all that a shift is about now and shall be about, and reads it again under the locks. */
async function lockShift(tx: Transaction, shiftId: string, wanted?: { employeeId: string; deskId: string }) {
  const seen = await tx.shift.findUnique({ where: { id: shiftId }, select: { employeeId: true, deskId: true } });
  if (!seen) return null;
  const both = wanted ? [seen, wanted] : [seen];
  await lock(tx, { employees: both.map((one) => one.employeeId), desks: both.map((one) => one.deskId) });
  const shift = await tx.shift.findUnique({ where: { id: shiftId }, include: { desk: { select: { name: true } } } });
  // Moved to another desk or person while we waited: whoever asked looked at something that is gone.
  return shift && shift.deskId === seen.deskId && shift.employeeId === seen.employeeId ? shift : null;
}

/** Where a desk would be short if this shift were gone or replaced by the other. */
const shortWithout = (tx: Transaction, drop: Held, add?: Held) => shortAfter(tx, { drop, add: add ? [add] : [] });

async function shortAfter(tx: Transaction, { drop, add }: { drop?: Held; add: readonly Held[] }) {
  const spans = drop ? [drop, ...add] : add;
  const starts = new Date(Math.min(...spans.map((span) => span.starts.getTime())));
  const ends = new Date(Math.max(...spans.map((span) => span.ends.getTime())));
  const deskIds = spans.map(({ deskId }) => deskId);
  const people = spans.map(({ employeeId }) => employeeId);
  const { plans, absences } = await loadCoverage(tx, deskIds, { starts, ends }, { alsoOf: people });
  // Nobody has two shifts that start at once, so person and start name one.
  const isDropped = (other: { employeeId: string; starts: Date }) =>
    drop !== undefined && other.employeeId === drop.employeeId && other.starts.getTime() === drop.starts.getTime();
  const kept = replan(plans, { drop: isDropped });
  return findUncovered(plans, add.reduce((all, shift) => replan(all, { drop: () => false, add: shift }), kept), absences);
}
type Held = Span & { employeeId: string; deskId: string };

const spell = ({ starts, ends }: Span) => `${civilDateOf(starts)} ${clockTimeOf(starts)}–${clockTimeOf(ends)}`;
