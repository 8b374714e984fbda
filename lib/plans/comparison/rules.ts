import type { Placement } from '../../planner/types';
import type { Change } from './types';

/** Who gets what instead: everybody whose visits differ, those who lose first, then who moves, then who gains. */
export function compareVisits(before: readonly Placement[], after: readonly Placement[]): Change[] {
  const had = openingsByPerson(before);
  const has = openingsByPerson(after);
  const order: Change['kind'][] = ['loses', 'moves', 'gains'];
  return [...new Set([...had.keys(), ...has.keys()])]
    .flatMap((person): Change[] => {
      const [old, now] = [had.get(person) ?? [], has.get(person) ?? []];
      const from = old.filter((opening) => !now.includes(opening)).sort();
      const to = now.filter((opening) => !old.includes(opening)).sort();
      if (from.length === 0 && to.length === 0) return [];
      return [{ person, kind: from.length === 0 ? 'gains' : to.length === 0 ? 'loses' : 'moves', from, to }];
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.person < b.person ? -1 : 1));
}

function openingsByPerson(visits: readonly Placement[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { person, opening } of visits) found.set(person, [...(found.get(person) ?? []), opening]);
  return found;
}
