import 'server-only';
import { createHash } from 'node:crypto';
import { database } from '../platform/db/client';

/** Only the hash is kept: who reads the table cannot walk in. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a link would still let somebody in. Looking uses nothing up: mail programs open links by themselves. */
export async function isLinkGood(token: string, now: Date): Promise<boolean> {
  const link = await database().signInLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now }, employee: { deactivatedAt: null } },
    select: { tokenHash: true },
  });
  return link !== null;
}
