import { clashParams, findClash } from '../../commitments/rules';
import { findUncovered, uncoveredParams, type Uncovered } from '../../desk-cover/rules';
import { holdsMaskedCpr } from '../../platform/cpr';
import { civilDateOf, clockTimeOf, startOfCivilDay, type CivilDate } from '../../platform/time';
import { refuse, succeed, type Result } from '../../platform/result';
import type { Away, Span } from '../../staffing/types';
import { within } from '../cover/rules';
import { endOfDay, isFarAway, readInstant, readMomentCell, type Moment } from '../moments/rules';
import { groupBy, makePeopleFinder, type Person } from '../names/rules';
import type { Cells, FileRow, Issue, Line, Note } from '../types';
import type { AbsenceFacts, AbsenceTarget, KnownBlock, ReadAbsence, WantedAbsence } from './types';

type AbsenceLine = Line<AbsenceTarget>;

const MOST_NOTE = 100;
const MOST_MS = 367 * 24 * 60 * 60_000;

/** Reads each row by itself. A day without a time is the whole of it, and without an end there is one day. */
export function readAbsences(rows: readonly FileRow[], people: readonly Person[], now: Date): ReadAbsence[] {
  const findPerson = makePeopleFinder(people);
  return rows.map(({ row, cells }) => {
    const person = findPerson(cells);
    const times = readSpan(cells, now);
    const note = readNote(cells.note ?? '');
    const issues = [person, times, note].flatMap((read): Issue[] => (read.ok ? [] : [{ reason: read.reason, params: read.params }]));
    const wanted = person.ok && times.ok && note.ok ? { person: person.value, note: note.value, ...times.value.span } : null;
    return { row, cells, issues, notes: times.ok ? times.value.notes : [], wanted };
  });
}

function readNote(note: string): Result<string, Issue> {
  if (holdsMaskedCpr(note)) return refuse('cprNumber', { column: 'note' });
  if (note.includes('\ufffd')) return refuse('badCharacters', { column: 'note' });
  return [...note].length > MOST_NOTE ? refuse('tooLong', { column: 'note', max: MOST_NOTE }) : succeed(note);
}

function readSpan(cells: Cells, now: Date): Result<{ span: Span; notes: Note[] }, Issue> {
  const from = readMomentCell('from', cells.from ?? '');
  if (!from.ok) return from;
  const { date } = from.value;
  if (!date) return refuse('dateMissing', { column: 'from', value: cells.from ?? '' });
  const to = cells.to ? readMomentCell('to', cells.to) : succeed<Moment>({ date, time: null });
  if (!to.ok) return to;
  const last = to.value.date ?? date;
  for (const [day, value] of [[date, cells.from], [last, cells.to]] as const) if (isFarAway(day, now)) return refuse('farAway', { value: value ?? day });
  const starts = edge(date, from.value, startOfCivilDay);
  const ends = edge(last, to.value, endOfDay);
  if (!starts.ok) return starts;
  if (!ends.ok) return ends;
  const span = { starts: starts.value.instant, ends: ends.value.instant };
  if (span.starts >= span.ends) return refuse('endBeforeStart', { from: cells.from ?? '', to: cells.to ?? '' });
  if (span.ends.getTime() - span.starts.getTime() > MOST_MS) return refuse('tooManyDays');
  return succeed({ span, notes: [...starts.value.notes, ...ends.value.notes] });
}

function edge(date: CivilDate, { time }: Moment, wholeDay: (date: CivilDate) => Date) {
  return time === null ? succeed({ instant: wholeDay(date), notes: [] as Note[] }) : readInstant(date, time);
}

/** From the first day of some spans to their last, both whole; null of none. */
export function daysOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const first = spans.reduce((least, { starts }) => (starts < least ? starts : least), spans[0]!.starts);
  const last = spans.reduce((most, { ends }) => (ends > most ? ends : most), spans[0]!.ends);
  return { starts: startOfCivilDay(civilDateOf(first)), ends: endOfDay(civilDateOf(new Date(last.getTime() - 1))) };
}

const meets = (a: Span, b: Span) => a.starts < b.ends && b.starts < a.ends;
const sameSpan = (a: Span, b: Span) => a.starts.getTime() === b.starts.getTime() && a.ends.getTime() === b.ends.getTime();

/** What is left of a span when others are taken out of it. */
export function without(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = [{ starts: span.starts, ends: span.ends }];
  for (const other of others) {
    left = left.flatMap((piece) =>
      meets(piece, other)
        ? [{ starts: piece.starts, ends: other.starts }, { starts: other.ends, ends: piece.ends }].filter(({ starts, ends }) => starts < ends)
        : [piece]);
  }
  return left;
}

