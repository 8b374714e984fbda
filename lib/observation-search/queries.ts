import 'server-only';
import { createCache } from '../platform/cache';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { arrayOf, conditionsOf, fromOutside, placeName, tsqueryOf } from './conditions/queries';
import { asExcerpt } from './excerpt/rules';
import { foldCombinations, MOST_VISITS, MOST_VISITS_NARROWED, PAGE_SIZE, without, type Combination } from './rules';
import { isFiltered, unanswered, writeFilter, type ObservationFilter } from './schema';
import { singleDimensions, type EventChoice, type FacetCounts, type FoundObservation, type ObservationCounts, type VisitChoice } from './types';

const { sql, raw, empty } = Prisma;

/** Rows of one column come as one JSON text: for fifty rows of eleven columns that is half the work of reading them. */
type Json<Row> = { rows: Row[] | null };
type FoundRow = Omit<FoundObservation, 'occurredAt'> & { occurredAt: string; opening: string };

/**
 * A page of what is handed in and within the filter, latest first; `page` counts from 1. The inner query runs on the
 * index alone, so that also the last of two thousand pages is quick; only the fifty that are shown are read in full.
 * The limit stands in the text, and on the first page no offset: with a value there PostgreSQL would plan it anew each time.
 */
export async function listObservations(filter: ObservationFilter, page: number): Promise<FoundObservation[]> {
  const words = tsqueryOf(filter.q);
  const excerpt = words
    ? sql`ts_headline('danish', concat_ws(' · ', nullif(o.facts, ''), nullif(o.quote, ''), nullif(o.interpretation, ''),
            nullif(o.comparison_text, ''), nullif(o.idea, ''), nullif(o.answers_text, '')), ${words},
            E'StartSel=\u0001, StopSel=\u0002, MaxWords=40, MinWords=25, ShortWord=0, MaxFragments=1')`
    : sql`CASE WHEN length(o.facts) > 240 THEN left(o.facts, 239) || '…' ELSE o.facts END`;
  const [answer] = await database().$queryRaw<Json<FoundRow>[]>`
    WITH found AS (
      SELECT o.id, o.submitted_at FROM observations AS o WHERE ${conditionsOf(filter)}
      ORDER BY o.submitted_at DESC, o.id LIMIT ${raw(String(PAGE_SIZE))} ${page > 1 ? sql`OFFSET ${(page - 1) * PAGE_SIZE}` : empty})
    SELECT json_agg(json_build_object('id', o.id, 'occurredAt', o.occurred_at, 'author', author.name, 'unit', unit.name,
             'site', ${placeName}, 'outside', ${fromOutside}, 'role', o.role, 'situation', o.situation, 'outcome', o.outcome, 'comparison', o.comparison,
             'excerpt', ${excerpt}, 'opening', left(o.facts, 20)) ORDER BY found.submitted_at DESC, found.id) AS rows
    FROM found JOIN observations AS o USING (id)
    JOIN employees AS author ON author.id = o.author_id
    LEFT JOIN units AS unit ON unit.id = o.unit_id LEFT JOIN sites AS site ON site.id = o.site_id`;
  return (answer?.rows ?? []).map(({ opening, ...row }) => ({
    ...row,
    occurredAt: new Date(row.occurredAt),
    excerpt: asExcerpt(row.excerpt, opening),
  }));
}

/**
 * Counts are at most ten seconds old, among a hundred thousand observations at most a minute, while the list is always
 * as it is now. They tell the lead where to look next and decide nothing: an export counts for itself, and the
 * difference is at worst a number that is one behind.
 */
const rememberCounts = createCache<ObservationCounts>({ freshFor: 5_000, longest: 30_000, most: 200 });

/** How many are within the filter, and how many each other answer would give. */
export function countObservations(filter: ObservationFilter): Promise<ObservationCounts> {
  return rememberCounts(writeFilter(filter), () => countObservationsNow(filter));
}

/** The same as of this instant, where a number is promised: at a hundred thousand rows a fifth of a second. */
export async function countObservationsNow(filter: ObservationFilter): Promise<ObservationCounts> {
  const [combinations, errand, barrier, offered, events] = await Promise.all([
    countCombinations(without(filter, ...singleDimensions)),
    countAnswers('errand', without(filter, 'errand')),
    countAnswers('barrier', without(filter, 'barrier')),
    listVisitChoices(filter),
    listEventChoices(),
  ]);
  const { total, facets } = foldCombinations(combinations, filter);
  return { total, facets: { ...facets, errand, barrier }, ...offered, events };
}

