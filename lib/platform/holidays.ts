import 'server-only';
import Holidays from 'date-holidays';
import type { CivilDate } from './time';

const danish = new Holidays('DK', { languages: ['da', 'en'] });
const byYear = new Map<string, Map<CivilDate, string>>();

/** Danish public holidays of a year by day, named in the language. The list behind them is slow to make, so it is kept. */
function holidaysOf(year: number, locale: 'da' | 'en'): Map<CivilDate, string> {
  const key = `${year} ${locale}`;
  let days = byYear.get(key);
  if (!days) {
    days = new Map(
      danish
        .getHolidays(year, locale)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => [holiday.date.slice(0, 10), spelled(holiday.name, locale)]),
    );
    byYear.set(key, days);
  }
  return days;
}

// Danish writes the names of days small: "Anden pinsedag", where the list has "Anden Pinsedag".
function spelled(name: string, locale: 'da' | 'en'): string {
  return locale === 'da' ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** The holiday's name, or null on an ordinary day. */
export function holidayOn(date: CivilDate, locale: 'da' | 'en' = 'da'): string | null {
  return holidaysOf(Number(date.slice(0, 4)), locale).get(date) ?? null;
}