type Candidate = {
  read: ReadAbsence;
  wanted: WantedAbsence;
  pieces: Span[];
  replaces: KnownBlock[];
  issues: Issue[];
  state: 'new' | 'changed' | 'unchanged';
  notes: Note[];
  deskIds: string[];
  overBooked: boolean;
};

/**
 * What the file would change. What people keep free themselves is theirs: an absence lies around it. An absence that
 * came with an earlier file gives way to the row that overlaps it. What is booked is not pushed aside, nor is a colleague's
 * visit from a desk that cannot do without both; but with `anyway` an absence may lie over visits, for the plan is made
 * again. An event has no plan, and must be settled first.
 */
export function planAbsences(reads: readonly ReadAbsence[], facts: AbsenceFacts, now: Date, anyway = false): AbsenceLine[] {
  const blocks = groupBy(facts.blocks, ({ employeeId }) => employeeId);
  const shifts = groupBy(facts.shifts, ({ employeeId }) => employeeId);
  const taken = new Set<KnownBlock>();
  const candidates = reads.flatMap((read): Candidate[] =>
    read.wanted ? [{ read, wanted: read.wanted, pieces: [], replaces: [], issues: [], state: 'new', notes: [], deskIds: [], overBooked: false }] : [],
  );
  refuseOverlaps(candidates);
  const cover = coverOf(facts, now);
  for (const candidate of candidates) {
    const { wanted, issues, state } = candidate;
    if (issues.length > 0 || state === 'unchanged') continue;
    const own = blocks.get(wanted.person.id) ?? [];
    candidate.pieces = without(wanted, own.filter(({ imported }) => !imported));
    if (candidate.pieces.length === 0) Object.assign(candidate, { state: 'unchanged', notes: [{ reason: 'alreadyBlocked' }] });
    else decide(candidate, own.filter((block) => block.imported && !taken.has(block) && meets(block, wanted)), facts, now, anyway);
    const ownShifts = (shifts.get(wanted.person.id) ?? []).filter((one) => meets(one, wanted));
    candidate.deskIds = [...new Set(ownShifts.map(({ deskId }) => deskId))].sort();
    if (candidate.state !== 'unchanged' && issues.length === 0) cover.weigh(candidate, anyway);
    candidate.replaces.forEach((block) => taken.add(block));
    const [shift] = ownShifts;
    if (shift) candidate.notes.push({ reason: 'hasShift', params: { ...isoOf(shift), desk: shift.desk } });
  }
  const byRead = new Map(candidates.map((candidate) => [candidate.read, candidate]));
  const inFile = reads.map((read) => lineOf(read, byRead.get(read)));
  return inFile.some(({ state }) => state === 'error') ? inFile : [...inFile, ...missing(candidates, facts, taken, now)];
}

/** Is it there, does it take the place of an earlier file's, or is it new? Those that only stay are taken as well. */
function decide(candidate: Candidate, known: KnownBlock[], { booked, travel }: AbsenceFacts, now: Date, anyway: boolean): void {
  const { wanted, pieces } = candidate;
  const { person, note } = wanted;
  candidate.replaces = known;
  const there = known.length === pieces.length && pieces.every((piece) => known.some((block) => sameSpan(block, piece)));
  if (there && known.every((block) => block.note === note)) candidate.state = 'unchanged';
  else if (wanted.ends <= now) Object.assign(candidate, { state: 'unchanged', notes: [{ reason: 'past' }] });
  else {
    const all = booked.get(person.id) ?? [];
    const clashOf = (some: typeof all) => pieces.map((piece) => findClash(some, { ...piece, siteId: person.siteId }, travel)).find(Boolean);
    const movable = all.filter(({ kind }) => anyway && (kind === 'visiting' || kind === 'hosting'));
    const broken = movable.flatMap((one) => clashOf([one]) ?? []);
    const clash = clashOf(all.filter((one) => !movable.includes(one)));
    if (clash) {
      candidate.issues.push({ reason: 'booked', params: { ...clashParams(clash), name: person.name } });
      candidate.replaces = [];
      return;
    }
    candidate.overBooked = broken.length > 0;
    candidate.notes.push(...broken.map((one): Note => ({ reason: 'breaksBooked', params: { ...clashParams(one), name: person.name } })));
    if (known.length > 0) {
      candidate.state = 'changed';
      candidate.notes.push(...(there ? [{ reason: 'wasNote' } as const] : known.map((block): Note => ({ reason: 'wasAbsent', params: isoOf(block) }))));
    }
  }
}

