'use client';
import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { FormSection } from '@/components/forms/form-section';
import { RadioGroup } from '@/components/forms/radio-group';
import { limits } from '@/lib/observations/schema';
import type { QuestionKind } from '@/lib/questions/types';
import { DEFAULT_QUESTIONS } from './default-questions';
import { Question, WatchedText } from './question';

/** One of the lead's questions in the reader's language. */
export type OwnQuestion = { id: string; kind: QuestionKind; text: string; options: string[]; retired: boolean };

/** What the lead asks beyond the default form, numbered on from it. */
export function OwnQuestions({ questions, chosen }: { questions: OwnQuestion[]; chosen: (name: string) => string[] }) {
  const t = useTranslations('observations');
  if (questions.length === 0) return null;
  return (
    <FormSection legend={t('sections.extra')}>
      {questions.map(({ id, kind, options, retired }, index) => {
        const name = `answers.${id}`;
        const shared = { name, optional: true, hint: retired ? t('form.retired') : undefined };
        const boxes = options.map((option) => ({ value: option, label: option }));
        return (
          <Question step={DEFAULT_QUESTIONS + index + 1} key={id}>
            {kind === 'text' && <WatchedText {...shared} rows={3} max={limits.answer} />}
            {kind === 'choice' && <RadioGroup {...shared} big options={boxes} />}
            {kind === 'choices' && (
              <CheckboxGroup
                {...shared}
                hint={shared.hint ?? t('hints.choices')}
                big
                defaultValues={chosen(name)}
                options={boxes}
              />
            )}
          </Question>
        );
      })}
    </FormSection>
  );
}
