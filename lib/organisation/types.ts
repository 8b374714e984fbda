import type { Refusal } from '../platform/result';
import type { TravelConflict } from './travel/types';

export const unitKinds = ['citizenService', 'library', 'localActors'] as const;
export type UnitKind = (typeof unitKinds)[number];

export type UnitView = { id: string; name: string; kind: UnitKind; version: number; desks: number; employees: number };

export type SiteView = { id: string; name: string; address: string; version: number; travelVersion: number; desks: number; employees: number };

/** Minutes from one site to another; `null` minutes when nobody has said. */
export type TravelView = { fromId: string; toId: string; minutes: number; means: string };

export type OrganisationReason = 'nameTaken' | 'unknownUnit' | 'unknownSite' | 'changedMeanwhile' | 'travelInTheWay' | 'busy';
export type OrganisationRefusal = Refusal & {
  reason: OrganisationReason;
  /** The first things in the way; `params.count` says how many there are in all. */
  conflicts?: TravelConflict[];
};

/** A choice in a list. */
export type Named = { id: string; name: string };

export type AdministrationCounts = {
  units: number;
  sites: number;
  desks: number;
  people: number;
  deactivated: number;
  shiftsAhead: number;
  /** Desks that nobody can have a shift at, because they have no opening hours. */
  desksWithoutHours: number;
};
