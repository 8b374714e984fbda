import type { Span } from '../../commitments/types';
import type { MinimumRow } from '../../staffing/types';
import type { Placement } from '../../planner/types';
import type { RoundWishes } from '../../wishes/types';

/** What is read of a round, still with instants, before it is laid out for the planner. */
export type RoundFacts = {
  visitsPerPerson: number;
  week: Span;
  now: Date;
  units: string[];
  sites: string[];
  travel: { from: string; to: string; minutes: number }[];
  desks: { id: string; unitId: string; siteId: string; minimums: MinimumRow[] }[];
  people: { id: string; unitId: string; siteId: string; deskId: string | null }[];
  shifts: (Span & { employeeId: string; deskId: string })[];
  /** Where people must be that week apart from this round's own openings; `siteId` null is home. */
  commitments: (Span & { employeeId: string; kind: 'visiting' | 'hosting' | 'event' | 'block'; siteId: string | null; onLeave: boolean })[];
  openings: (Span & { id: string; unitId: string; siteId: string; hostId: string; seats: number; topic: string })[];
  wishes: RoundWishes[];
  /** The round's registered visits; `overridden` where the lead let the desk under its minimum for it. */
  visits: (Placement & { overridden: boolean })[];
  pins: Placement[];
  forbidden: Placement[];
  leftOutBefore: ReadonlyMap<string, 0 | 1 | 2>;
};
