import 'server-only';
import { isFromOutside } from '../observation-origins/rules';
import { stopAt, stopsOf } from '../observation-origins/stops/rules';
import { PAGE_SIZE } from '../observation-search/rules';
import { createCache } from '../platform/cache';
import { database, type Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { codedConditions, passageConditions } from './conditions/queries';
import { writePassageFilter, type PassageFilter } from './schema';
import type { PassageView } from './types';

const { sql } = Prisma;

type Tour = { sessions: { starts: string }[]; agenda: { session: number; minutes: number; place: string }[] };
type Row = Omit<PassageView, 'occurredAt' | 'outside' | 'stop'> & { occurredAt: string; outsidePlace: string; eventKind: string | null; tour: Tour | null };

/** The programme of a study tour that is held at none of our sites: it says where one was, and when. */
const tour = sql`CASE WHEN event.kind = 'studyTour' AND o.site_id IS NULL THEN json_build_object(
  'sessions', (SELECT coalesce(json_agg(json_build_object('starts', s.starts) ORDER BY s.starts), '[]') FROM event_sessions AS s WHERE s.event_id = event.id),
  'agenda', (SELECT coalesce(json_agg(json_build_object('session', a.session, 'minutes', a.minutes, 'place', a.place) ORDER BY a.session, a.position), '[]')
             FROM event_agenda_items AS a WHERE a.event_id = event.id)) END`;

/** Everything a reader is shown of passages `p` in observations `o`, as one JSON object each. */
const view = sql`json_build_object('id', p.id, 'observationId', o.id, 'field', p.field, 'from', p.from_char, 'to', p.to_char,
  'text', p.text, 'needsLook', p.needs_look OR p.version <> o.version, 'removed', p.removed_in_id IS NOT NULL,
  'themes', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) ORDER BY t.position, t.name), '[]')
             FROM themes AS t WHERE t.id IN (SELECT theme_id FROM codings WHERE passage_id = p.id AND removed_in_id IS NULL)),
  'authorId', o.author_id, 'author', author.name, 'unitId', o.unit_id, 'unit', unit.name, 'siteId', o.site_id, 'site', site.name,
  'occurredAt', o.occurred_at, 'role', o.role, 'situation', o.situation, 'origin', o.origin, 'outsidePlace', o.outside_place, 'visitId', o.visit_id, 'eventId', o.event_id,
  'event', event.title, 'eventKind', event.kind, 'tour', ${tour})`;
const joins = sql`JOIN employees AS author ON author.id = o.author_id
  LEFT JOIN units AS unit ON unit.id = o.unit_id LEFT JOIN sites AS site ON site.id = o.site_id
  LEFT JOIN events AS event ON event.id = o.event_id`;

/** By the programme of a tour, or as it was told. */
function stopOf({ occurredAt, outsidePlace, tour: programme }: Row): string | null {
  if (!programme) return outsidePlace || null;
  const sessions = programme.sessions.map(({ starts }) => ({ starts: new Date(starts) }));
  return stopAt(stopsOf(sessions, programme.agenda), new Date(occurredAt))?.place ?? null;
}

const toView = (row: Row): PassageView => {
  const { occurredAt, outsidePlace: _outsidePlace, eventKind, tour: _tour, ...view } = row;
  return { ...view, occurredAt: new Date(occurredAt), outside: isFromOutside({ ...view, eventKind }), stop: stopOf(row) };
};

/** Passages by id, in the order of the ids; those that do not exist are left out. Removed ones are there, and say so. */
export async function listPassagesByIds(ids: readonly string[], reader: Reader = database()): Promise<PassageView[]> {
  if (ids.length === 0) return [];
  const rows = await reader.$queryRaw<{ row: Row }[]>`
    SELECT ${view} AS row FROM passages AS p JOIN observations AS o ON o.id = p.observation_id ${joins}
    WHERE p.id = ANY(${[...ids]}::uuid[]) ORDER BY array_position(${[...ids]}::uuid[], p.id)`;
  return rows.map(({ row }) => toView(row));
}

export async function getPassage(id: string, reader: Reader = database()): Promise<PassageView | null> {
  return (await listPassagesByIds([id], reader))[0] ?? null;
}

/** A page of fifty of the current project's marked passages, the latest observation's first; `page` counts from 1. */
export async function listPassages(filter: PassageFilter, page: number): Promise<{ rows: PassageView[]; total: number }> {
  const [total, found] = await Promise.all([
    countPassages(filter),
    database().$queryRaw<{ row: Row }[]>`
      WITH found AS (
        SELECT p.id, o.submitted_at, o.id AS observation_id, p.field, p.from_char
        FROM passages AS p JOIN observations AS o ON o.id = p.observation_id WHERE ${passageConditions(filter)}
        ORDER BY o.submitted_at DESC, o.id, p.field, p.from_char, p.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE})
      SELECT ${view} AS row FROM found JOIN passages AS p ON p.id = found.id JOIN observations AS o ON o.id = found.observation_id ${joins}
      ORDER BY found.submitted_at DESC, o.id, p.field, p.from_char, p.id`,
  ]);
  return { rows: found.map(({ row }) => toView(row)), total };
}

const rememberTotals = createCache<number>({ freshFor: 5_000, most: 200 });

/** How many that would be in all; at most ten seconds old. */
export function countPassages(filter: PassageFilter): Promise<number> {
  return rememberTotals(writePassageFilter(filter), () => countPassagesNow(filter));
}

export async function countPassagesNow(filter: PassageFilter): Promise<number> {
  const { theme } = filter;
  if (!theme) return countAllPassages(filter);
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(cardinality(array_positions(o.themes, ${theme}::uuid))), 0)::int AS count
    FROM coded_observations AS o WHERE ${codedConditions(filter)}`;
  return row?.count ?? 0;
}

async function countAllPassages(filter: PassageFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM passages AS p JOIN observations AS o ON o.id = p.observation_id WHERE ${passageConditions(filter)}`;
  return row?.count ?? 0;
}
