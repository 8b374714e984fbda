import { randomUUID } from 'node:crypto';
import type { Reader } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { instantOf, minutesOf, type CivilDate, type ClockTime } from '@/lib/platform/time';

/**
 * One row of each kind with sensible defaults, for the demo programme and the tests alike: here the organisation and
 * its calendars, in factories.ts what a project does with them. What a test does not name is made for it, so that it
 * says only what it is about. Nothing here decides: the database still refuses.
 */

export const short = () => randomUUID().slice(0, 8);
export type Given<Row> = Partial<Row>;

/** The instant of a local day and time; throws in the hour that the clocks skip. */
export function at(date: CivilDate, time: ClockTime): Date {
  const instant = instantOf(date, time);
  if (!instant) throw new RangeError(`no such local time: ${date} ${time}`);
  return instant;
}

export function makeUnit(db: Reader, given: Given<Prisma.UnitUncheckedCreateInput> = {}) {
  return db.unit.create({ data: { name: `Enhed ${short()}`, kind: 'citizenService', ...given } });
}

export function makeSite(db: Reader, given: Given<Prisma.SiteUncheckedCreateInput> = {}) {
  return db.site.create({ data: { name: `Sted ${short()}`, ...given } });
}

/** Travel both ways. */
export async function makeTravel(db: Reader, fromId: string, toId: string, minutes: number, means = '') {
  await db.travelTime.createMany({
    data: [
      { fromId, toId, minutes, means },
      { fromId: toId, toId: fromId, minutes, means },
    ],
  });
}

export type Hours = { weekdays: readonly number[]; opens: ClockTime; closes: ClockTime };
export type Minimum = { weekdays: readonly number[]; from: ClockTime; to: ClockTime; people: number };

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A desk; open 06:00–22:00 every day and with no minimum unless told. */
export async function makeDesk(
  db: Reader,
  given: Given<Prisma.DeskUncheckedCreateInput> & { hours?: readonly Hours[]; minimums?: readonly Minimum[] } = {},
) {
  const { hours = [{ weekdays: everyDay, opens: '06:00', closes: '22:00' }], minimums = [], ...rest } = given;
  const unitId = rest.unitId ?? (await makeUnit(db)).id;
  const siteId = rest.siteId ?? (await makeSite(db)).id;
  const desk = await db.desk.create({ data: { name: `Skranke ${short()}`, ...rest, unitId, siteId } });
  await db.deskHours.createMany({
    data: hours.flatMap(({ weekdays, opens, closes }) =>
      weekdays.map((weekday) => ({ deskId: desk.id, weekday, opens: minutesOf(opens), closes: minutesOf(closes) })),
    ),
  });
  await db.minimumStaffing.createMany({
    data: minimums.flatMap(({ weekdays, from, to, people }) =>
      weekdays.map((weekday) => ({
        deskId: desk.id,
        weekday,
        fromMinute: minutesOf(from),
        toMinute: minutesOf(to),
        people,
      })),
    ),
  });
  return desk;
}

/** A person; with `deskId` they belong to that desk's unit and site. */
export async function makeEmployee(db: Reader, given: Given<Prisma.EmployeeUncheckedCreateInput> = {}) {
  const desk = given.deskId ? await db.desk.findUniqueOrThrow({ where: { id: given.deskId } }) : null;
  const unitId = given.unitId ?? desk?.unitId ?? (await makeUnit(db)).id;
  const siteId = given.siteId ?? desk?.siteId ?? (await makeSite(db)).id;
  const mark = short();
  return db.employee.create({
    data: { name: `Person ${mark}`, email: `person-${mark}@uge13.example`, ...given, unitId, siteId },
  });
}

export type Times = { starts: Date; ends: Date } | { date: CivilDate; from: ClockTime; to: ClockTime };

/** Instants of `starts`/`ends`, or of a local day from and to. */
export function span(times: Times): { starts: Date; ends: Date } {
  if ('starts' in times) return { starts: times.starts, ends: times.ends };
  return { starts: at(times.date, times.from), ends: at(times.date, times.to) };
}

/** A shift of an employee at a desk (their own unless told). */
export async function makeShift(db: Reader, given: { employeeId: string; deskId?: string } & Times) {
  const { employeeId } = given;
  const deskId = given.deskId ?? (await db.employee.findUniqueOrThrow({ where: { id: employeeId } })).deskId;
  if (!deskId) throw new Error('a shift needs a desk, and this employee has none');
  return db.shift.create({ data: { employeeId, deskId, ...span(given) } });
}

/** An appointment of one's own. */
export function makeBlock(db: Reader, given: { employeeId: string; siteId?: string; note?: string } & Times) {
  const { employeeId, siteId, note = '' } = given;
  return db.commitment.create({ data: { employeeId, kind: 'block', siteId, note, ...span(given) } });
}
