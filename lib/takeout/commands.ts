import 'server-only';
import type { LeavingFile, LeavingRefusal } from '../exports/leaving/commands';
import type { Actor } from '../platform/auth/types';
import type { Locale } from '../platform/format';
import type { Result } from '../platform/result';
import { exportResearch } from '../refi-qda/commands';
import { exportReport } from '../report/commands';
import { exportPatterns } from '../project-export/patterns/commands';
import type { TakeInput } from '../project-export/schema';
import type { Offered } from '../project-export/types';
import { exportWorkbook } from '../project-export/workbook/commands';

type Take = (actor: Actor, input: TakeInput & { locale: Locale }, now: Date) => Promise<Result<LeavingFile, LeavingRefusal>>;

const takes: Record<Offered, Take> = {
  'report.docx': (actor, input, now) => exportReport(actor, { ...input, format: 'docx' }, now),
  'report.pdf': (actor, input, now) => exportReport(actor, { ...input, format: 'pdf' }, now),
  'patterns.xlsx': (actor, input, now) => exportPatterns(actor, { ...input, format: 'xlsx' }, now),
  'patterns.svg': (actor, input, now) => exportPatterns(actor, { ...input, format: 'svg' }, now),
  'patterns.png': (actor, input, now) => exportPatterns(actor, { ...input, format: 'png' }, now),
  'lines.svg': (actor, input, now) => exportPatterns(actor, { ...input, axis: 'month', format: 'svg', lines: true }, now),
  'lines.png': (actor, input, now) => exportPatterns(actor, { ...input, axis: 'month', format: 'png', lines: true }, now),
  'research.qdpx': (actor, input, now) => exportResearch(actor, { ...input, format: 'qdpx' }, now),
  'codebook.qdc': (actor, input, now) => exportResearch(actor, { ...input, format: 'qdc' }, now),
  'workbook.xlsx': (actor, input, now) => exportWorkbook(actor, { ...input, format: 'xlsx' }, now),
  'workbook.zip': (actor, input, now) => exportWorkbook(actor, { ...input, format: 'zip' }, now),
  'workbook.json': (actor, input, now) => exportWorkbook(actor, { ...input, format: 'json' }, now),
};

/** Lets one of the files of the page leave. */
export const takeOut: Take = (actor, input, now) => takes[input.what](actor, input, now);
