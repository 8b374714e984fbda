import type { Question } from './types';

type GivenAnswer = { questionId: string; text: string; choices: string[] };

/**
 * What a form answered to the lead's questions, as it is kept: only to questions that are asked here, only options
 * they offer, one where one is asked for. A retired question keeps its answer, for a draft may be older than that.
 */
export function readAnswers(questions: Question[], given: Record<string, string[]>): GivenAnswer[] {
  return questions.flatMap(({ id, kind, options }) => {
    const texts = given[id] ?? [];
    if (kind === 'text') {
      const text = texts.join('\n').trim();
      return text ? [{ questionId: id, text, choices: [] }] : [];
    }
    const offered = options.filter((option) => texts.includes(option));
    const choices = kind === 'choice' ? offered.slice(0, 1) : offered;
    return choices.length > 0 ? [{ questionId: id, text: '', choices }] : [];
  });
}

/** What a form asks: everything not retired, and what this observation has answered already. */
export function questionsToAsk(questions: Question[], answered: readonly string[] = []): Question[] {
  return questions.filter(({ id, retired }) => !retired || answered.includes(id));
}
