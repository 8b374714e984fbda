import 'server-only';
import { readStandIns } from '../../exports/people/queries';
import { readExportRows } from '../../exports/rows/queries';
import { everything } from '../../observation-search/schema';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';
import type { QdaMark, QdaRow } from '../types';

const { sql } = Prisma;

const utc = Prisma.raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`);

/** All handed-in observations of the current project with their live marks, batch by batch, in the order of the list. */
export async function* readMarkedRows(snapshot: Snapshot): AsyncGenerator<QdaRow[]> {
  const standIns = await readStandIns(snapshot);
  const batches = readExportRows<{ marks: QdaMark[] }>(snapshot, everything, sql`,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'field', p.field, 'from', p.from_char, 'to', p.to_char, 'text', p.text,
        'codings', coalesce((SELECT json_agg(json_build_object('id', c.id, 'themeId', c.theme_id, 'coder', c.coder_id,
                                'at', to_char(c.created_at AT TIME ZONE 'UTC', ${utc})) ORDER BY c.created_at, c.id)
                             FROM codings AS c WHERE c.passage_id = p.id AND c.removed_in_id IS NULL), '[]'),
        'memos', coalesce((SELECT json_agg(m.id ORDER BY m.written_at, m.id) FROM memos AS m WHERE m.passage_id = p.id AND m.removed_at IS NULL), '[]'))
        ORDER BY p.field, p.from_char, p.to_char, p.id)
      FROM passages AS p WHERE p.observation_id = o.id AND p.removed_in_id IS NULL), '[]') AS marks`);
  for await (const rows of batches) {
    for (const { marks } of rows) for (const { codings } of marks) for (const coding of codings) coding.coder = standIns.get(coding.coder)!;
    yield rows;
  }
}

/** The same observations without their marks: what the cases and the texts need. */
export async function* readPlainRows(snapshot: Snapshot): AsyncGenerator<QdaRow[]> {
  for await (const rows of readExportRows(snapshot, everything)) yield rows.map((row) => ({ ...row, marks: [] }));
}
