import { differenceInCalendarWeeks } from 'date-fns';
import { holidayOn } from '@/lib/platform/holidays';
import { addCivilDays, weekdayOf, type CivilDate } from '@/lib/platform/time';
import { at } from './factories-organisation';
import { people, type PersonKey } from './people';
import { clocksOf, deskPlans, type DeskKey } from './places';

export type ShiftPlan = { person: PersonKey; desk: DeskKey; date: CivilDate; starts: Date; ends: Date };

const utc = (date: CivilDate) => new Date(`${date}T00:00:00Z`);

/**
 * A week of shifts. Each desk's people go round its places from day to day and from week to week, counted from
 * `anchor`, so that the programme's own week has the same roster in whatever year it is laid.
 */
export function rosterOf(monday: CivilDate, anchor: CivilDate): ShiftPlan[] {
  const weeksAway = differenceInCalendarWeeks(utc(monday), utc(anchor), { weekStartsOn: 1 });
  const days = Array.from({ length: 7 }, (_, day) => addCivilDays(monday, day)).filter((date) => !holidayOn(date));
  return Object.entries(deskPlans).flatMap(([key, plan]) => {
    const desk = key as DeskKey;
    const crew = people.filter((person) => person.desk === desk);
    return days.flatMap((date) => {
      const weekday = weekdayOf(date);
      const places = plan.places.flatMap(([weekdays, stretch, count]) =>
        weekdays.includes(weekday) ? Array.from({ length: count }, () => clocksOf(stretch)) : [],
      );
      return places.map(([from, to], place) => {
        const turn = place + weekday - 1 + weeksAway;
        const person = crew[((turn % crew.length) + crew.length) % crew.length]!.key;
        return { person, desk, date, starts: at(date, from), ends: at(date, to) };
      });
    });
  });
}
