import 'server-only';
import { noteApprovers } from '../approval-requests/commands';
import { recordAudit } from '../audit/commands';
import { loadCoverage } from '../desk-cover/queries';
import { findUncovered, replan, uncoveredParams } from '../desk-cover/rules';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { losesLastAdministrator } from './rules';
import { listUpcoming } from './queries';
import type { AddEmployeeInput, ChangeEmployeeInput } from './schema';
import type { EmployeeRefusal, Role } from './types';

export { bootstrapAdministrator } from './bootstrap/commands';

type Answer<Value = { id: string }> = Promise<Result<Value, EmployeeRefusal>>;

const UNIQUE = '23505';

async function withEmail<Value>(email: string, work: (tx: Transaction) => Answer<Value>): Answer<Value> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) === UNIQUE) return refuse('emailTaken', { email });
    throw error;
  }
}

type Place = { unitId: string; siteId: string; deskId: string | null };

/** Do unit, site and desk exist and belong together? The desk must be locked or unimportant to others by then. */
async function refusePlace(tx: Transaction, { unitId, siteId, deskId }: Place): Promise<EmployeeRefusal | null> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  const site = await tx.site.findUnique({ where: { id: siteId } });
  if (!unit || !site) return { reason: 'unknownPlace' };
  if (deskId === null) return null;
  const desk = await tx.desk.findUnique({ where: { id: deskId } });
  if (!desk) return { reason: 'unknownPlace' };
  if (desk.retiredAt) return { reason: 'deskRetired', params: { desk: desk.name } };
  if (desk.unitId !== unitId || desk.siteId !== siteId) {
    return { reason: 'deskElsewhere', params: { desk: desk.name, unit: unit.name, site: site.name } };
  }
  return null;
}

export async function addEmployee(actor: Actor, input: AddEmployeeInput, now: Date): Answer {
  return withEmail(input.email, async (tx) => {
    await lock(tx, { desks: input.deskId ? [input.deskId] : [] });
    const refused = await refusePlace(tx, input);
    if (refused) return { ok: false, ...refused };
    if (await tx.employee.findUnique({ where: { email: input.email } })) return refuse('emailTaken', { email: input.email });
    const employee = await tx.employee.create({ data: { ...input, createdAt: now } });
    await recordAudit(tx, {
      actor,
      action: 'employeeAdded',
      subjectKind: 'employee',
      subjectId: employee.id,
      details: { name: input.name, roles: input.roles.join(' ') },
      now,
    });
    return succeed({ id: employee.id });
  });
}

/** Locks the person and every active administrator: who is the last of them is decided among all. */
async function lockPeople(tx: Transaction, employeeId: string, desks: string[]) {
  const administrators = await tx.employee.findMany({ where: activeAdministrator, select: { id: true } });
  await lock(tx, { employees: [employeeId, ...administrators.map(({ id }) => id)], desks });
  const employee = await tx.employee.findUnique({ where: { id: employeeId } });
  const others = await tx.employee.count({ where: { ...activeAdministrator, NOT: { id: employeeId } } });
  return { employee, others };
}
const activeAdministrator = { deactivatedAt: null, roles: { has: 'administrator' as Role } };

export async function changeEmployee(actor: Actor, input: ChangeEmployeeInput, now: Date): Answer {
  const { employeeId, version, ...data } = input;
  return withEmail(input.email, async (tx) => {
    const { employee, others } = await lockPeople(tx, employeeId, input.deskId ? [input.deskId] : []);
    if (!employee) return refuse('unknownEmployee');
    if (employee.version !== version) return refuse('changedMeanwhile');
    // Somebody whose desk was retired keeps it in the form until another is chosen.
    const refused = input.deskId === employee.deskId && employee.deactivatedAt ? null : await refusePlace(tx, input);
    if (refused) return { ok: false, ...refused };
    if (await tx.employee.findFirst({ where: { email: input.email, NOT: { id: employeeId } } })) {
      return refuse('emailTaken', { email: input.email });
    }
    if (losesLastAdministrator(employee, { ...employee, roles: input.roles }, others)) return refuse('lastAdministrator');
    const moves = input.unitId !== employee.unitId || input.siteId !== employee.siteId;
    const upcoming = moves ? await listUpcoming(employeeId, now, tx) : [];
    if (upcoming.length > 0) return { ...refuse('bookedAtMove', { count: upcoming.length }), upcoming };
    if (input.unitId !== employee.unitId) {
      const shifts = await tx.shift.count({ where: { employeeId, ends: { gt: now } } });
      if (shifts > 0) return refuse('shiftsAtMove', { count: shifts });
    }
    // A new address is a new person to the identity provider: the old binding must not let its owner in.
    const unbound = input.email === employee.email ? {} : { subject: null };
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.employee.update({ where: { id: employeeId }, data: { ...data, ...unbound, version: { increment: 1 } } });
    await tellNewApprovers();
    await recordAudit(tx, {
      actor,
      action: 'employeeChanged',
      subjectKind: 'employee',
      subjectId: employeeId,
      details: { name: input.name, before: employee.name, roles: input.roles.join(' ') },
      now,
    });
    return succeed({ id: employeeId });
  });
}

