import 'server-only';
import { messages } from '@/messages';
import { readFilter, type SearchParams } from '../observation-search/schema';
import { describeFilters } from '../observation-search/words/queries';
import { findCprNumbers } from '../platform/cpr';
import { textFields } from '../observations/types';
import { database } from '../platform/db/client';
import { isId } from '../platform/text';
import type { Locale } from '../platform/format';
import type { Cell } from '../platform/spreadsheet/types';
import { aboutLines, fileNameOf } from './rules';
import type { ExportFormat, ExportView, SuspectView } from './types';

const columns = {
  id: true, at: true, format: true, filter: true, named: true, rows: true, contentHash: true,
  actor: { select: { name: true } },
  project: { select: { name: true } },
} as const;

type Row = Omit<ExportView, 'by' | 'project' | 'format' | 'filter'> & {
  format: string;
  filter: unknown;
  actor: { name: string };
  project: { name: string };
};

function viewOf({ actor, project, format, filter, ...row }: Row): ExportView {
  return {
    ...row,
    by: actor.name,
    project: project.name,
    format: format as ExportFormat,
    filter: readFilter(filter as SearchParams),
  };
}

/** The current project's latest exports, newest first, each with its filter in words. */
export async function listExports(locale: Locale): Promise<(ExportView & { filterWords: string })[]> {
  const rows = await database().exportRecord.findMany({
    where: { project: { current: true }, kind: 'observations' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: columns,
  });
  const views = rows.map(viewOf);
  const described = await describeFilters(views.map(({ filter }) => filter), locale);
  return views.map((view, index) => ({
    ...view,
    filterWords: (described[index] ?? []).map(({ term, value }) => `${term}: ${value}`).join('; '),
  }));
}

/** The slip that goes with an export's file, whenever it is asked for; null when there is no such export. */
export async function getExportSlip(id: string, locale: Locale): Promise<{ fileName: string; lines: [string, Cell][] } | null> {
  const row = isId(id) ? await database().exportRecord.findUnique({ where: { id, kind: 'observations' }, select: columns }) : null;
  if (!row) return null;
  const view = viewOf(row);
  const [filter = []] = await describeFilters([view.filter], locale);
  const texts = messages[locale];
  return { fileName: `${fileNameOf(texts, view)}-${texts.exports.slipSuffix}`, lines: aboutLines(texts, view, filter, locale) };
}

/**
 * Those of the named observations that still look as if they held a CPR number. The ids come out of an address, so
 * they are looked at again: corrected ones are gone from the list, and nothing is said of an observation that has none.
 */
export async function listSuspects(ids: string[]): Promise<SuspectView[]> {
  const rows = await database().observation.findMany({
    where: { id: { in: ids }, state: 'submitted', project: { current: true } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true, occurredAt: true, facts: true, quote: true, interpretation: true, comparisonText: true, idea: true, outsidePlace: true,
      unit: { select: { name: true } },
      site: { select: { name: true } },
      answers: { select: { text: true, choices: true } },
    },
  });
  return rows.flatMap(({ id, occurredAt, unit, site, answers, ...row }) => {
    const words = [...textFields.map((name) => row[name]), row.outsidePlace, ...answers.flatMap(({ text, choices }) => [text, ...choices])];
    const suspect = words.some((text) => findCprNumbers(text).length > 0);
    return suspect && occurredAt ? [{ id, occurredAt, unit: unit?.name ?? null, site: site?.name ?? null }] : [];
  });
}
