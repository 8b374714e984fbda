import type { Hours, Minimum } from './factories-organisation';

export const units = {
  citizenService: 'Borgerservice',
  library: 'Bibliotek',
  localActors: 'Lokale aktører',
} as const;
export type UnitKey = keyof typeof units;

export const sites = {
  staendertorvet: { name: 'Stændertorvet', address: 'Stændertorvet 1, 4000 Roskilde' },
  library: { name: 'Roskilde Bibliotek', address: 'Dronning Margrethes Vej 14, 4000 Roskilde' },
  jyllinge: { name: 'Jyllinge', address: 'Bygaden, 4040 Jyllinge' },
  viby: { name: 'Viby', address: 'Søndergade, 4130 Viby Sj.' },
} as const;
export type SiteKey = keyof typeof sites;

/** Minutes from door to door, waiting included. */
export const travel: readonly [SiteKey, SiteKey, number, string][] = [
  ['staendertorvet', 'library', 10, 'til fods'],
  ['staendertorvet', 'jyllinge', 35, 'bus 600S'],
  ['staendertorvet', 'viby', 20, 'bus 202A'],
  ['library', 'jyllinge', 35, 'bus 600S'],
  ['library', 'viby', 25, 'bus 202A'],
  ['jyllinge', 'viby', 60, 'bus 600S og bus 202A'],
];

/** "10-15" or "12:30-17", as a roster on the wall would say it. */
export type Stretch = string;
export function clocksOf(stretch: Stretch): [string, string] {
  const [from = '', to = ''] = stretch.split('-').map((clock) => `${clock}${clock.includes(':') ? '' : ':00'}`.padStart(5, '0'));
  return [from, to];
}

type DeskPlan = {
  name: string;
  unit: UnitKey;
  site: SiteKey;
  open: readonly [weekdays: readonly number[], Stretch][];
  minimum: readonly [weekdays: readonly number[], Stretch, people: number][];
  /** The places to fill on a weekday; the desk's people go round them from day to day. */
  places: readonly [weekdays: readonly number[], Stretch, people: number][];
};

/**
 * Where places and minimum meet, nobody can leave: Monday and Thursday morning at the counters of Stændertorvet, half
 * past twelve on Wednesdays, Tuesday in Jyllinge, Friday in Viby, late afternoons at the library's information desk.
 */
