import { holidayOn } from '@/lib/platform/holidays';
import {
  addCivilDays,
  civilDateOf,
  daysOfIsoWeek,
  isoWeekOf,
  weekdayOf,
  type CivilDate,
} from '@/lib/platform/time';
import { at } from './factories-organisation';

/** Where in the calendar the demo programme is laid. All of it follows from the year of its week 13 and from now. */
export type Placement = {
  now: Date;
  /** Monday to Sunday of week 13. */
  week: CivilDate[];
  /** Monday to Sunday of the week with the test visits, the last full working week before now's. */
  pilot: CivilDate[];
  /** Mondays of all weeks with shifts. */
  rosterMondays: CivilDate[];
  signUpOpens: Date;
  signUpCloses: Date;
  /** Monday to Sunday of the week whose seats are given by wishes, four weeks after week 13. */
  wishWeek: CivilDate[];
  wishesClose: Date;
  projectStarts: CivilDate;
  projectEnds: CivilDate;
};

const week13 = (isoYear: number) => daysOfIsoWeek(isoYear, 13);
const weekOf = (date: CivilDate) => addCivilDays(date, 1 - weekdayOf(date));
const wholeWeek = (monday: CivilDate) => Array.from({ length: 7 }, (_, day) => addCivilDays(monday, day));

export function isWorkingDay(date: CivilDate): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date) === null;
}

/** Noon of the last working day before the week: in 2027 that is Wednesday, for Easter takes the days after it. */
function closingBefore(monday: CivilDate): Date {
  let day = addCivilDays(monday, -1);
  while (!isWorkingDay(day)) day = addCivilDays(day, -1);
  return at(day, '12:00');
}

function pilotBefore(now: Date): CivilDate[] {
  let days = wholeWeek(addCivilDays(weekOf(civilDateOf(now)), -7));
  while (!days.slice(0, 5).every(isWorkingDay)) days = wholeWeek(addCivilDays(days[0]!, -7));
  return days;
}

/** The programme in week 13 of `isoYear`, as seen at `now`, with sign-up open since a week. */
export function placeIn(isoYear: number, now: Date): Placement {
  const week = week13(isoYear);
  const pilot = pilotBefore(now);
  const thisMonday = weekOf(civilDateOf(now));
  const wishMonday = addCivilDays(week[0]!, 28);
  const mondays = [pilot[0]!, thisMonday, addCivilDays(thisMonday, 7), week[0]!, wishMonday];
  const beforePilot = addCivilDays(pilot[0]!, -28);
  const newYear = `${isoYear}-01-02`;
  return {
    now,
    week,
    pilot,
    rosterMondays: [...new Set(mondays)].sort(),
    signUpOpens: at(addCivilDays(civilDateOf(now), -7), '08:00'),
    signUpCloses: closingBefore(week[0]!),
    wishWeek: wholeWeek(wishMonday),
    // A week and more to make the plan in.
    wishesClose: closingBefore(addCivilDays(wishMonday, -7)),
    projectStarts: beforePilot < newYear ? beforePilot : newYear,
    // The schools' summer holiday begins on the Saturday of week 26.
    projectEnds: daysOfIsoWeek(isoYear, 26)[4]!,
  };
}

/** The first week 13 that one can still sign up for. */
export function placeInComingWeek(now: Date): Placement {
  const { isoYear } = isoWeekOf(civilDateOf(now));
  const anHour = 3_600_000;
  const year = [isoYear, isoYear + 1].find(
    (candidate) => closingBefore(week13(candidate)[0]!).getTime() > now.getTime() + anHour,
  );
  return placeIn(year ?? isoYear + 1, now);
}

/** Week 13 of 2014 as it was, seen from the Monday before it. */
export function placeIn2014(): Placement {
  return placeIn(2014, at('2014-03-17', '09:00'));
}

/** A civil date as Prisma wants it for a date column. */
export const asDateColumn = (date: CivilDate) => new Date(`${date}T00:00:00Z`);

