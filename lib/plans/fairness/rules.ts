import type { Fairness, Reciprocity } from './types';

export function countFlows({ flows }: Pick<Fairness, 'flows'>, wanted: { fromUnit: string; toUnit?: string; toSite?: string }): number {
  const fits = flows.filter(
    ({ fromUnit, toUnit, toSite }) =>
      fromUnit === wanted.fromUnit && (!wanted.toUnit || toUnit === wanted.toUnit) && (!wanted.toSite || toSite === wanted.toSite),
  );
  return fits.reduce((sum, { visits }) => sum + visits, 0);
}

/** Each two units between which anybody has gone, those furthest from even first. */
export function listReciprocity(fairness: Pick<Fairness, 'units' | 'flows'>): Reciprocity[] {
  const { units } = fairness;
  return units
    .flatMap(({ id: a }, index) => units.slice(index + 1).map(({ id: b }) => ({ a, b })))
    .map(({ a, b }) => ({ a, b, there: countFlows(fairness, { fromUnit: a, toUnit: b }), back: countFlows(fairness, { fromUnit: b, toUnit: a }) }))
    .filter(({ there, back }) => there + back > 0)
    .sort((x, y) => Math.abs(y.there - y.back) - Math.abs(x.there - x.back));
}
