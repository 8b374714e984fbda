import { z } from 'zod';
import { optionalParagraphs } from '../platform/text';

/** Yes, or no with a reason that the person reads. */
export const answerFields = {
  answer: z.enum(['yes', 'no'], { error: 'choose' }),
  reason: optionalParagraphs(500).optional().default(''),
};

export const hasReason = ({ answer, reason }: { answer: string; reason: string }): boolean => answer === 'yes' || reason !== '';
export const reasonMissing = { path: ['reason'], error: 'required' };
