import type { PlannerOpening, PlannerPerson, PlannerRound } from '@/lib/planner/types';

/** A day in the exchange week, long after the clocks have changed. */
export const day = '2027-04-06';
export const span = (from: string, to: string, on = day) => ({ from: `${on}T${from}`, to: `${on}T${to}` });

export const person = (id: string, more: Partial<PlannerPerson> = {}): PlannerPerson => ({
  id,
  unit: 'home',
  site: 'home',
  shifts: [],
  busy: [],
  wishes: [],
  ...more,
});

export const opening = (id: string, more: Partial<PlannerOpening> = {}): PlannerOpening => ({
  id,
  unit: 'away',
  site: 'away',
  ...span('10:00', '12:00'),
  seats: 1,
  ...more,
});

/** Two units at two sites, twenty minutes there and thirty back. */
export const roundOf = (more: Partial<PlannerRound> = {}): PlannerRound => ({
  zone: 'Europe/Copenhagen',
  visitsPerPerson: 1,
  units: [{ id: 'home' }, { id: 'away' }],
  sites: [{ id: 'home' }, { id: 'away' }],
  travelMinutes: [
    { from: 'home', to: 'away', minutes: 20 },
    { from: 'away', to: 'home', minutes: 30 },
  ],
  desks: [],
  people: [],
  openings: [],
  pinned: [],
  published: [],
  forbidden: [],
  ...more,
});
