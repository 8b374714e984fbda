import type { FormValues } from '@/lib/platform/form-state';
import { addCivilDays, civilDateOf, clockTimeOf, startOfCivilDay } from '@/lib/platform/time';
import type { Statement } from '@/lib/wishes/types';

/**
 * A statement as the form's fields hold it; a whole day has no times. `add` is an opening that stands last among the
 * wishes without having been saved.
 */
export function wishValues(statement: Statement | null, add: string | null = null): FormValues {
  const values: FormValues = { takes: statement?.onlyWishes ? 'onlyWishes' : 'anything', pairWith: statement?.pairWithId ?? '', swapWith: statement?.swapWithId ?? '' };
  statement?.wishes.forEach(({ openingId, siteId, topic, weekday }, row) => {
    values[`rows.${row}.opening`] = openingId ?? '';
    values[`rows.${row}.site`] = siteId ?? '';
    values[`rows.${row}.topic`] = topic ?? '';
    values[`rows.${row}.day`] = weekday ? String(weekday) : '';
  });
  if (add) values[`rows.${statement?.wishes.length ?? 0}.opening`] = add;
  statement?.absences.flatMap(daysOf).forEach(({ day, from, to }, row) => {
    values[`absences.${row}.day`] = day;
    values[`absences.${row}.from`] = from;
    values[`absences.${row}.to`] = to;
  });
  return values;
}

/** Days that touch were kept as one span; the form has a row for each day. */
export function daysOf({ starts, ends }: { starts: Date; ends: Date }): { day: string; from: string; to: string }[] {
  const days = [];
  for (let day = civilDateOf(starts); startOfCivilDay(day) < ends; day = addCivilDays(day, 1)) {
    const [midnight, next] = [startOfCivilDay(day), startOfCivilDay(addCivilDays(day, 1))];
    days.push({ day, from: starts > midnight ? clockTimeOf(starts) : '', to: ends < next ? clockTimeOf(ends) : '' });
  }
  return days;
}
