import type { da } from '@/messages';

/** What is asked with a number from 1 to 5; keys under `evaluations.questions`. */
export const questions = ['worth', 'form', 'contacts', 'use'] as const;
export type Question = (typeof questions)[number];

export type EvaluationReason = keyof (typeof da)['evaluations']['refusals'];
export type EvaluationRefusal = { reason: EvaluationReason; params?: Record<string, string | number> };

export type Answer = Record<Question, number> & { best: string; better: string };

/** How one participant stands: it is early, it can be answered, it has been, it is over, or they are not asked. */
export type Turn = 'early' | 'open' | 'given' | 'over' | 'none';

export type Results = {
  /** How many could answer, and how many have. */
  asked: number;
  given: number;
  /** How many answers the figures are of; 0 while there are too few to be shown. */
  shown: number;
  /** By question, how many chose 1, 2, 3, 4 and 5. */
  counts: Record<Question, [number, number, number, number, number]>;
  best: string[];
  better: string[];
};
