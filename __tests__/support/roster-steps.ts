import fc from 'fast-check';
import { changeDesk } from '@/lib/desks/commands';
import { confirmImport, parkImport } from '@/lib/imports/commands';
import { copyOpening, offerOpenings } from '@/lib/openings/commands';
import { changeTravel } from '@/lib/organisation/travel/commands';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { clockTime } from '@/lib/platform/time';
import { addShift, changeShift } from '@/lib/rosters/commands';
import { changeRound } from '@/lib/rounds/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { sql } from './database';
import { tuesday, type Exchange } from './exchange';
import { csv } from './workbook';

/** What others do while people sign up: hosts, the lead, and the administrator. Minutes are those of the local day. */
export type RosterStep =
  | { kind: 'offer'; person: number; from: number; minutes: number; away: boolean }
  | { kind: 'copy'; opening: number }
  | { kind: 'round'; cancelHours: number; visits: number }
  | { kind: 'shift' | 'reshift' | 'absence'; person: number; from: number; minutes: number }
  | { kind: 'desk'; people: number; from: number; minutes: number }
  | { kind: 'travel'; far: boolean; minutes: number; bothWays: boolean };

export const rosterKinds = ['offer', 'copy', 'round', 'shift', 'reshift', 'absence', 'desk', 'travel'] as const satisfies readonly RosterStep['kind'][];

const person = fc.nat(5);
// Quarters of an hour from 08.00 on; the desk is open, and needs its two, from 10 to 14.
const from = fc.nat(24).map((quarter) => 8 * 60 + quarter * 15);
const minutes = fc.integer({ min: 2, max: 16 }).map((quarter) => quarter * 15);
const during = { person, from, minutes };

export const rosterStep: fc.Arbitrary<RosterStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('offer' as const), ...during, away: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), opening: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('round' as const), cancelHours: fc.nat(48), visits: fc.integer({ min: 2, max: 3 }) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('shift' as const, 'reshift' as const, 'absence' as const), ...during }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('desk' as const), people: fc.integer({ min: 0, max: 3 }), from, minutes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('travel' as const), far: fc.boolean(), minutes: fc.nat(6).map((ten) => ten * 10), bothWays: fc.boolean() }) },
);

/** Roster, ways and round as makeExchange made them. */
export async function restoreRoster({ desk, anna, bo, clara, town, books, round }: Exchange): Promise<void> {
  const db = database();
  await sql('DELETE FROM shifts');
  await db.shift.createMany({ data: [anna, bo, clara].map(({ id }) => ({ employeeId: id, deskId: desk.id, starts: at(tuesday, '09:00'), ends: at(tuesday, '15:00') })) });
  await sql('UPDATE minimum_staffing SET people = 2, from_minute = 600, to_minute = 840 WHERE desk_id = $1 AND weekday = 2', [desk.id]);
  if (!(await db.minimumStaffing.findFirst({ where: { deskId: desk.id, weekday: 2 } }))) {
    await db.minimumStaffing.create({ data: { deskId: desk.id, weekday: 2, fromMinute: 600, toMinute: 840, people: 2 } });
  }
  await sql('UPDATE travel_times SET minutes = CASE WHEN from_id = ANY($1::uuid[]) AND to_id = ANY($1::uuid[]) THEN 10 ELSE 30 END', [[town.id, books.id]]);
  await db.round.update({ where: { id: round.id }, data: { visitsPerPerson: 2 } });
}

export async function takeRosterStep(exchange: Exchange, people: readonly Actor[], openings: readonly string[], one: RosterStep, instant: Date): Promise<unknown> {
  const db = database();
  const { leader, round, desk, town, books, viby } = exchange;
  const who = 'person' in one ? people[one.person]! : leader;
  const clock = (minute: number) => clockTime(Math.min(minute, 22 * 60));
  switch (one.kind) {
    case 'offer': {
      const times = { starts: at(tuesday, clock(one.from)), ends: at(tuesday, clock(one.from + one.minutes)) };
      const place = { siteId: one.away ? viby.id : town.id, programme: '', meetingPlace: 'Døren' };
      return offerOpenings(leader, { roundId: round.id, hostId: who.id, ...place, rows: [{ row: 0, day: tuesday, ...times, seats: 1, topic: 'Pas' }] }, instant);
    }
    case 'copy':
      return copyOpening(leader, { openingId: openings[one.opening]!, days: ['2027-03-31'] }, instant);
    case 'round': {
      const { version, name, isoYear, isoWeek, mode, signUpOpens, signUpCloses, visitsPerPerson, approval, approvalHours } = await db.round.findUniqueOrThrow({ where: { id: round.id } });
      const settings = { name, isoYear, isoWeek, mode, approval, approvalHours, signUpOpens, signUpCloses, cancelHours: one.cancelHours };
      // Fewer visits than somebody has already would be no broken promise, but one that the tables do not tell from it.
      return changeRound(leader, { roundId: round.id, version, ...settings, visitsPerPerson: Math.max(visitsPerPerson, one.visits) }, instant);
    }
    case 'shift':
      return addShift(leader, { employeeId: who.id, deskId: desk.id, date: tuesday, from: clock(one.from), to: clock(one.from + one.minutes), weekdays: [], weeks: 1, skipHolidays: true }, instant);
    case 'reshift': {
      const shift = await db.shift.findFirst({ where: { employeeId: who.id } });
      const times = { date: tuesday, from: clock(one.from), to: clock(one.from + one.minutes) };
      return shift && changeShift(leader, { shiftId: shift.id, version: shift.version, employeeId: who.id, deskId: desk.id, ...times }, instant);
    }
    case 'absence': {
      const { email } = await db.employee.findUniqueOrThrow({ where: { id: who.id } });
      const [starts, ends] = [clock(one.from), clock(one.from + one.minutes)].map((time) => `30-03-2027 ${time}`);
      const parked = await parkImport(leader, { kind: 'absences', fileName: 'fravaer.csv', bytes: csv(['Medarbejder;Fra;Til', `${email};${starts};${ends}`]) }, instant);
      return parked.ok ? confirmImport(leader, { importId: parked.value.id, version: 1, onlyGood: false, whole: false }, instant) : parked;
    }
    case 'desk': {
      const { version, name } = await db.desk.findUniqueOrThrow({ where: { id: desk.id } });
      const [open, close, start, end] = [6 * 60, 22 * 60, one.from, Math.min(one.from + one.minutes, 22 * 60)];
      const day = [{ from: open, to: start, people: 0 }, { from: start, to: end, people: one.people }, { from: end, to: close, people: 0 }];
      const periods = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => day.filter(({ from: begins, to }) => begins < to).map((period) => ({ weekday, ...period })));
      return changeDesk(leader, { deskId: desk.id, version, name, periods }, instant);
    }
    case 'travel': {
      const { travelVersion: version } = await db.site.findUniqueOrThrow({ where: { id: town.id } });
      const rows = [{ toId: one.far ? viby.id : books.id, minutes: one.minutes, means: '' }];
      return changeTravel(leader, { siteId: town.id, version, bothWays: one.bothWays, rows }, instant);
    }
  }
}
