import 'server-only';
import type { Transaction } from '../platform/db/client';
import type { CommitmentKind, Span } from './types';

type About = { visitIds?: readonly string[]; openingId?: string; id?: string };

/**
 * Who writes a commitment holds the person's row (`lock(tx, { employees })`), for travel between two of them is a rule
 * that the database does not know: only overlaps are refused there.
 */
export async function addCommitment(
  tx: Transaction,
  commitment: Span & {
    employeeId: string;
    kind: CommitmentKind;
    siteId?: string | null;
    note?: string;
    visitId?: string;
    openingId?: string;
    eventId?: string;
    registrationId?: string;
  },
): Promise<string> {
  const { id } = await tx.commitment.create({ data: commitment, select: { id: true } });
  return id;
}

/** Moves the active commitments of visits, or an opening's hosting, to another time and site. */
export async function moveCommitments(tx: Transaction, about: About, to: Span & { siteId: string; employeeId?: string }): Promise<void> {
  await tx.commitment.updateMany({ where: where(about), data: to });
}

/** Frees the time; the rows stay as history. */
export async function releaseCommitments(tx: Transaction, about: About): Promise<void> {
  await tx.commitment.updateMany({ where: where(about), data: { active: false } });
}

function where({ visitIds, openingId, id }: About) {
  // Nothing named would mean everything.
  if (!visitIds && !openingId && !id) throw new Error('no commitment was named');
  return {
    active: true,
    ...(visitIds ? { visitId: { in: [...visitIds] } } : {}),
    ...(openingId ? { openingId } : {}),
    ...(id ? { id } : {}),
  };
}
