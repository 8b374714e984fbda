import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import type { Move } from './types';

const civil = (date: Date | null) => date && date.toISOString().slice(0, 10);

/** The steps a proposal has taken, the newest first. */
export async function listMoves(proposalId: string, reader: Reader = database()): Promise<Move[]> {
  const rows = await reader.proposalMove.findMany({
    where: { proposalId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { actor: { select: { name: true } } },
  });
  return rows.map(({ id, fromState, toState, actor, at, reason, until, outcome, decidedBy, decidedOn }) => ({
    ...{ id, from: fromState, to: toState, by: actor.name, at, reason, until: civil(until) },
    decision: outcome && { outcome, by: decidedBy!, on: civil(decidedOn)! },
  }));
}
