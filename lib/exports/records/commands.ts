import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import type { ExportKind } from '../types';

export type Taken = {
  kind: ExportKind;
  format: string;
  named: boolean;
  reason: string;
  /** What was asked for beyond the kind, as it would stand in an address. */
  filter: Record<string, string>;
  rows: number;
  contentHash: string;
  /** How many texts name somebody of the staff. */
  namedTexts: number;
};

/** Writes down who takes what, in the list of exports and in the log; the id is the record's. */
export function recordExport(actor: Actor, projectId: string, taken: Taken, now: Date): Promise<string> {
  return inTransaction(async (tx) => {
    const { id } = await tx.exportRecord.create({ data: { ...taken, projectId, actorId: actor.id, at: now }, select: { id: true } });
    const { kind, format, named, rows, contentHash, reason } = taken;
    const action = kind === 'observations' ? 'observationsExported' : 'projectExported';
    const details = { ...(kind === 'observations' ? {} : { kind }), format, named, rows, contentHash };
    await recordAudit(tx, { actor, action, subjectKind: 'export', subjectId: id, reason, details, now });
    return id;
  });
}
