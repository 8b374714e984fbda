import 'server-only';
import { createCache } from '../platform/cache';
import { database, type Reader } from '../platform/db/client';
import { arrangeThemes } from './rules';
import { codebookStepKinds, type LastChange, type Theme } from './types';

const columns = {
  ...{ id: true, parentId: true, position: true, name: true, definition: true, examples: true },
  ...{ colour: true, retiredAt: true, mergedIntoId: true, version: true },
} as const;

/** A project's codebook from top to bottom, with the retired themes in the places they had. */
export async function listThemes(projectId: string, reader: Reader = database()): Promise<Theme[]> {
  const rows = await reader.theme.findMany({ where: { projectId }, select: columns });
  return arrangeThemes(rows.map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null })));
}

/** At most ten seconds old, as other counts are; what the reader does themself is counted in the browser meanwhile. */
const rememberCounts = createCache<Map<string, number>>({ freshFor: 5_000, most: 4 });

/** How many passages have each theme, whoever gave it; themes with none are left out. */
export function countMarks(projectId: string): Promise<Map<string, number>> {
  return rememberCounts(projectId, () => countMarksNow(projectId));
}

export async function countMarksNow(projectId: string): Promise<Map<string, number>> {
  // By combination first: there are far fewer of them than there are marks.
  const rows = await database().$queryRaw<{ theme: string; count: number }[]>`
    SELECT theme::text, sum(times)::int AS count
    FROM (SELECT themes, count(*) AS times FROM coded_observations WHERE project_id = ${projectId}::uuid GROUP BY themes) AS combination, unnest(themes) AS theme
    GROUP BY theme`;
  return new Map(rows.map(({ theme, count }) => [theme, count]));
}

/** The last change to the codebook that was not undone. */
export async function getLastChange(projectId: string, reader: Reader = database()): Promise<LastChange | null> {
  const row = await reader.codingStep.findFirst({
    where: { projectId, codebook: true, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, at: true, actor: { select: { name: true } } },
  });
  const kind = row && codebookStepKinds.find((name) => name === row.kind);
  return row && kind ? { id: row.id, kind, at: row.at, by: row.actor.name } : null;
}
