import { z } from 'zod';
import { id } from '../../platform/text';
import { limits, someWords, version } from '../schema';
import { stances } from './types';

export const voiceSchema = z
  .object({ proposalId: id, version, stance: z.enum(stances, { error: 'choose' }), reason: someWords(limits.reason) })
  .superRefine(({ stance, reason }, context) => {
    if (stance === 'object' && reason === '') context.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  });
export type VoiceInput = z.output<typeof voiceSchema>;
