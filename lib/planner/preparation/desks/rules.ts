import type { Clock } from '../../time/rules';
import type { PlannerDesk } from '../../types';
import type { DeskPiece, PreparedDesk, PreparedPerson } from '../types';

/** What each desk needs and has, on the instant axis: exact at every instant, not on a grid of half hours. */
export function prepareDesks(desks: readonly PlannerDesk[], people: readonly PreparedPerson[], clock: Clock): PreparedDesk[] {
  const staff: number[][] = desks.map(() => []);
  people.forEach(({ desk }, index) => staff[desk]?.push(index));
  return desks.map((desk, index) => {
    const pieces = piecesOf(desk, staff[index]!.map((at) => people[at]!), clock);
    return {
      id: desk.id,
      pieces,
      short: pieces.filter(({ needed, rostered }) => rostered - 1 < needed),
      people: staff[index]!,
    };
  });
}

/** A sweep over the instants in which a minimum or a shift begins or ends. */
function piecesOf(desk: PlannerDesk, staff: readonly PreparedPerson[], clock: Clock): DeskPiece[] {
  const minimums = desk.minimum.flatMap((minimum) => {
    const span = clock.spanOf(minimum);
    return span && minimum.people > 0 ? [{ ...span, people: Math.ceil(minimum.people) }] : [];
  });
  if (minimums.length === 0) return [];
  const change = new Map<number, number>();
  const add = (at: number, by: number) => change.set(at, (change.get(at) ?? 0) + by);
  for (const { starts, ends } of minimums) {
    add(starts, 0);
    add(ends, 0);
  }
  for (const { shifts } of staff) {
    for (const { starts, ends } of shifts) {
      add(starts, 1);
      add(ends, -1);
    }
  }
  minimums.sort((a, b) => a.starts - b.starts);
  const instants = [...change.keys()].sort((a, b) => a - b);
  const pieces: DeskPiece[] = [];
  let rostered = 0;
  let next = 0;
  let active: typeof minimums = [];
  instants.forEach((starts, index) => {
    rostered += change.get(starts)!;
    while (next < minimums.length && minimums[next]!.starts <= starts) active.push(minimums[next++]!);
    active = active.filter(({ ends }) => ends > starts);
    const ends = instants[index + 1];
    if (ends === undefined || active.length === 0) return;
    const needed = Math.max(...active.map(({ people }) => people));
    const last = pieces.at(-1);
    if (last && last.ends === starts && last.needed === needed && last.rostered === rostered) last.ends = ends;
    else pieces.push({ starts, ends, needed, rostered });
  });
  return pieces;
}
