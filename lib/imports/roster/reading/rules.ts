import { isFarAway, readInstant, readMomentCell } from '../../moments/rules';
import { makeDeskFinder, makePeopleFinder } from '../../names/rules';
import type { Cells, FileRow, Issue, Note } from '../../types';
import type { ReadShift, RosterPlaces, WantedShift } from '../types';

/** Reads each row by itself: who, where and when, with everything that cannot be understood. */
export function readShifts(rows: readonly FileRow[], { people, desks }: RosterPlaces, now: Date): ReadShift[] {
  const findPerson = makePeopleFinder(people);
  const findDesk = makeDeskFinder(desks);
  return rows.map(({ row, cells }) => {
    const person = findPerson(cells);
    const desk = findDesk(cells, person.ok ? person.value.unitId : null);
    const times = readTimes(cells, now);
    const issues = [person, desk].flatMap((read): Issue[] => (read.ok ? [] : [{ reason: read.reason, params: read.params }]));
    const wanted = person.ok && desk.ok && times.value ? { person: person.value, desk: desk.value, ...times.value } : null;
    return { row, cells, issues: [...issues, ...times.issues], notes: times.notes, wanted };
  });
}

type Times = Pick<WantedShift, 'date' | 'from' | 'to' | 'starts' | 'ends'>;
type ReadTimes = { value: Times | null; issues: Issue[]; notes: Note[] };

function readTimes(cells: Cells, now: Date): ReadTimes {
  const dayCell = cells.date ? readMomentCell('date', cells.date) : null;
  const [from, to] = [readMomentCell('from', cells.from ?? ''), readMomentCell('to', cells.to ?? '')];
  const wrong = [dayCell, from, to].flatMap((read): Issue[] => (read && !read.ok ? [{ reason: read.reason, params: read.params }] : []));
  const fail = (...issues: Issue[]): ReadTimes => ({ value: null, issues, notes: [] });
  if (wrong.length > 0 || !from.ok || !to.ok) return fail(...wrong);
  const date = from.value.date ?? (dayCell?.ok ? dayCell.value.date : null);
  const missing = (['from', 'to'] as const).filter((column) => !{ from, to }[column].value.time);
  if (missing.length > 0) return fail(...missing.map((column): Issue => ({ reason: 'timeMissing', params: { column, value: cells[column] ?? '' } })));
  if (!date) return fail({ reason: 'dateMissing', params: { column: 'from', value: cells.from ?? '' } });
  if (isFarAway(date, now)) return fail({ reason: 'farAway', params: { value: cells.date || cells.from || '' } });
  const last = to.value.date ?? date;
  if (last !== date) return fail({ reason: 'severalDays', params: { from: cells.from ?? '', to: cells.to ?? '' } });
  const [starts, ends] = [readInstant(date, from.value.time!), readInstant(date, to.value.time!)];
  if (!starts.ok) return fail({ reason: starts.reason, params: starts.params });
  if (!ends.ok) return fail({ reason: ends.reason, params: ends.params });
  if (starts.value.instant >= ends.value.instant) {
    return fail({ reason: 'endBeforeStart', params: { from: cells.from ?? '', to: cells.to ?? '' } });
  }
  const clock = { from: from.value.time!, to: to.value.time! };
  const value = { date, ...clock, starts: starts.value.instant, ends: ends.value.instant };
  return { value, issues: [], notes: [...starts.value.notes, ...ends.value.notes] };
}
