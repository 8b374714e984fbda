import 'server-only';
import { readStandIns } from '../../exports/people/queries';
import { answersOf, hidePlaces, iso, rowsOf, wall } from '../../exports/rows/queries';
import { everything } from '../../observation-search/schema';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { readUnnamed } from '../../suppression/units/queries';
import type { QdaCase, QdaSource, QdaText } from '../types';

const { sql } = Prisma;
const texts = sql`o.facts, o.quote, o.interpretation, o.comparison_text AS "comparisonText", o.idea`;
const named = sql`o.id::text, ${wall('o.occurred_at')} AS "occurredWall", unit.name AS unit, site.name AS site`;

/** An observation's live marks, put together for all observations at once: asked for one by one they take three times as long. */
const marks = sql`
  LEFT JOIN (
    SELECT p.observation_id, json_agg(json_build_object('id', p.id, 'field', p.field, 'from', p.from_char, 'to', p.to_char, 'text', p.text,
        'codings', coalesce(c.codings, '[]'), 'memos', coalesce(m.memos, '[]')) ORDER BY p.field, p.from_char, p.to_char, p.id) AS marks
    FROM passages AS p
    LEFT JOIN (
      SELECT passage_id, json_agg(json_build_object('id', id, 'themeId', theme_id, 'coder', coder_id, 'at', ${iso('created_at')}) ORDER BY created_at, id) AS codings
      FROM codings WHERE removed_in_id IS NULL GROUP BY 1) AS c ON c.passage_id = p.id
    LEFT JOIN (
      SELECT passage_id, json_agg(id ORDER BY written_at, id) AS memos FROM memos WHERE removed_at IS NULL AND passage_id IS NOT NULL GROUP BY 1) AS m ON m.passage_id = p.id
    WHERE p.removed_in_id IS NULL AND p.project_id = (SELECT id FROM projects WHERE current) GROUP BY 1) AS marked ON marked.observation_id = o.id`;
const marksOf = sql`, coalesce(marked.marks, '[]') AS marks`;

/**
 * Every live mark and every theme given to one, a line each in the order of their ids: what the hash is made of. Put
 * together by observation, as the sources have them, they take the database three times as long.
 */
export async function* readMarkLines(snapshot: Snapshot): AsyncGenerator<string[]> {
  const live = sql`removed_in_id IS NULL AND project_id = (SELECT id FROM projects WHERE current) ORDER BY id`;
  const passages = sql`SELECT concat_ws(' ', id, observation_id, field, from_char, to_char, text) AS line FROM passages WHERE ${live}`;
  const codings = sql`SELECT concat_ws(' ', id, passage_id, theme_id, coder_id, ${iso('created_at')}) AS line FROM codings WHERE ${live}`;
  for (const statement of [passages, codings]) for await (const rows of snapshot.batches<{ line: string }>(statement)) yield rows.map(({ line }) => line);
}

/** What the cases say of all handed-in observations of the current project, in the order of the list; small units and sites only with `places`. */
export async function* readCases(snapshot: Snapshot, places: boolean): AsyncGenerator<QdaCase[]> {
  const unnamed = await readUnnamed(snapshot);
  const batches = rowsOf<QdaCase>(snapshot, everything, sql`
    ${named}, ${iso('o.occurred_at')} AS "occurredAt", o.origin::text, coalesce(opening.topic, event.title) AS about, author_unit.name AS "authorUnit", o.role::text,
    o.situation::text, o.errands::text[], o.barriers::text[], o.outcome::text, o.comparison::text, o.significance, ${answersOf} AS answers`);
  for await (const rows of batches) yield places ? rows : rows.map((row) => hidePlaces(row, unnamed));
}

/** What the sources say of the same observations in the same order: the texts, for the marks are placed in them, and the marks. */
export async function* readSources(snapshot: Snapshot, places: boolean): AsyncGenerator<QdaSource[]> {
  const unnamed = await readUnnamed(snapshot);
  const standIns = await readStandIns(snapshot);
  const columns = sql`${named}, ${iso('o.submitted_at')} AS "submittedAt", o.author_id::text AS pseudonym, ${texts}${marksOf}`;
  for await (const rows of rowsOf<QdaSource>(snapshot, everything, columns, marks)) {
    for (const row of rows) {
      row.pseudonym = standIns.get(row.pseudonym)!;
      for (const { codings } of row.marks) for (const coding of codings) coding.coder = standIns.get(coding.coder)!;
      if (!places) hidePlaces(row, unnamed);
    }
    yield rows;
  }
}

/** The texts alone. */
export function readTexts(snapshot: Snapshot): AsyncGenerator<QdaText[]> {
  return rowsOf<QdaText>(snapshot, everything, sql`o.id::text, ${texts}`);
}