/**
 * Ends somebody's access; nothing of theirs is deleted but the shifts they will not come to. Visits and hosting to
 * come are not cancelled silently: others wait for them, so the refusal lists them and staff handle each.
 */
export async function deactivateEmployee(actor: Actor, input: { employeeId: string }, now: Date): Answer<{ id: string; shifts: number }> {
  const { employeeId } = input;
  return inTransaction(async (tx): Answer<{ id: string; shifts: number }> => {
    const ahead = { employeeId, starts: { gt: now } };
    const planned = await tx.shift.findMany({ where: ahead, select: { deskId: true }, distinct: ['deskId'] });
    const { employee, others } = await lockPeople(tx, employeeId, planned.map(({ deskId }) => deskId));
    if (!employee) return refuse('unknownEmployee');
    if (employee.deactivatedAt) return succeed({ id: employeeId, shifts: 0 });
    if (losesLastAdministrator(employee, { ...employee, deactivatedAt: now }, others)) return refuse('lastAdministrator');
    const upcoming = await listUpcoming(employeeId, now, tx);
    if (upcoming.length > 0) return { ...refuse('stillBooked', { count: upcoming.length }), upcoming };
    const short = await shortWithout(tx, employeeId, now);
    if (short) return refuse('leavesDeskShort', uncoveredParams(short));
    const { count: shifts } = await tx.shift.deleteMany({ where: ahead });
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.employee.update({ where: { id: employeeId }, data: { deactivatedAt: now, version: { increment: 1 } } });
    await tellNewApprovers();
    await recordAudit(tx, {
      actor,
      action: 'employeeDeactivated',
      subjectKind: 'employee',
      subjectId: employeeId,
      details: { name: employee.name, shifts },
      now,
    });
    return succeed({ id: employeeId, shifts });
  });
}

/** Where a desk would be short, while a colleague is away, without all of this person's shifts to come. */
async function shortWithout(tx: Transaction, employeeId: string, now: Date) {
  const shifts = await tx.shift.findMany({ where: { employeeId, starts: { gt: now } }, orderBy: { ends: 'desc' } });
  const ends = shifts[0]?.ends;
  if (!ends) return null;
  const { plans, absences } = await loadCoverage(tx, shifts.map(({ deskId }) => deskId), { starts: now, ends });
  const after = replan(plans, { drop: (shift) => shift.employeeId === employeeId && shift.starts > now });
  return findUncovered(plans, after, absences);
}

export async function reactivateEmployee(actor: Actor, input: { employeeId: string }, now: Date): Answer {
  const { employeeId } = input;
  return inTransaction(async (tx): Answer => {
    await lock(tx, { employees: [employeeId] });
    const employee = await tx.employee.findUnique({ where: { id: employeeId }, include: { desk: true } });
    if (!employee) return refuse('unknownEmployee');
    if (!employee.deactivatedAt) return succeed({ id: employeeId });
    // A desk that was retired meanwhile is not theirs any more.
    const deskId = employee.desk?.retiredAt ? null : employee.deskId;
    const tellNewApprovers = await noteApprovers(tx, now);
    await tx.employee.update({ where: { id: employeeId }, data: { deactivatedAt: null, deskId, version: { increment: 1 } } });
    await tellNewApprovers();
    await recordAudit(tx, {
      actor,
      action: 'employeeReactivated',
      subjectKind: 'employee',
      subjectId: employeeId,
      details: { name: employee.name },
      now,
    });
    return succeed({ id: employeeId });
  });
}
