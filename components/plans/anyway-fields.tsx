'use client';
import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { useEnclosingForm } from '@/components/forms/form-context';
import { TextArea } from '@/components/forms/text-area';

/** The way on from a refusal that a new plan would mend: save all the same, with a reason. Not there before somebody needs it. */
export function AnywayFields({ when }: { when: string }) {
  const t = useTranslations('replanning');
  const { refused, values } = useEnclosingForm();
  if (refused !== when && !values.anyway) return null;
  return (
    <>
      <CheckboxField name="anyway" label={t('anyway')} hint={t('anywayHint')} />
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} max={500} optional />
    </>
  );
}