/** One pass for everything that has one answer: some thousand kinds at a hundred thousand rows, added up in `rules`. */
function countCombinations(filter: ObservationFilter): Promise<Combination[]> {
  return database().$queryRaw<Combination[]>`
    SELECT o.unit_id::text AS unit, o.site_id::text AS site, o.role::text, o.situation::text, o.outcome::text,
           o.comparison::text, count(*)::int AS count
    FROM observations AS o WHERE ${conditionsOf(filter)} GROUP BY o.unit_id, o.site_id, o.role, o.situation, o.outcome, o.comparison`;
}

async function countAnswers(name: keyof typeof arrayOf, filter: ObservationFilter): Promise<FacetCounts> {
  const { column, type } = arrayOf[name];
  const rows = await database().$queryRaw<{ answer: string; count: number }[]>`
    SELECT coalesce(answer::text, ${unanswered}) AS answer, count(*)::int AS count
    FROM observations AS o, unnest(CASE WHEN cardinality(${column}) = 0 THEN ARRAY[NULL]::${type}[] ELSE ${column} END) AS answer
    WHERE ${conditionsOf(filter)} GROUP BY answer`;
  return Object.fromEntries(rows.map(({ answer, count }) => [answer, count]));
}

/**
 * The visits with the latest observations, and the chosen one whether it has any or not. Few while everything is shown,
 * for each is weight on a page that is asked for often; once the list is narrowed, more than a place sees in a day.
 */
async function listVisitChoices(filter: ObservationFilter): Promise<Pick<ObservationCounts, 'visits' | 'moreVisits'>> {
  const others = without(filter, 'visit');
  const most = isFiltered(others) ? MOST_VISITS_NARROWED : MOST_VISITS;
  const rows = await database().$queryRaw<(VisitChoice & { withAny: number | null })[]>`
    WITH latest AS (
      SELECT o.visit_id AS id, count(*)::int AS count, max(o.submitted_at) AS at, count(*) OVER ()::int AS with_any
      FROM observations AS o WHERE ${conditionsOf(others)} AND o.visit_id IS NOT NULL
      GROUP BY o.visit_id ORDER BY (o.visit_id = ${filter.visit}::uuid) DESC NULLS LAST, at DESC LIMIT ${most})
    SELECT visits.id::text, openings.starts, sites.name AS site, visitor.name AS visitor, host.name AS host, coalesce(latest.count, 0) AS count,
      latest.with_any AS "withAny"
    FROM visits LEFT JOIN latest ON latest.id = visits.id
    JOIN openings ON openings.id = visits.opening_id JOIN sites ON sites.id = openings.site_id
    JOIN employees AS visitor ON visitor.id = visits.visitor_id JOIN employees AS host ON host.id = openings.host_id
    WHERE latest.id IS NOT NULL OR visits.id = ${filter.visit}::uuid
    ORDER BY openings.starts DESC, visitor.name`;
  return { visits: rows.map(({ withAny: _withAny, ...visit }) => visit), moreVisits: rows.some(({ withAny }) => withAny !== null && withAny > most) };
}

/** Without numbers: events are few and seldom alike, and counting them would read every row that the index spares. */
async function listEventChoices(): Promise<EventChoice[]> {
  return database().$queryRaw<EventChoice[]>`
    SELECT events.id::text, events.title, events.starts FROM events JOIN projects ON projects.id = events.project_id AND projects.current
    WHERE EXISTS (SELECT FROM observations AS o WHERE o.event_id = events.id AND o.state = 'submitted')
    ORDER BY events.starts DESC, events.id`;
}

/** Events by id, for the words of a filter. */
export async function listEventsByIds(ids: string[]): Promise<EventChoice[]> {
  return ids.length === 0 ? [] : database().event.findMany({ where: { id: { in: ids } }, select: { id: true, title: true, starts: true } });
}

/** Visits by id, with those who took part, for the words of a filter. */
export async function listVisitsByIds(ids: string[]): Promise<Omit<VisitChoice, 'count'>[]> {
  if (ids.length === 0) return [];
  return database().$queryRaw<Omit<VisitChoice, 'count'>[]>`
    SELECT visits.id::text, openings.starts, sites.name AS site, visitor.name AS visitor, host.name AS host
    FROM visits JOIN openings ON openings.id = visits.opening_id JOIN sites ON sites.id = openings.site_id
    JOIN employees AS visitor ON visitor.id = visits.visitor_id JOIN employees AS host ON host.id = openings.host_id
    WHERE visits.id = ANY(${ids}::uuid[])`;
}
