import 'server-only';
import { createHash } from 'node:crypto';
import { messages } from '@/messages';
import { letLeave, type LeavingFile, type LeavingRefusal, type Prepared } from '../exports/leaving/commands';
import { makeNameFinder } from '../exports/naming/rules';
import { findCprNumbers } from '../observations/rules';
import type { Actor } from '../platform/auth/types';
import type { Snapshot } from '../platform/db/snapshot';
import type { Locale } from '../platform/format';
import type { Result } from '../platform/result';
import { listStaffNames } from '../project-export/tables/queries';
import type { ProjectView } from '../projects/types';
import { gatherMaterial } from './material/commands';
import { writePdf } from './print/queries';
import type { Report } from './types';
import { writeWord } from './word/queries';
import { writeReport } from './writing/rules';

export type ReportInput = { format: 'docx' | 'pdf'; locale: Locale };

/** The project's report, written from what stands now. Nobody is named in it but where somebody wrote a name. */
export function exportReport(actor: Actor, { format, locale }: ReportInput, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  const prepare = async (snapshot: Snapshot, project: ProjectView): Promise<Prepared> => {
    const report = writeReport(await gatherMaterial(snapshot, project, locale), messages[locale], locale);
    const texts = textsOf(report);
    const namesSomebody = makeNameFinder(await listStaffNames(snapshot));
    const suspects = { ids: [], count: texts.filter((text) => findCprNumbers(text).length > 0).length };
    const survey = { rows: report.blocks.length, hash: createHash('sha256').update(JSON.stringify(report)).digest('hex'), suspects, namedTexts: texts.filter(namesSomebody).length };
    return { survey, write: () => (format === 'docx' ? writeWord(report) : writePdf(report)) };
  };
  return letLeave(actor, { kind: 'report', format, named: false, reason: '', fileName: messages[locale].exports.fileNames.report, prepare }, now);
}

const textsOf = (report: Report) => report.blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'heading' ? [block.text, ...(block.kind === 'text' ? (block.notes ?? []) : [])] : block.kind === 'table' ? block.rows.flat() : []));
