import 'server-only';
import { Prisma } from '../../platform/db/generated/client';
import { addCivilDays, startOfCivilDay } from '../../platform/time';
import { searchWords, sourceNumberIn } from '../rules';
import { unanswered, type ObservationFilter } from '../schema';
import { singleDimensions, type Dimension, type SingleDimension } from '../types';

const { sql, empty, join, raw } = Prisma;

/** Column and type of what has one answer. */
export const columnOf: Record<SingleDimension, { column: Prisma.Sql; type: Prisma.Sql }> = {
  unit: { column: raw('o.unit_id'), type: raw('uuid') },
  site: { column: raw('o.site_id'), type: raw('uuid') },
  role: { column: raw('o.role'), type: raw('observer_role') },
  situation: { column: raw('o.situation'), type: raw('situation') },
  outcome: { column: raw('o.outcome'), type: raw('outcome') },
  comparison: { column: raw('o.comparison'), type: raw('comparison') },
};

/** Column and element type of what has several. */
export const arrayOf: Record<Exclude<Dimension, SingleDimension>, { column: Prisma.Sql; type: Prisma.Sql }> = {
  errand: { column: raw('o.errands'), type: raw('errand') },
  barrier: { column: raw('o.barriers'), type: raw('barrier') },
};

/**
 * The words as one tsquery, or null when there are none. Each word is read three ways, any of which will do: by its
 * Danish stem, as it stands, and as a beginning; and all words must be there. `plainto_tsquery` never fails, and
 * `to_tsquery` only ever sees letters and digits.
 */
export function tsqueryOf(q: string): Prisma.Sql | null {
  const words = searchWords(q).map(({ whole, parts }) => {
    const beginnings = parts.map(({ text, prefix }) => sql`to_tsquery('simple', ${prefix ? `${text}:*` : text})`);
    return sql`(plainto_tsquery('danish', ${whole}) || plainto_tsquery('simple', ${whole}) || (${join(beginnings, ' && ')}))`;
  });
  return words.length > 0 ? sql`(${join(words, ' && ')})` : null;
}

/** As `placeNameOf` in lib/observation-origins/rules, where sites are joined as `site`. */
export const placeName = sql`coalesce(site.name, nullif(o.outside_place, ''))`;

/** As `isFromOutside` in lib/observation-origins/rules. */
export const fromOutside = sql`(o.origin = 'outside' OR (o.site_id IS NULL
  AND EXISTS (SELECT FROM events WHERE events.id = o.event_id AND events.kind = 'studyTour')))`;

/**
 * What follows WHERE for `observations AS o`: handed in (never a draft), of the current project, within the filter.
 * Written as the partial index `observations_handed_in` is, so that most questions are answered from it alone.
 */
export function conditionsOf(filter: ObservationFilter): Prisma.Sql {
  return sql`o.project_id = (SELECT id FROM projects WHERE current) AND o.state = 'submitted' ${answerConditions(filter)} ${wordsCondition(filter.q)}`;
}

/**
 * The part that the answers alone decide, each condition with its AND: for `observations AS o`, and as well for
 * `coded_observations AS o`, which has a copy of them.
 */
export function answerConditions(filter: ObservationFilter): Prisma.Sql {
  const { visit, event, outside, from, to } = filter;
  return sql`${join(singleDimensions.map((name) => singleCondition(name, filter[name])), ' ')}
    ${arrayCondition('errand', filter.errand)} ${arrayCondition('barrier', filter.barrier)}
    ${visit ? sql`AND o.visit_id = ${visit}::uuid` : empty}
    ${event ? sql`AND o.event_id = ${event}::uuid` : empty}
    ${outside ? sql`AND ${outside === 'only' ? empty : raw('NOT')} ${fromOutside}` : empty}
    ${from ? sql`AND o.occurred_at >= ${startOfCivilDay(from)}` : empty}
    ${to ? sql`AND o.occurred_at < ${startOfCivilDay(addCivilDays(to, 1))}` : empty}`;
}

/** What looks like a source's number may be a word as well; whoever types either finds it. With its AND, for `observations AS o`. */
export function wordsCondition(q: string): Prisma.Sql {
  const words = tsqueryOf(q);
  if (!words) return empty;
  const number = sourceNumberIn(q);
  return number ? sql`AND (o.search @@ ${words} OR right(o.id::text, 8) = ${number})` : sql`AND o.search @@ ${words}`;
}

function singleCondition(name: SingleDimension, value: string | null): Prisma.Sql {
  const { column, type } = columnOf[name];
  if (value === null) return empty;
  return value === unanswered ? sql`AND ${column} IS NULL` : sql`AND ${column} = ${value}::${type}`;
}

function arrayCondition(name: keyof typeof arrayOf, value: string | null): Prisma.Sql {
  const { column, type } = arrayOf[name];
  if (value === null) return empty;
  return value === unanswered ? sql`AND cardinality(${column}) = 0` : sql`AND ${value}::${type} = ANY(${column})`;
}