export const desks = {
  reception: {
    name: 'Modtagelsen',
    unit: 'citizenService',
    site: 'staendertorvet',
    open: [[[1, 2, 3], '10-15'], [[4], '10-17'], [[5], '10-13']],
    minimum: [[[1, 4], '10-12', 2], [[1], '12-15', 1], [[2, 3], '10-15', 1], [[4], '12-17', 1], [[5], '10-13', 1]],
    places: [[[1, 2, 3], '10-15', 2], [[4], '10-17', 2], [[5], '10-13', 2]],
  },
  counters: {
    name: 'Ekspeditionen',
    unit: 'citizenService',
    site: 'staendertorvet',
    open: [[[1, 2, 3], '10-15'], [[4], '10-17'], [[5], '10-13']],
    minimum: [[[1, 4], '10-12', 5], [[1, 4], '12-15', 4], [[4], '15-17', 3], [[2, 3], '10-15', 4], [[5], '10-13', 4]],
    places: [
      [[1], '10-15', 5], [[1], '12-15', 1],
      [[2], '10-15', 5], [[2], '10-13', 1],
      [[3], '10-15', 4], [[3], '10-12:30', 1], [[3], '13-15', 1],
      [[4], '10-17', 3], [[4], '10-15', 2], [[4], '12-17', 1],
      [[5], '10-13', 5],
    ],
  },
  jyllingeService: {
    name: 'Borgerservice i Jyllinge',
    unit: 'citizenService',
    site: 'jyllinge',
    open: [[[1, 2], '10-15'], [[4], '10-17'], [[5], '10-13']],
    minimum: [[[2], '10-15', 2], [[1], '10-15', 1], [[4], '10-17', 1], [[5], '10-13', 1]],
    places: [[[1, 2], '10-15', 2], [[4], '10-17', 2], [[4], '12-17', 1], [[5], '10-13', 2]],
  },
  vibyService: {
    name: 'Borgerservice i Viby',
    unit: 'citizenService',
    site: 'viby',
    open: [[[1, 3], '10-15'], [[4], '10-17'], [[5], '10-13']],
    minimum: [[[1], '10-12', 2], [[1], '12-15', 1], [[3], '10-15', 1], [[4], '10-17', 1], [[5], '10-13', 1]],
    places: [[[1, 3], '10-15', 2], [[4], '10-17', 2], [[5], '10-13', 1]],
  },
  information: {
    name: 'Informationen',
    unit: 'library',
    site: 'library',
    open: [[[1, 2, 3, 4], '10-19'], [[5], '10-17'], [[6], '10-14'], [[7], '12-16']],
    minimum: [[[1, 2, 3, 4], '10-17', 3], [[1, 2, 3, 4], '17-19', 2], [[5], '10-15', 3], [[5], '15-17', 2], [[6], '10-14', 2], [[7], '12-16', 2]],
    places: [[[1, 2, 3, 4], '10-15', 4], [[1, 2, 3, 4], '12-19', 2], [[1, 2, 3, 4], '14-19', 1], [[5], '10-15', 3], [[5], '12-17', 2], [[6], '10-14', 3], [[7], '12-16', 3]],
  },
  children: {
    name: 'Børnebiblioteket',
    unit: 'library',
    site: 'library',
    open: [[[1, 2, 3, 4], '10-18'], [[5], '10-17'], [[6], '10-14']],
    minimum: [[[1, 2, 3, 4], '10-13', 1], [[1, 2, 3, 4], '13-16', 2], [[1, 2, 3, 4], '16-18', 1], [[5], '10-17', 1], [[6], '10-14', 1]],
    places: [[[1, 2, 3, 4], '10-16', 2], [[1, 2, 3, 4], '12-18', 1], [[5], '10-17', 2], [[6], '10-14', 1]],
  },
  itWorkshop: {
    name: 'It-værkstedet',
    unit: 'library',
    site: 'library',
    open: [[[2, 4], '13-17'], [[3], '10-12']],
    minimum: [[[2], '13-17', 1], [[3], '10-12', 1], [[4], '13-15', 2], [[4], '15-17', 1]],
    places: [[[2, 4], '13-17', 2], [[3], '10-12', 2]],
  },
  jyllingeLibrary: {
    name: 'Biblioteket i Jyllinge',
    unit: 'library',
    site: 'jyllinge',
    open: [[[1, 3], '13-18'], [[2, 4], '10-15'], [[5], '10-14'], [[6], '10-13']],
    minimum: [[[1, 3], '13-18', 2], [[2, 4], '10-15', 2], [[5], '10-14', 1], [[6], '10-13', 1]],
    places: [[[1, 3], '13-18', 3], [[2, 4], '10-15', 3], [[5], '10-14', 2], [[6], '10-13', 1]],
  },
  vibyLibrary: {
    name: 'Biblioteket i Viby',
    unit: 'library',
    site: 'viby',
    open: [[[1, 3], '13-18'], [[2, 4], '10-15'], [[5], '10-14']],
    minimum: [[[1, 3], '13-18', 2], [[2], '10-15', 1], [[4], '10-15', 2], [[5], '10-14', 1]],
    places: [[[1, 3], '13-18', 3], [[2, 4], '10-15', 2], [[5], '10-14', 2]],
  },
} as const satisfies Record<string, DeskPlan>;
export type DeskKey = keyof typeof desks;

export const deskPlans: Record<DeskKey, DeskPlan> = desks;

export function hoursOf(plan: DeskPlan): Hours[] {
  return plan.open.map(([weekdays, stretch]) => {
    const [opens, closes] = clocksOf(stretch);
    return { weekdays, opens, closes };
  });
}

export function minimumsOf(plan: DeskPlan): Minimum[] {
  return plan.minimum.map(([weekdays, stretch, people]) => {
    const [from, to] = clocksOf(stretch);
    return { weekdays, from, to, people };
  });
}
