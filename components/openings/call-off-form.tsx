'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { callOffSchema, mostReason } from '@/lib/opening-changes/schema';
import type { ChangePreview, ChangeRefusal } from '@/lib/opening-changes/types';
import type { FormAction } from '@/lib/platform/form-state';
import { ChangeAnswer } from './change-answer';
import { openingRefusalText } from './refusal-text';
import { TouchedPeople } from './touched-people';

/**
 * Calls an opening off. The page has already shown whom it hits, so the button's own post confirms that; if somebody
 * signed up in between, the answer asks again with the new list.
 */
export function CallOffForm({
  action,
  openingId,
  version,
  preview,
}: {
  action: FormAction<{ openingId: string }, ChangeRefusal>;
  openingId: string;
  version: number;
  preview: ChangePreview;
}) {
  const t = useTranslations('openings');
  const { touched } = preview;
  return (
    <ActionForm
      action={action}
      version={version}
      schema={callOffSchema}
      labels={{ reason: t('fields.reason') }}
      refusalText={(refusal) => openingRefusalText(t, refusal)}
      refusalHeading={(refusal) => (refusal.reason === 'confirmFirst' ? t('confirm.callOffHeading') : undefined)}
      renderRefusal={(refusal) => (
        <ChangeAnswer refusal={refusal} openingId={openingId} confirmLabel={t('confirm.callOffSubmit')} />
      )}
    >
      <HiddenField name="openingId" value={openingId} />
      {touched.length === 0 ? (
        <p>{t('callOffNobody')}</p>
      ) : (
        <>
          <h2>{t('callOffTouched', { count: touched.length })}</h2>
          <TouchedPeople preview={preview} />
        </>
      )}
      <TextArea name="reason" hint={touched.length > 0 ? t('hints.reason') : undefined} max={mostReason} rows={3} />
      <SubmitButton variant="warning" name="confirmed" value={preview.fingerprint}>
        {t('callOffSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
