import 'server-only';
import { createHash } from 'node:crypto';
import { conditionsOf, fromOutside } from '../../observation-search/conditions/queries';
import type { ObservationFilter } from '../../observation-search/schema';
import type { Snapshot } from '../../platform/db/snapshot';
import { Prisma } from '../../platform/db/generated/client';
import { readUnnamed, type Unnamed } from '../../suppression/units/queries';
import { mayTellOutside } from '../../suppression/units/rules';
import { OTHER_SITES, OTHER_UNITS } from '../../suppression/types';
import { readStandIns } from '../people/queries';
import { canonicalLine, hasCprNumber } from '../rules';
import { MOST_SUSPECTS } from '../schema';
import type { ExportRow, Survey } from '../types';

const { raw, sql } = Prisma;
export const iso = (column: string) => raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
// The database knows the zone's history as well as we do, and writes a hundred thousand times quicker.
export const wall = (column: string) => raw(`to_char(${column} AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI')`);

/** Tells what comes from another municipality apart: where from, or on which tour. */
export const outsideOf = sql`CASE WHEN ${fromOutside} THEN coalesce(nullif(o.outside_place, ''), event.title) END`;

/** The answers to the lead's own questions of one observation, of which most have none. */
export const answersOf = sql`coalesce((SELECT json_agg(json_build_object('questionId', question_id, 'text', text, 'choices', choices) ORDER BY question_id)
  FROM observation_answers WHERE observation_id = o.id), '[]')`;

/** Columns of everything a filter shows in the order of the list, batch by batch. */
export function rowsOf<Row>(snapshot: Snapshot, filter: ObservationFilter, columns: Prisma.Sql): AsyncGenerator<Row[]> {
  return snapshot.batches<Row>(sql`
    SELECT ${columns}
    FROM observations AS o
    JOIN employees AS author ON author.id = o.author_id JOIN units AS author_unit ON author_unit.id = author.unit_id
    LEFT JOIN units AS unit ON unit.id = o.unit_id LEFT JOIN sites AS site ON site.id = o.site_id
    LEFT JOIN visits AS visit ON visit.id = o.visit_id LEFT JOIN openings AS opening ON opening.id = visit.opening_id
    LEFT JOIN events AS event ON event.id = o.event_id
    WHERE ${conditionsOf(filter)} ORDER BY o.submitted_at DESC, o.id`);
}

type Placed = Pick<ExportRow, 'unit' | 'site'> & Partial<Pick<ExportRow, 'authorUnit' | 'about' | 'origin' | 'outside'>>;

/** Leaves out of a row which unit or site it is of, where few people could be told from it; also what tells of it. */
export function hidePlaces<Row extends Placed>(row: Row, { units, sites, authorUnits }: Unnamed): Row {
  const placed: Placed = row;
  if (placed.authorUnit !== undefined && !authorUnits.has(placed.authorUnit)) placed.authorUnit = OTHER_UNITS;
  if (placed.outside != null && !mayTellOutside({ units, sites })) Object.assign(placed, { outside: null, ...(placed.origin === 'outside' && { origin: null }) });
  if (sites.has(placed.site ?? '')) placed.site = OTHER_SITES;
  if (!units.has(placed.unit ?? '')) return row;
  placed.unit = OTHER_UNITS;
  if (placed.origin === 'visit') placed.about = null;
  return row;
}

/**
 * Everything of a filter in the order of the list, batch by batch out of one snapshot. Units and sites that few people
 * could be told from are one, unless `named`.
 */
export async function* readExportRows(snapshot: Snapshot, filter: ObservationFilter, named: boolean): AsyncGenerator<ExportRow[]> {
  const unnamed = await readUnnamed(snapshot);
  const standIns = await readStandIns(snapshot);
  for await (const rows of rowsOf<ExportRow>(snapshot, filter, allColumns)) {
    for (const row of rows) {
      row.pseudonym = standIns.get(row.pseudonym)!;
      if (!named) hidePlaces(row, unnamed);
    }
    yield rows;
  }
}

const allColumns = sql`
  o.id::text, ${iso('o.submitted_at')} AS "submittedAt", ${wall('o.submitted_at')} AS "submittedWall",
  ${iso('o.occurred_at')} AS "occurredAt", ${wall('o.occurred_at')} AS "occurredWall", ${wall('o.corrected_at')} AS "correctedWall",
  round(extract(epoch FROM o.submitted_at - o.occurred_at) / 3600, 1)::float8 AS "hoursToSubmit",
  o.version, o.origin::text, coalesce(opening.topic, event.title) AS about, unit.name AS unit, site.name AS site, ${outsideOf} AS outside,
  o.author_id::text AS pseudonym, author.name AS author, author_unit.name AS "authorUnit", o.role::text, o.situation::text,
  o.facts, o.quote, o.interpretation, o.comparison_text AS "comparisonText", o.idea, o.errands::text[], o.barriers::text[],
  o.outcome::text, o.comparison::text, o.significance, ${answersOf} AS answers`;

/** The first reading: counts, adds up the content, and looks for what must not leave. */
export async function surveyExportRows(snapshot: Snapshot, filter: ObservationFilter): Promise<Survey> {
  const hash = createHash('sha256');
  const suspects: Survey['suspects'] = { ids: [], count: 0 };
  const people = new Set<string>();
  let rows = 0;
  // Never as named: names and places make no difference to the hash.
  for await (const batch of readExportRows(snapshot, filter, false)) {
    rows += batch.length;
    for (const { pseudonym } of batch) people.add(pseudonym);
    hash.update(batch.map(canonicalLine).join(''));
    for (const row of batch) {
      if (!hasCprNumber(row)) continue;
      suspects.count += 1;
      if (suspects.ids.length < MOST_SUSPECTS) suspects.ids.push(row.id);
    }
  }
  return { rows, hash: hash.digest('hex'), suspects, people: people.size };
}
