import type { DeskPiece, PreparedRound } from '../../preparation/types';

/** No more of `columns` together than `spare`, in a stretch of a desk's time. */
export type StaffingRow = { desk: number; starts: number; ends: number; rostered: number; needed: number; columns: Int32Array; spare: number };

type Absence = { pair: number; starts: number; ends: number };

/**
 * The stretches in which a desk's minimum can bind. Of all instants only those count in which nobody more could be
 * gone, since before and after fewer are; of those, only the ones that no other row holds already. (At 140 people 596
 * half hours come down to some 70 rows.)
 */
export function listStaffingRows(prepared: PreparedRound, visitsPerPerson: number): StaffingRow[] {
  const { desks, pairs, people } = prepared;
  return desks.flatMap((desk, index) => {
    if (desk.pieces.length === 0) return [];
    const absences: Absence[] = [];
    for (const p of desk.people) {
      for (let pair = pairs.firstOf[p]!; pair < pairs.firstOf[p + 1]!; pair += 1) {
        for (const shift of people[p]!.shifts) {
          const starts = Math.max(shift.starts, pairs.awayFrom[pair]!);
          const ends = Math.min(shift.ends, pairs.awayTo[pair]!);
          if (starts < ends) absences.push({ pair, starts, ends });
        }
      }
    }
    const candidates = desk.pieces.flatMap((piece) => fullestInstants(prepared, index, piece, absences, visitsPerPerson));
    return dropDominated(candidates);
  });
}

function fullestInstants(prepared: PreparedRound, desk: number, piece: DeskPiece, absences: readonly Absence[], visitsPerPerson: number): StaffingRow[] {
  const events: { at: number; pair: number; leaves: boolean }[] = [];
  for (const { pair, starts, ends } of absences) {
    if (starts >= piece.ends || ends <= piece.starts) continue;
    events.push({ at: Math.max(starts, piece.starts), pair, leaves: true });
    events.push({ at: Math.min(ends, piece.ends), pair, leaves: false });
  }
  // Whoever is back at an instant is there in it: returns come before departures.
  events.sort((a, b) => a.at - b.at || Number(a.leaves) - Number(b.leaves));
  const found: StaffingRow[] = [];
  const away = new Set<number>();
  let grown = false;
  let since = piece.starts;
  for (const { at, pair, leaves } of events) {
    if (leaves) {
      away.add(pair);
      grown = true;
      since = at;
      continue;
    }
    if (grown) {
      const columns = Int32Array.from(away).sort();
      const spare = spareIn(prepared, piece, columns);
      if (canExceed(prepared, columns, spare, visitsPerPerson)) {
        found.push({ desk, starts: since, ends: at, rostered: piece.rostered, needed: piece.needed, columns, spare });
      }
    }
    grown = false;
    away.delete(pair);
  }
  return found;
}

/** Pins are facts: where they leave a desk short already, nobody more may go, and that is all that can be asked. */
function spareIn({ pairs }: PreparedRound, { rostered, needed }: DeskPiece, columns: Int32Array): number {
  let pinned = 0;
  for (const pair of columns) pinned += pairs.pinned[pair]!;
  return Math.max(0, rostered - needed, pinned);
}

function canExceed({ pairs }: PreparedRound, columns: Int32Array, spare: number, visitsPerPerson: number): boolean {
  const each = new Map<number, number>();
  for (const pair of columns) {
    const person = pairs.person[pair]!;
    each.set(person, Math.min(visitsPerPerson, (each.get(person) ?? 0) + 1));
  }
  let most = 0;
  for (const count of each.values()) most += count;
  return most > spare;
}

/** A row says nothing new when another allows no more for all its people and others besides. */
function dropDominated(rows: StaffingRow[]): StaffingRow[] {
  const kept: { row: StaffingRow; members: Set<number> }[] = [];
  for (const row of [...rows].sort((a, b) => b.columns.length - a.columns.length || a.spare - b.spare)) {
    const dominated = kept.some(({ row: { spare }, members }) => spare <= row.spare && row.columns.every((column) => members.has(column)));
    if (!dominated) kept.push({ row, members: new Set(row.columns) });
  }
  return kept.map(({ row }) => row).sort((a, b) => a.starts - b.starts);
}
