import 'server-only';
import { listBriefItems } from '../../brief/queries';
import { database, type Reader } from '../../platform/db/client';
import { listAnswers } from '../answers/queries';
import { listStrengths } from '../grounds/queries';
import { listProposals } from '../queries';
import { coverBrief } from './rules';
import type { Coverage } from './types';

/** How a project's proposals answer its brief. */
export async function getCoverage(projectId: string, reader: Reader = database()): Promise<Coverage> {
  const proposals = await listProposals(projectId, reader);
  const ids = proposals.map(({ id }) => id);
  const items = await listBriefItems(projectId, reader);
  const answers = await listAnswers(ids, reader);
  const strengths = await listStrengths(ids, reader);
  return coverBrief(
    items,
    proposals.map(({ id, number, title, state, decision, forNonDigital }) => ({
      ...{ id, number, title, state, forNonDigital },
      outcome: decision?.outcome ?? null,
      strength: strengths.get(id)?.level ?? 'none',
      answers: answers.get(id) ?? [],
    })),
  );
}
