'use client';
import { useTranslations } from 'next-intl';
import type { OwnQuestion } from './own-questions';

const fields = [
  ...(['unitId', 'siteId', 'outsidePlace', 'day', 'time', 'role', 'situation', 'facts', 'quote', 'interpretation'] as const),
  ...(['errands', 'barriers', 'outcome', 'comparison', 'comparisonText', 'idea', 'significance'] as const),
];

/** Every field's words in the form's order, the lead's own questions last. */
export function useLabels(questions: OwnQuestion[]): Record<string, string> {
  const t = useTranslations('observations.fields');
  return Object.fromEntries([
    ...fields.map((name) => [name, t(name)]),
    ...questions.map(({ id, text }) => [`answers.${id}`, text]),
  ]);
}
