import 'server-only';
import { createHash } from 'node:crypto';
import { messages } from '@/messages';
import { letLeave, type LeavingFile, type LeavingRefusal, type Prepared } from '../exports/leaving/commands';
import { makeNameFinder } from '../exports/naming/rules';
import { getFinding, listFindings } from '../findings/queries';
import { findCprNumbers } from '../platform/cpr';
import { listPlaces } from '../organisation/queries';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import type { Snapshot } from '../platform/db/snapshot';
import type { Locale } from '../platform/format';
import type { Result } from '../platform/result';
import { describePattern } from '../project-export/patterns/commands';
import { readPatternTable } from '../project-export/patterns/queries';
import { listStaffNames } from '../project-export/tables/queries';
import type { ProjectView } from '../projects/types';
import { getCoverage } from '../proposals/coverage/queries';
import { listGroundIds } from '../proposals/grounds/queries';
import { getProposal, listProposals } from '../proposals/queries';
import { readUnnamed } from '../suppression/units/queries';
import { writePdf } from './print/queries';
import type { Report } from './types';
import { writeWord } from './word/queries';
import { writeReport, type Material } from './writing/rules';

export type ReportInput = { format: 'docx' | 'pdf'; locale: Locale };

/** The project's report, written from what stands now. Nobody is named in it but where somebody wrote a name. */
export function exportReport(actor: Actor, { format, locale }: ReportInput, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  const prepare = async (snapshot: Snapshot, project: ProjectView): Promise<Prepared> => {
    const report = writeReport(await gather(snapshot, project, locale), messages[locale], locale);
    const texts = textsOf(report);
    const namesSomebody = makeNameFinder(await listStaffNames(snapshot));
    const suspects = { ids: [], count: texts.filter((text) => findCprNumbers(text).length > 0).length };
    const survey = { rows: report.blocks.length, hash: createHash('sha256').update(JSON.stringify(report)).digest('hex'), suspects, namedTexts: texts.filter(namesSomebody).length };
    return { survey, write: () => (format === 'docx' ? writeWord(report) : writePdf(report)) };
  };
  return letLeave(actor, { kind: 'report', format, named: false, reason: '', fileName: messages[locale].exports.fileNames.report, prepare }, now);
}

const textsOf = (report: Report) => report.blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'heading' ? [block.text, ...(block.kind === 'text' ? (block.notes ?? []) : [])] : block.kind === 'table' ? block.rows.flat() : []));

async function gather(snapshot: Snapshot, project: ProjectView, locale: Locale): Promise<Material> {
  const [coverage, findingList, proposalList, { sites }] = await Promise.all([getCoverage(project.id), listFindings(project.id), listProposals(project.id), listPlaces()]);
  const told = findingList.filter(({ state }) => state === 'settled' || state === 'draft');
  const shown = proposalList.filter(({ state }) => state !== 'idea');
  const numbers = new Map(findingList.map(({ id, number }) => [id, number]));
  const grounds = await listGroundIds(shown.map(({ id }) => id));
  const findings = (await Promise.all(told.map(({ id }) => getFinding(id)))).filter((finding) => finding !== null);
  const proposals = (await Promise.all(shown.map(({ id }) => getProposal(id)))).filter((proposal) => proposal !== null);
  const figures: Material['figures'] = [];
  for (const axis of ['unit', 'situation'] as const) {
    const table = await readPatternTable(snapshot, axis);
    if (!table || table.columns.length === 0) continue;
    figures.push(await describePattern(project.id, axis, table, locale));
  }
  const [observations, marks] = await Promise.all([
    database().observation.count({ where: { projectId: project.id, state: 'submitted' } }),
    database().passage.count({ where: { projectId: project.id, removedInId: null } }),
  ]);
  return {
    ...{ project, coverage, findings, figures, smallUnits: (await readUnnamed(snapshot)).units, observations, marks },
    proposals: proposals.map((proposal) => ({ ...proposal, findings: (grounds.get(proposal.id) ?? []).flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b) })),
    sites: new Map(sites.map(({ id, name }) => [id, name])),
  };
}
