import { addCivilDays, civilDateOf, daysOfIsoWeek, isoWeekOf, isoWeeksIn } from '../../platform/time';

export type IsoWeek = { isoYear: number; isoWeek: number };

/** The week an address asks for (`2027-W13`), or the one `now` lies in where it asks for none that exists. */
export function readWeek(asked: string | string[] | undefined, now: Date): IsoWeek {
  const [, year, week] = /^(20\d\d)-W(\d\d)$/.exec([asked].flat()[0] ?? '') ?? [];
  const [isoYear, isoWeek] = [Number(year), Number(week)];
  return isoYear && isoWeek >= 1 && isoWeek <= isoWeeksIn(isoYear) ? { isoYear, isoWeek } : isoWeekOf(civilDateOf(now));
}

/** The week so many weeks on; also across the turn of the year. */
export function weekFrom({ isoYear, isoWeek }: IsoWeek, weeks: number): IsoWeek {
  return isoWeekOf(addCivilDays(daysOfIsoWeek(isoYear, isoWeek)[0]!, 7 * weeks));
}

export function isSameWeek(a: IsoWeek, b: IsoWeek): boolean {
  return a.isoYear === b.isoYear && a.isoWeek === b.isoWeek;
}
