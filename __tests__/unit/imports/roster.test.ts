import fc from 'fast-check';
import { readShifts } from '@/lib/imports/roster/reading/rules';
import { planRoster } from '@/lib/imports/roster/rules';
import type { KnownShift, RosterFacts } from '@/lib/imports/roster/types';
import type { FileRow } from '@/lib/imports/types';
import { instantOf } from '@/lib/platform/time';
import { requiredSpans } from '@/lib/staffing/rules';
import { findUncovered } from '@/lib/desk-cover/rules';

const now = instantOf('2027-03-01', '08:00')!;
const week = { starts: instantOf('2027-03-29', '00:00')!, ends: instantOf('2027-04-05', '00:00')! };
const days = ['2027-03-30', '2027-03-31'];
const people = ['Ali', 'Bo', 'Clara', 'Dan'].map((name) => ({ id: name, name, email: `${name}@by.dk`, unitId: 'u', siteId: 's', active: true }));
const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 8 * 60, closes: 18 * 60 }));
const desks = ['Pas', 'Info'].map((name) => ({ id: name, name, unitId: 'u', siteId: 's', site: 'Viby', retiredAt: null, hours }));
const minimums = [2, 3].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 16 * 60, people: 1 }));

type Piece = { who: number; desk: number; day: number; from: number; to: number };
const piece = fc.record({ who: fc.nat(3), desk: fc.nat(1), day: fc.nat(1), from: fc.integer({ min: 8, max: 16 }), to: fc.integer({ min: 1, max: 6 }) })
  .map((one): Piece => ({ ...one, to: Math.min(18, one.from + one.to) }));
const span = ({ day, from, to }: Piece) => ({ starts: instantOf(days[day]!, `${String(from).padStart(2, '0')}:00`)!, ends: instantOf(days[day]!, `${to}:00`.padStart(5, '0'))! });
const meets = (a: { starts: Date; ends: Date }, b: { starts: Date; ends: Date }) => a.starts < b.ends && b.starts < a.ends;

/** Shifts of which no person has two at once. */
function known(pieces: Piece[]): KnownShift[] {
  const shifts: KnownShift[] = [];
  pieces.forEach((one, index) => {
    const shift = { id: `s${index}`, employeeId: people[one.who]!.id, deskId: desks[one.desk]!.id, ...span(one), employee: '', email: '', desk: desks[one.desk]!.name, site: 'Viby' };
    if (!shifts.some((other) => other.employeeId === shift.employeeId && meets(other, shift))) shifts.push(shift);
  });
  return shifts;
}

const rowsOf = (pieces: Piece[]): FileRow[] =>
  pieces.map((one, index) => ({ row: index + 2, cells: { employee: people[one.who]!.name, desk: desks[one.desk]!.name, from: `${days[one.day]} ${one.from}.00`, to: `${one.to}.00` } }));

function factsOf(shifts: KnownShift[], away: Piece[]): RosterFacts {
  const plans = desks.map(({ id, name }) => ({ id, name, siteId: 'viby', siteName: 'Viby', shifts: shifts.filter((shift) => shift.deskId === id), required: requiredSpans(minimums, week) }));
  return { shifts, plans, absences: away.map((one) => ({ employeeId: people[one.who]!.id, openingId: null, ...span(one) })), names: new Map() };
}

/** The shifts as they are when the lines were written; with a whole file also without what it does not hold. */
function written(shifts: KnownShift[], lines: ReturnType<typeof planRoster>, whole: boolean): KnownShift[] {
  const targets = lines.flatMap(({ target, state }) => (target && (whole || state !== 'leaves') ? [target] : []));
  const gone = new Set(targets.flatMap((target) => ('remove' in target ? [target.remove.id] : target.replaces.map(({ id }) => id))));
  const come = targets.flatMap((target, index) => ('write' in target ? [{ id: `n${index}`, ...target.write, starts: new Date(target.write.starts), ends: new Date(target.write.ends), employee: '', email: '', desk: target.write.deskId, site: 'Viby' }] : []));
  return [...shifts.filter(({ id }) => !gone.has(id)), ...come];
}

test('whatever the file and the roster: nobody gets two shifts at once, no desk is left short, and again it changes nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(piece, { maxLength: 2 }), fc.boolean(), (before, file, away, whole) => {
      const shifts = known(before);
      const rows = rowsOf(file);
      const facts = factsOf(shifts, away);
      const lines = planRoster(readShifts(rows, { people, desks }, now), facts, now);
      const after = written(shifts, lines, whole);

      for (const [index, one] of after.entries()) {
        for (const other of after.slice(index + 1)) expect(one.employeeId === other.employeeId && meets(one, other)).toBe(false);
      }
      expect(findUncovered(facts.plans, factsOf(after, away).plans, facts.absences)).toBeNull();
      // Each row stands in the roster, or says why not.
      for (const line of lines.filter(({ row }) => row !== null)) expect(line.issues.length > 0).toBe(line.state === 'error');

      const again = planRoster(readShifts(rows, { people, desks }, now), factsOf(after, away), now);
      const wrong = new Set(lines.filter(({ state }) => state === 'error').map(({ row }) => row));
      for (const { row, state } of again) if (row !== null && !wrong.has(row)) expect([row, state]).toEqual([row, 'unchanged']);
      if (whole && wrong.size === 0) expect(again.filter(({ state }) => state === 'leaves')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a roster written out and read again is the same roster', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const shifts = known(pieces);
      const rows = shifts.map(({ employeeId, desk, starts, ends }, index) => ({
        row: index + 2,
        cells: { employee: employeeId, desk, from: new Date(starts.getTime() + 2 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '), to: new Date(ends.getTime() + 2 * 3_600_000).toISOString().slice(0, 16) },
      }));
      const lines = planRoster(readShifts(rows, { people, desks }, now), factsOf(shifts, []), now);
      expect(lines.map(({ state }) => state)).toEqual(shifts.map(() => 'unchanged'));
    }),
  );
});
