import 'server-only';
import { readStandIns } from '../../exports/people/queries';
import { answersOf, hidePlaces, iso, outsideOf, rowsOf, wall } from '../../exports/rows/queries';
import { conditionsOf } from '../../observation-search/conditions/queries';
import { everything } from '../../observation-search/schema';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import { readUnnamed } from '../../suppression/units/queries';
import type { QdaCase, QdaMark, QdaSource, QdaText } from '../types';

const { sql } = Prisma;
const texts = sql`o.facts, o.quote, o.interpretation, o.comparison_text AS "comparisonText", o.idea`;
const named = sql`o.id::text, ${wall('o.occurred_at')} AS "occurredWall", unit.name AS unit, site.name AS site`;

const LINES_IN_A_PIECE = sql`4000`;

type Flat = Omit<QdaMark, 'codings' | 'memos'> & { observationId: string; codingId: string | null; themeId: string; coder: string; at: string };

/**
 * The live marks of each observation that has any, in the order of the list. A row a coding, put together here: the
 * database would make JSON of all of them before it hands on the first.
 */
async function* readMarks(snapshot: Snapshot): AsyncGenerator<{ observationId: string; marks: QdaMark[] }> {
  const standIns = await readStandIns(snapshot);
  const memos = await readMemos(snapshot);
  const batches = snapshot.batches<Flat>(sql`
    SELECT o.id::text AS "observationId", p.id::text, p.field::text, p.from_char AS "from", p.to_char AS "to", p.text,
           c.id::text AS "codingId", c.theme_id::text AS "themeId", c.coder_id::text AS coder, ${iso('c.created_at')} AS at
    FROM observations AS o JOIN passages AS p ON p.observation_id = o.id AND p.removed_in_id IS NULL
    LEFT JOIN codings AS c ON c.passage_id = p.id AND c.removed_in_id IS NULL
    WHERE ${conditionsOf(everything)} ORDER BY o.submitted_at DESC, o.id, p.field, p.from_char, p.to_char, p.id, c.created_at, c.id`);
  let group = null as { observationId: string; marks: QdaMark[] } | null;
  for await (const rows of batches) {
    for (const { observationId, id, field, from, to, text, codingId, themeId, coder, at } of rows) {
      if (group?.observationId !== observationId) {
        if (group) yield group;
        group = { observationId, marks: [] };
      }
      if (group.marks.at(-1)?.id !== id) group.marks.push({ id, field, from, to, text, codings: [], memos: memos.get(id) ?? [] });
      if (codingId) group.marks.at(-1)!.codings.push({ id: codingId, themeId, coder: standIns.get(coder)!, at });
    }
  }
  if (group) yield group;
}

/** Ids of the memos on each passage, in the order in which they were written. */
async function readMemos(snapshot: Snapshot): Promise<Map<string, string[]>> {
  const memos = new Map<string, string[]>();
  const batches = snapshot.batches<{ id: string; passageId: string }>(sql`
    SELECT id::text, passage_id::text AS "passageId" FROM memos WHERE passage_id IS NOT NULL AND removed_at IS NULL ORDER BY written_at, id`);
  for await (const rows of batches) for (const { id, passageId } of rows) memos.set(passageId, [...(memos.get(passageId) ?? []), id]);
  return memos;
}

/**
 * Every live mark and every theme given to one, a line each in the order of their ids: what the hash is made of, which
 * need not be put together by observation as the sources have them. The database joins some thousand lines into one
 * text, for six hundred thousand rows take longer to hand over than to read.
 */
export async function* readMarkLines(snapshot: Snapshot): AsyncGenerator<string> {
  const live = sql`removed_in_id IS NULL AND project_id = (SELECT id FROM projects WHERE current)`;
  const passages = sql`concat_ws(' ', id, observation_id, field, from_char, to_char, text) AS line FROM passages`;
  const codings = sql`concat_ws(' ', id, passage_id, theme_id, coder_id, ${iso('created_at')}) AS line FROM codings`;
  for (const lines of [passages, codings]) {
    const pieces = sql`SELECT string_agg(line, E'\n' ORDER BY place) || E'\n' AS piece
      FROM (SELECT row_number() OVER (ORDER BY id) AS place, ${lines} WHERE ${live}) AS numbered GROUP BY place / ${LINES_IN_A_PIECE} ORDER BY place / ${LINES_IN_A_PIECE}`;
    for await (const rows of snapshot.batches<{ piece: string }>(pieces)) for (const { piece } of rows) yield piece;
  }
}

/** What the cases say of all handed-in observations of the current project, in the order of the list; small units and sites only with `places`. */
export async function* readCases(snapshot: Snapshot, places: boolean): AsyncGenerator<QdaCase[]> {
  const unnamed = await readUnnamed(snapshot);
  const batches = rowsOf<QdaCase>(snapshot, everything, sql`
    ${named}, ${iso('o.occurred_at')} AS "occurredAt", o.origin::text, coalesce(opening.topic, event.title) AS about, ${outsideOf} AS outside, author_unit.name AS "authorUnit", o.role::text,
    o.situation::text, o.errands::text[], o.barriers::text[], o.outcome::text, o.comparison::text, o.significance, ${answersOf} AS answers`);
  for await (const rows of batches) yield places ? rows : rows.map((row) => hidePlaces(row, unnamed));
}

/** What the sources say of the same observations in the same order: the texts, for the marks are placed in them, and the marks. */
export async function* readSources(snapshot: Snapshot, places: boolean): AsyncGenerator<QdaSource[]> {
  const unnamed = await readUnnamed(snapshot);
  const standIns = await readStandIns(snapshot);
  const marked = readMarks(snapshot);
  let next = await marked.next();
  for await (const rows of rowsOf<QdaSource>(snapshot, everything, sql`${named}, ${iso('o.submitted_at')} AS "submittedAt", o.author_id::text AS pseudonym, ${texts}`)) {
    for (const row of rows) {
      row.pseudonym = standIns.get(row.pseudonym)!;
      row.marks = [];
      if (!next.done && next.value.observationId === row.id) {
        row.marks = next.value.marks;
        next = await marked.next();
      }
      if (!places) hidePlaces(row, unnamed);
    }
    yield rows;
  }
}

/** The texts alone. */
export function readTexts(snapshot: Snapshot): AsyncGenerator<QdaText[]> {
  return rowsOf<QdaText>(snapshot, everything, sql`o.id::text, ${texts}`);
}
