import type { Actor } from '@/lib/platform/auth/types';
import type { Result } from '@/lib/platform/result';
import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { makeProposal } from '@/lib/proposals/commands';
import { makeProposalSchema } from '@/lib/proposals/schema';
import { moveProposal, openHearing } from '@/lib/proposals/states/commands';

export const words = { title: 'Fælles vært', statement: 'En vært tager imod ved døren.', audience: '', cost: '10 timer om ugen', needs: '', risks: '', sites: {} };

/** What was done, or the test stops with why it was not. */
export async function must<Value>(asked: Promise<Result<Value>>): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

/** Answers the reason of a refusal, or null. */
export async function reasonOf(asked: Promise<Result<unknown>>): Promise<string | null> {
  const result = await asked;
  return result.ok ? null : result.reason;
}

export async function makeIdea(author: Actor, now: Date, rest: Partial<typeof words> = {}): Promise<string> {
  return (await must(makeProposal(author, makeProposalSchema.parse({ ...words, ...rest }), now))).id;
}

/** An idea that the lead has sent in hearing for ten days. */
export async function makeHearing(author: Actor, lead: Actor, now: Date): Promise<string> {
  const proposalId = await makeIdea(author, now);
  await must(moveProposal(lead, { proposalId, from: 'idea', to: 'draft', reason: '' }, now));
  await must(openHearing(lead, { proposalId, from: 'draft', until: addCivilDays(civilDateOf(now), 10) }, now));
  return proposalId;
}
