import 'server-only';
import type { Readable } from 'node:stream';
import { isLead } from '../../platform/auth/access';
import type { Actor } from '../../platform/auth/types';
import { openSnapshot, type Snapshot } from '../../platform/db/snapshot';
import { refuse, succeed, type Refusal, type Result } from '../../platform/result';
import { civilDateOf } from '../../platform/time';
import { getCurrentProject } from '../../projects/queries';
import type { ProjectView } from '../../projects/types';
import { recordExport } from '../records/commands';
import { mediaTypes } from '../rules';
import type { ExportKind, Survey } from '../types';

/** What a first reading found, and how the file is then made of the same snapshot. */
export type Prepared = { survey: Survey; write: () => Readable | Promise<Readable> };

export type Leaving = {
  kind: Exclude<ExportKind, 'observations'>;
  format: keyof typeof mediaTypes;
  named: boolean;
  reason: string;
  filter?: Record<string, string>;
  /** Of the file, without day, hash and ending. */
  fileName: string;
  prepare: (snapshot: Snapshot, project: ProjectView) => Promise<Prepared>;
};

export type LeavingFile = { id: string; fileName: string; mediaType: string; contentHash: string; body: Readable };
export type LeavingRefusal = Refusal & { reason: 'notLead' | 'noProject' | 'busy' | 'nothing' | 'cprFound' | 'reasonNeeded' };

/**
 * The one door for whatever leaves as a file: one snapshot, read first to count, hash and look for CPR numbers, then
 * recorded, then read again into the file. Names leave with a reason only. The stream gives the snapshot back.
 */
export async function letLeave(actor: Actor, leaving: Leaving, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  if (!isLead(actor)) return refuse('notLead');
  if (leaving.named && leaving.reason === '') return refuse('reasonNeeded');
  const project = await getCurrentProject();
  if (!project) return refuse('noProject');
  const snapshot = await openSnapshot();
  if (!snapshot) return refuse('busy');
  try {
    const { survey, write } = await leaving.prepare(snapshot, project);
    const { rows, hash, suspects, namedTexts = 0 } = survey;
    if (rows === 0 || suspects.count > 0) {
      await snapshot.close();
      return rows === 0 ? refuse('nothing') : refuse('cprFound', { count: suspects.count, rows: suspects.ids.join('.') });
    }
    const { kind, format, named, filter = {} } = leaving;
    const reason = named ? leaving.reason : '';
    const id = await recordExport(actor, project.id, { kind, format, named, reason, filter, rows, contentHash: hash, namedTexts }, now);
    const body = await write();
    body.once('close', () => void snapshot.close());
    const fileName = `${leaving.fileName}-${civilDateOf(now)}-${hash.slice(0, 8)}.${format}`;
    return succeed({ id, fileName, mediaType: mediaTypes[format], contentHash: hash, body });
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}
