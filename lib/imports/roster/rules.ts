import { uncoveredParams } from '../../desk-cover/rules';
import { clockTimeOf, civilDateOf, isoWeekOf, type CivilDate, type ClockTime } from '../../platform/time';
import { decideShift } from '../../rosters/rules';
import { findShortDays, isMissed, isOnPaper, type Held, type ShortDay } from '../cover/rules';
import { groupBy } from '../names/rules';
import type { Cells, Issue, Line, Note } from '../types';
import type { KnownShift, ReadShift, RosterFacts, RosterTarget, WantedShift } from './types';

type RosterLine = Line<RosterTarget>;

const spanKey = ({ starts, ends }: { starts: Date; ends: Date }) => `${starts.getTime()} ${ends.getTime()}`;
const keyOfShift = (shift: KnownShift) => `${shift.employeeId} ${shift.deskId} ${spanKey(shift)}`;
const keyOfWanted = (wanted: WantedShift) => `${wanted.person.id} ${wanted.desk.id} ${spanKey(wanted)}`;
const meets = (a: { starts: Date; ends: Date }, b: { starts: Date; ends: Date }) => a.starts < b.ends && b.starts < a.ends;
const heldOf = ({ person, desk, starts, ends }: WantedShift): Held => ({ employeeId: person.id, deskId: desk.id, starts, ends });

type Candidate = { read: ReadShift; wanted: WantedShift; issues: Issue[]; replaces: KnownShift[]; breaks: Note[] };

/**
 * What the file would change. A row that is there already changes nothing; one that overlaps the person's shifts takes
 * their place; any other is new. Whatever would leave a desk short while a colleague is away is refused as it is when
 * done by hand, or with `anyway` taken with a remark, for the plan is made again. Only a file without errors says what
 * is missing in it.
 */
export function planRoster(reads: readonly ReadShift[], facts: RosterFacts, now: Date, anyway = false): RosterLine[] {
  const there = new Map(facts.shifts.map((shift) => [keyOfShift(shift), shift]));
  const kept = new Set<KnownShift>();
  const lines = new Map<ReadShift, RosterLine>();
  const candidates: Candidate[] = [];
  const seen = new Map<string, number>();
  const lineOf = ({ row, cells, notes, issues }: ReadShift, rest: Partial<RosterLine>): RosterLine => ({
    ...{ row, cells, notes, issues, state: 'error', target: null },
    ...rest,
  });

  for (const read of reads) {
    const { wanted, notes } = read;
    if (!wanted) {
      lines.set(read, lineOf(read, {}));
      continue;
    }
    const key = keyOfWanted(wanted);
    const first = seen.get(key);
    const known = there.get(key);
    if (first !== undefined) lines.set(read, lineOf(read, { state: 'unchanged', notes: [...notes, { reason: 'sameAsRow', params: { other: first } }] }));
    else if (known) {
      kept.add(known);
      lines.set(read, lineOf(read, { state: 'unchanged' }));
    } else candidates.push({ read, wanted, issues: refusalsOf(wanted, now), replaces: [], breaks: [] });
    if (first === undefined) seen.set(key, read.row);
  }
  refuseOverlaps(reads, candidates);
  settle(candidates, facts, kept, now, anyway);
  for (const { read, wanted, issues, replaces, breaks } of candidates) {
    if (issues.length > 0) lines.set(read, lineOf(read, { issues }));
    else lines.set(read, lineOf(read, { ...written(wanted, replaces), notes: [...read.notes, ...replaces.map(noteOf), ...breaks] }));
  }
  const inFile = reads.map((read) => lines.get(read)!);
  return inFile.some(({ state }) => state === 'error') ? inFile : [...inFile, ...missing(reads, candidates, facts, kept, now, anyway)];
}

function refusalsOf({ person, desk, date, from, to, starts, ends }: WantedShift, now: Date): Issue[] {
  const employee = { name: person.name, unitId: person.unitId, deactivatedAt: null };
  const decided = decideShift({ desk, employee, hours: desk.hours, others: [] }, { date, from, to }, now);
  if (decided.ok) return [];
  // The form beside that rule shows the time anyway; a row has only its number.
  const when = { starts: starts.toISOString(), ends: ends.toISOString() };
  return [{ reason: decided.reason as Issue['reason'], params: { ...when, ...decided.params } }];
}

/** Rows of one person that overlap in the file: neither is known to be the right one. */
function refuseOverlaps(reads: readonly ReadShift[], candidates: readonly Candidate[]): void {
  const open = new Map(candidates.map((candidate) => [candidate.read, candidate]));
  const rows = reads.flatMap((read) => (read.wanted ? [{ read, wanted: read.wanted }] : []));
  for (const own of groupBy(rows, ({ wanted }) => wanted.person.id).values()) {
    const inOrder = [...own].sort((a, b) => a.wanted.starts.getTime() - b.wanted.starts.getTime());
    let last = inOrder[0]!;
    for (const next of inOrder.slice(1)) {
      const repeated = keyOfWanted(next.wanted) === keyOfWanted(last.wanted);
      if (!repeated && meets(last.wanted, next.wanted)) {
        open.get(last.read)?.issues.push({ reason: 'overlapsRow', params: { other: next.read.row } });
        open.get(next.read)?.issues.push({ reason: 'overlapsRow', params: { other: last.read.row } });
      }
      if (next.wanted.ends > last.wanted.ends) last = next;
    }
  }
}

