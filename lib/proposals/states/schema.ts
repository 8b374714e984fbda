import { z } from 'zod';
import { civilDate, id } from '../../platform/text';
import { limits, someWords, words, wordsOnALine } from '../schema';
import { outcomes, proposalStates } from '../types';

const from = z.enum(proposalStates, { error: 'choose' });

export const moveProposalSchema = z.object({
  proposalId: id,
  /** The state the lead saw. */
  from,
  to: z.enum(['idea', 'draft', 'recommended'], { error: 'choose' }),
  reason: someWords(limits.reason),
});
export type MoveProposalInput = z.output<typeof moveProposalSchema>;

export const openHearingSchema = z.object({ proposalId: id, from, until: civilDate });
export type OpenHearingInput = z.output<typeof openHearingSchema>;

export const decideProposalSchema = z.object({
  proposalId: id,
  from,
  outcome: z.enum(outcomes, { error: 'choose' }),
  decidedBy: wordsOnALine(120),
  decidedOn: civilDate,
  reason: words(limits.reason),
});
export type DecideProposalInput = z.output<typeof decideProposalSchema>;
