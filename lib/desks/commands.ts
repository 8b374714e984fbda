import 'server-only';
import { noteApprovers } from '../approval-requests/commands';
import { recordAudit } from '../audit/commands';
import { lastAbsence, loadCoverage } from '../desk-cover/queries';
import { findUncovered, uncoveredParams } from '../desk-cover/rules';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { requiredSpans } from '../staffing/rules';
import { hoursOf, minimumsOf, shiftsOutside } from './rules';
import type { AddDeskInput, ChangeDeskInput } from './schema';
import type { DeskRefusal, Minimum, Period, ShiftLine } from './types';

type Answer = Promise<Result<{ id: string }, DeskRefusal>>;
type Anyway = { anyway?: boolean; reason?: string };

const UNIQUE = '23505';
/** How many of those in the way a refusal lists; it says the full number. */
const SHOWN = 10;
const DAY_MS = 24 * 60 * 60_000;

async function named(name: string, work: (tx: Transaction) => Answer): Answer {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) === UNIQUE) return refuse('nameTaken', { name });
    throw error;
  }
}

export async function addDesk(actor: Actor, input: AddDeskInput, now: Date): Answer {
  const { unitId, siteId, name, responsibleId, periods } = input;
  return named(name, async (tx) => {
    if (!(await tx.unit.findUnique({ where: { id: unitId } }))) return refuse('unknownUnit');
    if (!(await tx.site.findUnique({ where: { id: siteId } }))) return refuse('unknownSite');
    if (await tx.desk.findFirst({ where: { unitId, siteId, name } })) return refuse('nameTaken', { name });
    const responsible = await findResponsible(tx, responsibleId);
    if (responsible && !responsible.active) return refuse('responsibleLeft', { person: responsible.name });
    const desk = await tx.desk.create({ data: { unitId, siteId, name, responsibleId } });
    await writePeriods(tx, desk.id, periods);
    await logDesk(tx, actor, 'deskAdded', { ...desk, ...(responsible && { responsible }) }, now);
    return succeed({ id: desk.id });
  });
}

/**
 * New name, who answers for it, hours and minimum. Hours that shifts to come lie in stay: those shifts must be moved first. A
 * minimum that visits leave the desk under is set only with a reason: then the plan is made again.
 */
export async function changeDesk(actor: Actor, input: Omit<ChangeDeskInput, keyof Anyway> & Anyway, now: Date): Answer {
  const { deskId, version, name, responsibleId, periods, anyway = false, reason = '' } = input;
  return named(name, async (tx) => {
    await lock(tx, { desks: [deskId] });
    const desk = await tx.desk.findUnique({ where: { id: deskId } });
    if (!desk) return refuse('unknownDesk');
    if (desk.version !== version) return refuse('changedMeanwhile');
    const { unitId, siteId } = desk;
    if (await tx.desk.findFirst({ where: { unitId, siteId, name, NOT: { id: deskId } } })) {
      return refuse('nameTaken', { name });
    }
    const outside = shiftsOutside(hoursOf(periods), await shiftsAhead(tx, deskId, now));
    if (outside.length > 0) return blockedBy('hoursUnderShifts', outside);
    const short = await shortUnder(tx, deskId, minimumsOf(periods), now);
    if (short && !anyway) return refuse('minimumOverStaffing', uncoveredParams(short));
    const responsible = await findResponsible(tx, responsibleId);
    // Somebody who has left stays named until another is: an unrelated change must not be refused because of them.
    if (responsible && !responsible.active && responsibleId !== desk.responsibleId) {
      return refuse('responsibleLeft', { person: responsible.name });
    }
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.desk.update({ where: { id: deskId }, data: { name, responsibleId, version: { increment: 1 } } });
    await tellNewApprovers();
    await writePeriods(tx, deskId, periods);
    const changed = responsibleId !== undefined && responsibleId !== desk.responsibleId;
    await logDesk(tx, actor, 'deskChanged', { id: deskId, name, ...(changed && { responsible }) }, now, short ? reason : '');
    return succeed({ id: deskId });
  });
}