/** Asks of one row after the other whether the desks can do without the person, beside all who are away by then. */
function coverOf({ plans, absences }: AbsenceFacts, now: Date) {
  const away = [...absences];
  return {
    /** Short is refused; with `anyway` it is noted, and a new plan is to mend it. */
    weigh(candidate: Candidate, anyway: boolean): void {
      const { wanted, pieces, deskIds } = candidate;
      const span = { starts: wanted.starts < now ? now : wanted.starts, ends: wanted.ends };
      const leave = pieces.filter((piece) => meets(piece, span)).map((piece): Away => ({ ...piece, employeeId: wanted.person.id, openingId: null, onLeave: true }));
      const near = away.filter((one) => meets(one, span));
      const desks = plans.filter(({ id }) => deskIds.includes(id)).map((plan) => within(plan, span));
      // Most people are on leave when nobody is on a visit.
      const short = near.some(({ onLeave }) => !onLeave) ? findUncovered(desks, desks, [...near, ...leave], near) : null;
      if (short && !anyway) {
        candidate.issues.push({ reason: 'deskShort', params: shortParams(short) });
        candidate.replaces = [];
        return;
      }
      if (short) candidate.notes.push({ reason: 'breaksDesk', params: shortParams(short) });
      away.push(...leave);
    },
  };
}

/** Whose visit it is, the preview of an absence does not say: those are colleagues, and none of them has done anything. */
const shortParams = (short: Uncovered) => ({ ...uncoveredParams(short), people: 'none' });

/** Rows of one person that overlap: neither is known to be the right one. The same row again is no harm. */
function refuseOverlaps(candidates: readonly Candidate[]): void {
  for (const own of groupBy(candidates, ({ wanted }) => wanted.person.id).values()) {
    const inOrder = [...own].sort((a, b) => a.wanted.starts.getTime() - b.wanted.starts.getTime());
    let last = inOrder[0]!;
    for (const next of inOrder.slice(1)) {
      if (sameSpan(next.wanted, last.wanted) && next.wanted.note === last.wanted.note) {
        Object.assign(next, { state: 'unchanged', notes: [{ reason: 'sameAsRow', params: { other: last.read.row } }] });
        continue;
      }
      if (meets(last.wanted, next.wanted)) {
        last.issues.push({ reason: 'overlapsRow', params: { other: next.read.row } });
        next.issues.push({ reason: 'overlapsRow', params: { other: last.read.row } });
      }
      if (next.wanted.ends > last.wanted.ends) last = next;
    }
  }
}

const isoOf = ({ starts, ends }: Span) => ({ starts: starts.toISOString(), ends: ends.toISOString() });

function lineOf({ row, cells, issues, notes }: ReadAbsence, candidate: Candidate | undefined): AbsenceLine {
  if (!candidate || candidate.issues.length > 0) {
    return { row, cells, state: 'error', issues: [...issues, ...(candidate?.issues ?? [])], notes: [], target: null };
  }
  const { state, wanted, pieces, replaces, deskIds, overBooked } = candidate;
  const write = { employeeId: wanted.person.id, note: wanted.note, pieces: pieces.map(isoOf), deskIds, ...(overBooked && { overBooked }) };
  const target = state === 'unchanged' ? null : { write, replaces: replaces.map(({ id, employeeId }) => ({ id, employeeId })) };
  return { row, cells, state, issues: [], notes: [...notes, ...candidate.notes], target };
}

/** Absences of earlier files in the days that this one covers, which it does not hold. */
function missing(candidates: readonly Candidate[], { blocks }: AbsenceFacts, taken: ReadonlySet<KnownBlock>, now: Date): AbsenceLine[] {
  const days = daysOf(candidates.map(({ wanted }) => wanted));
  return blocks
    .filter((block) => block.imported && !taken.has(block) && days && meets(block, days) && block.ends > now)
    .map(({ id, employeeId, employee, email, note, ...span }) => ({
      ...{ row: null, state: 'leaves', issues: [], notes: [], target: { remove: { id, employeeId } } },
      cells: { employee, email, note, from: spell(span.starts), to: spell(span.ends) },
    }));
}

const spell = (instant: Date) => `${civilDateOf(instant).split('-').reverse().join('-')} ${clockTimeOf(instant).replace(':', '.')}`;
