import { TZDate } from '@date-fns/tz';
import { addDays, getISODay, getISOWeek, getISOWeekYear } from 'date-fns';
import { addCivilDays, civilDateOf, clockTimeOf, daysOfIsoWeek, instantOf, isoWeekOf, weekdayOf, zone } from '@/lib/platform/time';

const HOUR_MS = 3_600_000;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

describe('our own arithmetic says what a library says', () => {
  test.each([2014, 2026, 2027, 2029, 2032])('each half hour of %i, clock changes included', (year) => {
    const wrong: string[] = [];
    for (let at = Date.UTC(year, 0, 1) - 24 * HOUR_MS; at < Date.UTC(year + 1, 0, 2); at += HOUR_MS / 2) {
      const instant = new Date(at);
      const wall = new TZDate(at, zone);
      const date = `${pad(wall.getFullYear(), 4)}-${pad(wall.getMonth() + 1)}-${pad(wall.getDate())}`;
      const time = `${pad(wall.getHours())}:${pad(wall.getMinutes())}`;
      if (civilDateOf(instant) !== date || clockTimeOf(instant) !== time) wrong.push(instant.toISOString());
      const back = instantOf(date, time)?.getTime();
      // In the hour that comes twice, the first is meant.
      if (back !== at && back !== at - HOUR_MS) wrong.push(`${instant.toISOString()} back`);
    }
    expect(wrong).toEqual([]);
  });

  test('each day of forty years: weekday, ISO week and the day after', () => {
    const wrong: string[] = [];
    for (let day = new TZDate(2010, 0, 1, 'UTC'); day.getFullYear() < 2050; day = addDays(day, 1)) {
      const date = day.toISOString().slice(0, 10);
      const week = { isoYear: getISOWeekYear(day), isoWeek: getISOWeek(day) };
      const right =
        weekdayOf(date) === getISODay(day) &&
        JSON.stringify(isoWeekOf(date)) === JSON.stringify(week) &&
        daysOfIsoWeek(week.isoYear, week.isoWeek)[getISODay(day) - 1] === date &&
        addCivilDays(date, 1) === addDays(day, 1).toISOString().slice(0, 10);
      if (!right) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });
});