/** Gives each good row the shifts it takes the place of, until no desk is left short by any of them or all are taken anyway. */
function settle(candidates: readonly Candidate[], facts: RosterFacts, kept: ReadonlySet<KnownShift>, now: Date, anyway: boolean): void {
  const byPerson = groupBy(facts.shifts.filter((shift) => !kept.has(shift)), ({ employeeId }) => employeeId);
  const keptBy = groupBy([...kept], ({ employeeId }) => employeeId);
  for (;;) {
    const taken = new Set<KnownShift>();
    const good = candidates.filter(({ issues }) => issues.length === 0);
    for (const candidate of good) {
      const { wanted, issues } = candidate;
      const overlapped = (byPerson.get(wanted.person.id) ?? []).filter((shift) => !taken.has(shift) && meets(shift, wanted));
      const inTheWay = (keptBy.get(wanted.person.id) ?? []).find((shift) => meets(shift, wanted));
      const over = overlapped.find(({ ends }) => ends <= now) ?? inTheWay;
      if (over) issues.push({ reason: 'overlapsPast', params: shiftParams(over) });
      else overlapped.forEach((shift) => taken.add(shift));
      candidate.replaces = over ? [] : overlapped;
    }
    const standing = good.filter(({ issues }) => issues.length === 0);
    const added = standing.map(({ wanted }) => heldOf(wanted));
    const short = findShortDays(facts, [...taken], added);
    const before = standing.length;
    for (const day of short) {
      for (const { replaces, wanted, issues, breaks } of standing) {
        const held = heldOf(wanted);
        if (issues.length > 0 || !(replaces.some((shift) => isMissed(shift, day, [held])) || isOnPaper(held, day, facts))) continue;
        if (anyway) breaks.push(breakOf(day, facts));
        else issues.push(shortOf(day, facts));
      }
    }
    if (anyway) return;
    if (standing.filter(({ issues }) => issues.length === 0).length === before) return;
  }
}

function written({ person, desk, starts, ends }: WantedShift, replaces: readonly KnownShift[]): Pick<RosterLine, 'state' | 'target'> {
  const write = { employeeId: person.id, deskId: desk.id, starts: starts.toISOString(), ends: ends.toISOString() };
  const held = replaces.map(({ id, employeeId, deskId }) => ({ id, employeeId, deskId }));
  return { state: replaces.length > 0 ? 'changed' : 'new', target: { write, replaces: held } };
}

const shiftParams = ({ starts, ends, desk }: KnownShift) => ({ starts: starts.toISOString(), ends: ends.toISOString(), desk });
const noteOf = (shift: KnownShift): Note => ({ reason: 'wasShift', params: shiftParams(shift) });

const weekOf = (date: CivilDate) => {
  const { isoYear, isoWeek } = isoWeekOf(date);
  return `${isoYear}-${isoWeek}`;
};

/** Shifts to come at the file's desks in its weeks that it does not hold. */
function missing(reads: readonly ReadShift[], candidates: readonly Candidate[], facts: RosterFacts, kept: ReadonlySet<KnownShift>, now: Date, anyway: boolean): RosterLine[] {
  const wanted = reads.flatMap((read) => read.wanted ?? []);
  const desks = new Set(wanted.map(({ desk }) => desk.id));
  const weeks = new Set(wanted.map(({ date }) => weekOf(date)));
  const replaced = candidates.flatMap(({ replaces }) => replaces);
  const gone = new Set(replaced);
  const absent = facts.shifts.filter((shift) =>
    desks.has(shift.deskId) && weeks.has(weekOf(civilDateOf(shift.starts))) && shift.ends > now && !kept.has(shift) && !gone.has(shift));
  const added = candidates.map((candidate) => heldOf(candidate.wanted));
  const stays = new Map<KnownShift, Issue>();
  const breaks = new Map<KnownShift, Note>();
  for (;;) {
    const leaving = absent.filter((shift) => !stays.has(shift));
    const before = stays.size;
    for (const day of findShortDays(facts, [...replaced, ...leaving], added)) {
      for (const shift of leaving.filter((one) => isMissed(one, day, added))) {
        if (anyway) breaks.set(shift, breakOf(day, facts));
        else stays.set(shift, shortOf(day, facts));
      }
    }
    if (stays.size === before) break;
  }
  return absent.map((shift): RosterLine => {
    const { id, employeeId, deskId } = shift;
    const issue = stays.get(shift);
    return { row: null, state: issue ? 'stays' : 'leaves', cells: cellsOf(shift), issues: issue ? [issue] : [], notes: [breaks.get(shift)].filter((note) => note !== undefined), target: issue ? null : { remove: { id, employeeId, deskId } } };
  });
}

const shortOf = (day: ShortDay, facts: RosterFacts): Issue => ({ reason: 'deskShort', params: breakParams(day, facts) });
const breakOf = (day: ShortDay, facts: RosterFacts): Note => ({ reason: 'breaksDesk', params: breakParams(day, facts) });

/** Where the desk is short, and who of it is away then and where. */
function breakParams({ short, away }: ShortDay, { names }: RosterFacts) {
  const people = away.map(({ employeeId, openingId }) => {
    const topic = openingId && names.get(openingId);
    return `${names.get(employeeId) ?? ''}${topic ? ` (${topic})` : ''}`;
  });
  return { ...uncoveredParams(short), people: [...new Set(people)].join(', ') };
}

/** A shift in the words of a file. */
function cellsOf({ employee, email, desk, site, starts, ends }: KnownShift): Cells {
  const day = civilDateOf(starts).split('-').reverse().join('-');
  const at = (time: ClockTime) => `${day} ${time.replace(':', '.')}`;
  return { employee, email, desk, site, from: at(clockTimeOf(starts)), to: at(clockTimeOf(ends)) };
}
