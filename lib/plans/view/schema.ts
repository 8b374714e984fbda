import { z } from 'zod';
import { isId } from '../../platform/text';
import type { PlanView } from './types';

type Query = Record<string, string | string[] | undefined>;
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

/** Which part of a version the address asks for; what makes no sense there is left out rather than refused. */
export function readPlanView(query: Query): PlanView {
  const first = (name: string) => [query[name]].flat()[0];
  const site = first('site') ?? '';
  return { site: isId(site) ? site : null, desks: page.parse(first('desks')), people: page.parse(first('people')), left: page.parse(first('left')), hosts: page.parse(first('hosts')) };
}
