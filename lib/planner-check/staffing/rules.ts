import type { PlannerDesk, PlannerPerson } from '../../planner/types';
import type { Clock, Stretch } from '../clock/rules';
import type { Violation } from '../types';

/** One person away from every desk of theirs, from leaving until back. */
export type Absence = Stretch & { person: string };

/** One host at the site where they receive visitors, from leaving their own until back. */
export type Post = Absence & { site: string };

/**
 * Every stretch in which a visit takes a desk under its minimum, by walking the time line: between two neighbouring
 * beginnings or ends nothing changes, so one look in each gap sees everything. A desk that is short with nobody away
 * is not the plan's doing.
 */
export function findDeskViolations(
  desks: readonly PlannerDesk[],
  people: readonly PlannerPerson[],
  { absences, posts }: { absences: readonly Absence[]; posts: readonly Post[] },
  clock: Clock,
): Violation[] {
  const hosting = groupBy(posts, ({ person }) => person);
  const gone = groupBy(absences, ({ person }) => person);
  const staff = groupBy(people.filter(({ desk }) => desk !== undefined), ({ desk }) => desk!);
  return desks.flatMap((desk) => {
    if (desk.minimum.length === 0) return [];
    return walkDesk(desk, staff.get(desk.id) ?? [], { gone, hosting }, clock);
  });
}

type Elsewhere = { gone: ReadonlyMap<string, Absence[]>; hosting: ReadonlyMap<string, Post[]> };

function walkDesk(desk: PlannerDesk, staff: readonly PlannerPerson[], { gone, hosting }: Elsewhere, clock: Clock): Violation[] {
  const minimums = desk.minimum.map((row) => ({ ...clock.stretch(row), people: row.people }));
  const members = staff.map(({ id, shifts }) => ({
    id,
    shifts: shifts.map(clock.stretch),
    gone: gone.get(id) ?? [],
    posts: (hosting.get(id) ?? []).filter(({ site }) => site !== desk.site),
  }));
  const leaving = members.filter((member) => member.gone.length > 0);
  if (leaving.length === 0) return [];
  const changes = new Set<number>();
  const mark = ({ starts, ends }: Stretch) => void changes.add(starts).add(ends);
  minimums.forEach(mark);
  for (const member of members) {
    member.shifts.forEach(mark);
    member.posts.forEach(mark);
  }
  for (const member of leaving) member.gone.forEach(mark);
  const line = [...changes].sort((a, b) => a - b);

  const found: (Extract<Violation, { rule: 'deskShort' }> & { ends: number })[] = [];
  for (const [index, at] of line.entries()) {
    const ends = line[index + 1];
    const needed = Math.max(0, ...minimums.filter((row) => covers(row, at)).map(({ people }) => people));
    if (ends === undefined || needed === 0) continue;
    const onShift = members.filter(({ shifts, posts }) => shifts.some((shift) => covers(shift, at)) && !posts.some((post) => covers(post, at)));
    const away = onShift.filter((member) => member.gone.some((absence) => covers(absence, at))).map(({ id }) => id).sort();
    const left = onShift.length - away.length;
    if (away.length === 0 || left >= needed) continue;
    const last = found.at(-1);
    const to = clock.local(ends);
    // One sentence for one shortage, however many things begin within it.
    if (last && last.ends === at && last.needed === needed && last.left === left && `${last.away}` === `${away}`) {
      last.ends = ends;
      last.at = { from: last.at.from, to };
    } else {
      found.push({ rule: 'deskShort', desk: desk.id, at: { from: clock.local(at), to }, needed, left, away, ends });
    }
  }
  return found.map(({ ends: _ends, ...violation }) => violation);
}

const covers = ({ starts, ends }: Stretch, at: number) => starts <= at && at < ends;

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
