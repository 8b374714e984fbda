import 'server-only';
import type { Actor } from '../platform/auth/types';
import type { Transaction } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import type { AuditAction, AuditSubject } from './types';

/**
 * Writes one line of the log in the transaction of what it tells about: either both are kept or neither.
 * `actor` is null when the system itself acted. `details` holds plain values a reader can make sense of without the
 * row (names, days as YYYY-MM-DD); never a citizen's words and never what an observation said.
 */
export async function recordAudit(
  tx: Transaction,
  entry: {
    actor: Pick<Actor, 'id'> | null;
    action: AuditAction;
    subjectKind: AuditSubject;
    subjectId: string;
    reason?: string;
    details?: Record<string, string | number | boolean | null>;
    now: Date;
  },
): Promise<void> {
  const { actor, action, subjectKind, subjectId, reason = '', details = {}, now } = entry;
  await tx.auditEntry.create({
    data: {
      at: now,
      actorId: actor?.id ?? null,
      action,
      subjectKind,
      subjectId,
      reason,
      details: details satisfies Prisma.InputJsonObject,
    },
    select: { id: true },
  });
}

/** Many lines at once, of one actor and moment: what brings in a thousand people has a thousand of them. */
export async function recordAudits(
  tx: Transaction,
  actor: Pick<Actor, 'id'>,
  now: Date,
  entries: readonly {
    action: AuditAction;
    subjectKind: AuditSubject;
    subjectId: string;
    reason?: string;
    details?: Record<string, string | number | boolean | null>;
  }[],
): Promise<void> {
  await tx.auditEntry.createMany({ data: entries.map((entry) => ({ ...entry, at: now, actorId: actor.id })) });
}
