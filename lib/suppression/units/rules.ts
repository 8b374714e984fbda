import { FEWEST_PEOPLE, type Tally } from '../types';
import { unionOf } from '../rules';
import { protectSingle } from '../tables/rules';

/**
 * The columns that no file of single rows may name. A named column can be counted in such a file, theme by theme; so one
 * may be named only where the table of themes shows every number of it. What is left over is then no more than the
 * table's sums less what it shows, and says nothing new (docs/adr/0079). `small` are the rows that stand together.
 * With too few people behind what is left over, the next smallest column joins it.
 */
export function decideUnnamed(tables: readonly (readonly Tally[])[], small: ReadonlySet<string>, told: Iterable<string> = []): Set<string> {
  const unnamed = new Set(told);
  for (const tallies of tables) {
    const table = protectSingle(tallies, small);
    if (!table) for (const { column } of tallies) unnamed.add(column);
    else {
      for (const column of table.merged.columns) unnamed.add(column);
      table.columns.forEach((column, at) => table.values.some((line) => line[at] === null) && unnamed.add(column));
    }
  }
  for (;;) {
    const next = tables.flatMap((tallies) => nextToJoin(tallies, unnamed))[0];
    if (next === undefined) return unnamed;
    unnamed.add(next);
  }
}

/** The smallest column that must join those of a table that are not named, because they are of too few people without it. */
function nextToJoin(tallies: readonly Tally[], unnamed: ReadonlySet<string>): string[] {
  const people = new Map<string, Set<string>>();
  for (const { column, person } of tallies) people.set(column, (people.get(column) ?? new Set()).add(person));
  const hidden = [...people].filter(([column]) => unnamed.has(column));
  if (hidden.length === 0 || unionOf(hidden.map(([, set]) => set)).size >= FEWEST_PEOPLE) return [];
  const rest = [...people].filter(([column]) => !unnamed.has(column)).sort(([one, a], [other, b]) => a.size - b.size || (one < other ? -1 : 1));
  return rest.slice(0, 1).map(([column]) => column);
}

/** Where and by whose people something was seen. An answer left open is the empty text. */
export type Seen = { unit: string; authorUnit: string; site: string };

/**
 * Sites that give away a unit which is not named: of those that are not, only one is seen there. It stands for all that was
 * seen at such a site, for what is left out of some rows could be had back by counting the others.
 */
export function tellingSites(seen: readonly Seen[], unnamed: ReadonlySet<string>): Set<string> {
  const units = new Map<string, Set<string>>();
  for (const { site, unit } of seen) if (site !== '' && unnamed.has(unit)) units.set(site, (units.get(site) ?? new Set()).add(unit));
  return new Set([...units].filter(([, at]) => at.size === 1).map(([site]) => site));
}

/**
 * Whether rows may tell what comes from another municipality apart: that has no unit or site of ours, so where answers left
 * open (the empty text) may not be named, whoever counts it has their number.
 */
export function mayTellOutside({ units, sites }: { units: ReadonlySet<string>; sites: ReadonlySet<string> }): boolean {
  return !units.has('') && !sites.has('');
}
