'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { copySchema } from '@/lib/openings/schema';
import type { OpeningRefusal } from '@/lib/openings/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { WeekDay } from '@/lib/rounds/types';
import { dayOptions } from './day-options';
import { problemText } from './problem-text';
import { openingRefusalText } from './refusal-text';

/** Repeats an opening on other days of its week. */
export function CopyForm({
  action,
  openingId,
  days,
}: {
  action: FormAction<{ openingIds: string[] }, OpeningRefusal>;
  openingId: string;
  /** The days that can be chosen: open ones, without the opening's own. */
  days: WeekDay[];
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      schema={copySchema}
      labels={{ days: t('fields.days') }}
      refusalText={(refusal) =>
        refusal.reason === 'rowsRefused' ? t('copyRefused') : openingRefusalText(t, refusal)
      }
      renderRefusal={(refusal) =>
        refusal.reason === 'rowsRefused' && (
          <ul>
            {refusal.rows.map(({ row, problem }) => (
              <li key={`${row} ${problem.reason}`}>{problemText(t, locale, problem)}</li>
            ))}
          </ul>
        )
      }
    >
      <HiddenField name="openingId" value={openingId} />
      <CheckboxGroup name="days" options={dayOptions(t, days, locale)} />
      <SubmitButton>{t('copySubmit')}</SubmitButton>
    </ActionForm>
  );
}
