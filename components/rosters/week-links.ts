import { addCivilDays, type CivilDate } from '@/lib/platform/time';

/** The address of a desk's roster in the week of a day. */
export function rosterHref(deskId: string, day: CivilDate): string {
  return `/admin/rosters?${new URLSearchParams({ desk: deskId, day })}`;
}

export function newShiftHref(deskId: string, day: CivilDate, employeeId?: string): string {
  return `/admin/rosters/new?${new URLSearchParams({ desk: deskId, day, ...(employeeId && { person: employeeId }) })}`;
}

export const weekBefore = (monday: CivilDate) => addCivilDays(monday, -7);
export const weekAfter = (monday: CivilDate) => addCivilDays(monday, 7);
