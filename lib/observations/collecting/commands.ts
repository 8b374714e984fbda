import 'server-only';
import type { Transaction } from '../../platform/db/client';
import type { ObserverRole } from '../types';

export type Collected = {
  /** The writer's key: of two with the same one the tables keep the first. */
  key: string;
  authorId: string;
  projectId: string;
  eventId: string;
  siteId: string | null;
  occurredAt: Date;
  role: ObserverRole;
  facts: string;
  idea: string;
};

/** Hands in, for its writer, what was written down at an event. The caller has checked the words. Answers its id. */
export async function addCollected(tx: Transaction, { key, ...given }: Collected, now: Date): Promise<string> {
  const { id } = await tx.observation.create({
    data: { ...given, clientKey: key, origin: 'event', state: 'submitted', createdAt: now, savedAt: now, submittedAt: now },
    select: { id: true },
  });
  return id;
}
