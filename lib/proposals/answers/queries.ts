import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import type { Answer } from './types';

/** How these proposals answer the brief, by proposal, in the brief's order. */
export async function listAnswers(proposalIds: readonly string[], reader: Reader = database()): Promise<Map<string, Answer[]>> {
  const rows = await reader.proposalAnswer.findMany({
    where: { proposalId: { in: [...proposalIds] } },
    orderBy: { item: { position: 'asc' } },
  });
  const byProposal = new Map<string, Answer[]>(proposalIds.map((id) => [id, []]));
  for (const { proposalId, ...answer } of rows) byProposal.get(proposalId)?.push(answer);
  return byProposal;
}
