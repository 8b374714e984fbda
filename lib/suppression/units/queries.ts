import 'server-only';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { smallRows } from '../tables/rules';
import type { Tally } from '../types';
import { decideUnnamed, tellingSites, type Seen } from './rules';

const { sql } = Prisma;

/** By id and by name, for some files have the one and some the other; the empty text stands for an answer left open. */
export type Unnamed = {
  units: ReadonlySet<string>;
  sites: ReadonlySet<string>;
  /** The units that people may be said to be of. */
  authorUnits: ReadonlySet<string>;
};

const ofSnapshot = new WeakMap<Snapshot, Promise<Unnamed>>();

/**
 * The units and sites that no file of single rows names, the same in every file of a state. One set for what was observed
 * and for who observed it: a host writes about the unit they are of. Counted over the whole project, so that no choice
 * of rows makes another division of the same people.
 */
export function readUnnamed(snapshot: Snapshot): Promise<Unnamed> {
  const known = ofSnapshot.get(snapshot) ?? read(snapshot);
  ofSnapshot.set(snapshot, known);
  return known;
}

type Row = Seen & { theme: string; person: string; count: number };

async function read(snapshot: Snapshot): Promise<Unnamed> {
  const observed = await rowsOf(snapshot, sql`''`, Prisma.empty);
  const marked = await rowsOf(snapshot, sql`mark.theme::text`, sql`JOIN coded_observations AS c ON c.observation_id = o.id CROSS JOIN LATERAL unnest(c.themes) AS mark(theme)`);
  const small = smallRows(marked.map(({ theme, person, count }) => ({ row: theme, column: '', person, count })));
  const tablesOf = (column: (row: Row) => string): Tally[][] =>
    [observed, marked].map((rows) => rows.map((row) => ({ row: row.theme, column: column(row), person: row.person, count: row.count })));
  const units = decideUnnamed([...tablesOf(({ unit }) => unit), ...tablesOf(({ authorUnit }) => authorUnit)], small);
  const sites = decideUnnamed(tablesOf(({ site }) => site), small, tellingSites(observed, units));
  const names = await namesOf(snapshot);
  const both = (ids: Iterable<string>) => new Set([...ids].flatMap((id) => [id, ...(names.get(id) ?? [])]));
  return { units: both(units), sites: both(sites), authorUnits: both(observed.map(({ authorUnit }) => authorUnit).filter((unit) => !units.has(unit))) };
}

async function rowsOf(snapshot: Snapshot, theme: Prisma.Sql, joins: Prisma.Sql): Promise<Row[]> {
  const rows: Row[] = [];
  const batches = snapshot.batches<Row>(sql`
    SELECT ${theme} AS theme, coalesce(o.unit_id::text, '') AS unit, coalesce(o.site_id::text, '') AS site, author.unit_id::text AS "authorUnit",
           o.author_id::text AS person, count(*)::int AS count
    FROM observations AS o JOIN employees AS author ON author.id = o.author_id ${joins}
    WHERE o.project_id = (SELECT id FROM projects WHERE current) AND o.state = 'submitted' GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`);
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

async function namesOf(snapshot: Snapshot): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const batches = snapshot.batches<{ id: string; name: string }>(sql`SELECT id::text, name FROM units UNION ALL SELECT id::text, name FROM sites ORDER BY 1`);
  for await (const batch of batches) for (const { id, name } of batch) names.set(id, [name]);
  return names;
}
