import 'server-only';
import { loadCoverage } from '../desk-cover/queries';
import { database, type Reader } from '../platform/db/client';
import { holidayOn } from '../platform/holidays';
import type { Locale } from '../platform/format';
import { refuse, succeed, type Result } from '../platform/result';
import { isId } from '../platform/text';
import { addCivilDays, civilDateOf, clocksChangeOn, clockTime, daysOfIsoWeek, startOfCivilDay, weekdayOf, type CivilDate } from '../platform/time';
import type { Away, DeskPlan } from '../staffing/types';
import { staffingOf, type ShiftFacts } from './rules';
import type { RosterPerson, RosterWeek, ShiftRefusal, ShiftView } from './types';

const select = {
  id: true,
  employeeId: true,
  deskId: true,
  starts: true,
  ends: true,
  version: true,
  employee: { select: { name: true } },
  desk: { select: { name: true, site: { select: { name: true } } } },
} as const;

type Row = Omit<ShiftView, 'employee' | 'desk' | 'site'> & {
  employee: { name: string };
  desk: { name: string; site: { name: string } };
};
const view = ({ employee, desk, ...shift }: Row): ShiftView => ({
  ...shift,
  employee: employee.name,
  desk: desk.name,
  site: desk.site.name,
});

/** What the rule must know to give somebody a shift on some days (`days`: the first and the last). */
export async function loadShiftFacts(
  db: Reader,
  asked: { employeeId: string; deskId: string; days: readonly [CivilDate, CivilDate]; exceptId?: string },
): Promise<Result<ShiftFacts, ShiftRefusal>> {
  const { employeeId, deskId, days, exceptId } = asked;
  // One after the other: inside a transaction there is one connection, and it takes one question at a time.
  const desk = await db.desk.findUnique({ where: { id: deskId }, include: { hours: true } });
  const employee = await db.employee.findUnique({ where: { id: employeeId } });
  if (!desk) return refuse('unknownDesk');
  if (!employee) return refuse('unknownEmployee');
  const others = await db.shift.findMany({
    where: {
      employeeId,
      starts: { lt: startOfCivilDay(addCivilDays(days[1], 1)) },
      ends: { gt: startOfCivilDay(days[0]) },
      ...(exceptId && { NOT: { id: exceptId } }),
    },
    orderBy: { starts: 'asc' },
    select,
  });
  return succeed({ desk, employee, hours: desk.hours, others: others.map(view) });
}

export async function getShift(shiftId: string): Promise<ShiftView | null> {
  if (!isId(shiftId)) return null;
  const row = await database().shift.findUnique({ where: { id: shiftId }, select });
  return row && view(row);
}

/** The week to open a desk's roster at: that of its next shift, or the one that is now. */
export async function firstRosterDay(deskId: string, now: Date): Promise<CivilDate> {
  const next = await database().shift.findFirst({
    where: { deskId, ends: { gt: now } },
    orderBy: { starts: 'asc' },
    select: { starts: true },
  });
  return civilDateOf(next?.starts ?? now);
}

/** A desk's week: its days with staffing against minimum, its people and whoever else has a shift there. */
export async function getRosterWeek(
  deskId: string,
  week: { isoYear: number; isoWeek: number },
  locale: Locale,
): Promise<RosterWeek> {
  const days = daysOfIsoWeek(week.isoYear, week.isoWeek);
  const span = { starts: startOfCivilDay(days[0]!), ends: startOfCivilDay(addCivilDays(days[6]!, 1)) };
  const [hours, rows, staff, { plans, absences }] = await Promise.all([
    database().deskHours.findMany({ where: { deskId }, orderBy: [{ weekday: 'asc' }, { opens: 'asc' }] }),
    database().shift.findMany({
      where: { deskId, starts: { lt: span.ends }, ends: { gt: span.starts } },
      orderBy: { starts: 'asc' },
      select,
    }),
    database().employee.findMany({
      where: { OR: [{ deskId, deactivatedAt: null }, { shifts: { some: { deskId, starts: { lt: span.ends }, ends: { gt: span.starts } } } }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, deskId: true },
    }),
    loadCoverage(database(), [deskId], span),
  ]);
  return {
    days: days.map((date) => ({
      date,
      holiday: holidayOn(date, locale),
      clocksChange: clocksChangeOn(date),
      open: hours
        .filter(({ weekday }) => weekday === weekdayOf(date))
        .map(({ opens, closes }) => ({ from: clockTime(opens), to: clockTime(closes) })),
      staffing: plans[0] ? dayStaffing(plans[0], absences, date) : [],
    })),
    people: staff.map(({ id, name, deskId: own }) => ({
      id,
      name,
      ofDesk: own === deskId,
      shifts: byDay(rows.map(view).filter(({ employeeId }) => employeeId === id)),
    })),
  };
}

/** A holiday without shifts is simply closed: nobody is missing then. */
function dayStaffing(plan: DeskPlan, absences: Away[], date: CivilDate) {
  const segments = staffingOf(plan, absences, dayOf(date));
  const free = holidayOn(date) !== null && segments.every(({ onShift }) => onShift === 0);
  return free ? [] : segments;
}

const dayOf = (date: CivilDate) => ({ starts: startOfCivilDay(date), ends: startOfCivilDay(addCivilDays(date, 1)) });

function byDay(shifts: ShiftView[]): RosterPerson['shifts'] {
  const days: RosterPerson['shifts'] = {};
  for (const shift of shifts) (days[civilDateOf(shift.starts)] ??= []).push(shift);
  return days;
}

/** Active people who may have shifts at a desk: those of its unit, the desk's own first. */
export async function listShiftCandidates(deskId: string): Promise<{ id: string; name: string; ofDesk: boolean }[]> {
  const desk = await database().desk.findUnique({ where: { id: deskId }, select: { unitId: true } });
  if (!desk) return [];
  const people = await database().employee.findMany({
    where: { unitId: desk.unitId, deactivatedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, deskId: true },
  });
  return people
    .map(({ id, name, deskId: own }) => ({ id, name, ofDesk: own === deskId }))
    .sort((a, b) => Number(b.ofDesk) - Number(a.ofDesk));
}
