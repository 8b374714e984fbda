/** One person's visits through all rounds of a project. */
export type VisitorLine = {
  id: string;
  name: string;
  unitId: string;
  siteName: string;
  visits: number;
  /** Rounds in which they asked and got nothing. */
  leftOut: number;
  latest: Date | null;
};

/** How many visits went from a unit to a unit, and to a site. */
export type VisitFlow = { fromUnit: string; toUnit: string; toSite: string; visits: number };
/** Two by name: whether they have been with each other, and whether they asked for it in some round. */
export type Mates = { a: string; b: string; met: boolean; asked: boolean };
export type Fairness = {
  units: { id: string; name: string }[];
  sites: { id: string; name: string }[];
  people: VisitorLine[];
  flows: VisitFlow[];
  mates: Mates[];
};

/** Between two units: how many of the one have visited the other, and back. */
export type Reciprocity = { a: string; b: string; there: number; back: number };
