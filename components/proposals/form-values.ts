import type { FormValues } from '@/lib/platform/form-state';
import type { Answer } from '@/lib/proposals/answers/types';
import type { Content } from '@/lib/proposals/types';

/** A proposal's words as their form holds them. */
export function contentValues({ sites, ...words }: Content): FormValues {
  return { ...words, ...Object.fromEntries(Object.entries(sites).map(([id, text]) => [`sites.${id}`, text])) };
}

export function answerValues(answers: readonly Answer[], forNonDigital: boolean): FormValues {
  const values: FormValues = forNonDigital ? { forNonDigital: 'on' } : {};
  for (const { itemId, degree, text } of answers) Object.assign(values, { [`answers.${itemId}.degree`]: degree, [`answers.${itemId}.text`]: text });
  return values;
}
