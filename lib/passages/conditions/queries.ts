import 'server-only';
import { answerConditions, conditionsOf, wordsCondition } from '../../observation-search/conditions/queries';
import { Prisma } from '../../platform/db/generated/client';
import { addCivilDays, startOfCivilDay } from '../../platform/time';
import type { PassageFilter } from '../schema';

const { sql, empty } = Prisma;

/** What follows WHERE for `passages AS p JOIN observations AS o`: marked by somebody, within the filter. */
export function passageConditions(filter: PassageFilter): Prisma.Sql {
  const { theme, also } = filter;
  return sql`${conditionsOf(filter)} ${monthCondition(filter.month)} AND p.removed_in_id IS NULL
    ${theme ? sql`AND EXISTS (SELECT FROM codings AS c WHERE c.passage_id = p.id AND c.theme_id = ${theme}::uuid AND c.removed_in_id IS NULL)` : empty}
    ${also ? sharesObservation(also) : empty}`;
}

/** The whole filter for `coded_observations AS o`. The texts are not there: words are looked for first, and their observations taken from the list. */
export function codedConditions(filter: PassageFilter): Prisma.Sql {
  const { theme, also } = filter;
  const words = wordsCondition(filter.q);
  return sql`o.project_id = (SELECT id FROM projects WHERE current) AND o.themes <> '{}' ${answerConditions(filter)} ${monthCondition(filter.month)}
    ${words === empty ? empty : sql`AND o.observation_id = ANY (ARRAY(SELECT o.id FROM observations AS o WHERE o.state = 'submitted' ${words}))`}
    ${theme ? sql`AND ${theme}::uuid = ANY (o.themes)` : empty} ${also ? sql`AND ${also}::uuid = ANY (o.themes)` : empty}`;
}

function sharesObservation(theme: string): Prisma.Sql {
  return sql`AND EXISTS (SELECT FROM codings AS other WHERE other.observation_id = o.id AND other.theme_id = ${theme}::uuid AND other.removed_in_id IS NULL)`;
}

function monthCondition(month: PassageFilter['month']): Prisma.Sql {
  if (!month) return empty;
  const start = `${month}-01`;
  const next = `${addCivilDays(start, 31).slice(0, 7)}-01`;
  return sql`AND o.occurred_at >= ${startOfCivilDay(start)} AND o.occurred_at < ${startOfCivilDay(next)}`;
}