/** Takes a desk out of use; it stays in what has been. Shifts to come and people who belong to it must go first. */
export async function retireDesk(actor: Actor, input: { deskId: string }, now: Date): Answer {
  const { deskId } = input;
  return inTransaction(async (tx): Answer => {
    await lock(tx, { desks: [deskId] });
    const desk = await tx.desk.findUnique({ where: { id: deskId } });
    if (!desk) return refuse('unknownDesk');
    if (desk.retiredAt) return refuse('deskRetired');
    const ahead = await shiftsAhead(tx, deskId, now);
    if (ahead.length > 0) return blockedBy('shiftsAhead', ahead);
    const people = await tx.employee.findMany({
      where: { deskId, deactivatedAt: null },
      orderBy: { name: 'asc' },
      select: { name: true },
    });
    if (people.length > 0) {
      const names = people.slice(0, SHOWN).map((person) => person.name);
      return { ...refuse('peopleAtDesk', { count: people.length }), people: names };
    }
    await tx.desk.update({ where: { id: deskId }, data: { retiredAt: now, version: { increment: 1 } } });
    await logDesk(tx, actor, 'deskRetired', desk, now);
    return succeed({ id: deskId });
  });
}

export async function reopenDesk(actor: Actor, input: { deskId: string }, now: Date): Answer {
  const { deskId } = input;
  return inTransaction(async (tx): Answer => {
    await lock(tx, { desks: [deskId] });
    const desk = await tx.desk.findUnique({ where: { id: deskId } });
    if (!desk) return refuse('unknownDesk');
    if (!desk.retiredAt) return succeed({ id: deskId });
    await tx.desk.update({ where: { id: deskId }, data: { retiredAt: null, version: { increment: 1 } } });
    await logDesk(tx, actor, 'deskReopened', desk, now);
    return succeed({ id: deskId });
  });
}

/** Where the desk would be short under a new minimum, because somebody from it is away by then. */
async function shortUnder(tx: Transaction, deskId: string, minimums: Minimum[], now: Date) {
  const ends = await lastAbsence(tx, deskId, now);
  if (!ends) return null;
  // Away lasts until the way back is over, which is the same day.
  const span = { starts: now, ends: new Date(ends.getTime() + DAY_MS) };
  const { plans, absences } = await loadCoverage(tx, [deskId], span);
  const after = plans.map((plan) => ({ ...plan, required: requiredSpans(minimums, span) }));
  return findUncovered(plans, after, absences);
}

/** The one named in the form; null for nobody. An id that is nobody's reads as one who has left. */
async function findResponsible(tx: Transaction, employeeId: string | null | undefined) {
  if (!employeeId) return null;
  const row = await tx.employee.findUnique({ where: { id: employeeId }, select: { name: true, deactivatedAt: true } });
  return { name: row?.name ?? '', active: row?.deactivatedAt === null };
}

async function writePeriods(tx: Transaction, deskId: string, periods: readonly Period[]) {
  await tx.deskHours.deleteMany({ where: { deskId } });
  await tx.minimumStaffing.deleteMany({ where: { deskId } });
  await tx.deskHours.createMany({ data: hoursOf(periods).map((hours) => ({ deskId, ...hours })) });
  await tx.minimumStaffing.createMany({ data: minimumsOf(periods).map((minimum) => ({ deskId, ...minimum })) });
}

async function shiftsAhead(tx: Transaction, deskId: string, now: Date): Promise<ShiftLine[]> {
  const rows = await tx.shift.findMany({
    where: { deskId, ends: { gt: now } },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    select: { id: true, starts: true, ends: true, employee: { select: { name: true } } },
  });
  return rows.map(({ employee, ...shift }) => ({ ...shift, employee: employee.name }));
}

function blockedBy(reason: 'hoursUnderShifts' | 'shiftsAhead', shifts: ShiftLine[]) {
  return { ...refuse(reason, { count: shifts.length }), shifts: shifts.slice(0, SHOWN) };
}

async function logDesk(
  tx: Transaction,
  actor: Actor,
  action: 'deskAdded' | 'deskChanged' | 'deskRetired' | 'deskReopened',
  { id, name, responsible }: { id: string; name: string; responsible?: { name: string } | null },
  now: Date,
  reason = '',
) {
  const details = { name, ...(responsible !== undefined && { responsible: responsible?.name ?? '' }) };
  await recordAudit(tx, { actor, action, subjectKind: 'desk', subjectId: id, reason, details, now });
}
