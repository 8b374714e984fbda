import 'server-only';
import { conditionsOf } from '../../observation-search/conditions/queries';
import { Prisma } from '../../platform/db/generated/client';
import { addCivilDays, startOfCivilDay } from '../../platform/time';
import type { PassageFilter } from '../schema';

const { sql, empty } = Prisma;

/** What follows WHERE for `passages AS p JOIN observations AS o`: marked by somebody, within the filter. */
export function passageConditions(filter: PassageFilter): Prisma.Sql {
  const { theme, also } = filter;
  return sql`${observationConditions(filter)} AND p.removed_in_id IS NULL
    ${theme ? sql`AND EXISTS (SELECT FROM codings AS c WHERE c.passage_id = p.id AND c.theme_id = ${theme}::uuid AND c.removed_in_id IS NULL)` : empty}
    ${also ? sharesObservation(also) : empty}`;
}

/** The part of the filter that is about the observation alone, for `observations AS o`. */
export function observationConditions(filter: PassageFilter): Prisma.Sql {
  return sql`${conditionsOf(filter)} ${filter.month ? monthCondition(filter.month) : empty}`;
}

function sharesObservation(theme: string): Prisma.Sql {
  return sql`AND EXISTS (SELECT FROM codings AS other WHERE other.observation_id = o.id AND other.theme_id = ${theme}::uuid AND other.removed_in_id IS NULL)`;
}

function monthCondition(month: string): Prisma.Sql {
  const start = `${month}-01`;
  const next = `${addCivilDays(start, 31).slice(0, 7)}-01`;
  return sql`AND o.occurred_at >= ${startOfCivilDay(start)} AND o.occurred_at < ${startOfCivilDay(next)}`;
}
