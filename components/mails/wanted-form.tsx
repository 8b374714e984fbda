'use client';
import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { OneClickForm } from '@/components/forms/one-click-form';
import { mailGroups, type MailGroup } from '@/lib/mails/rules';
import type { FormAction } from '@/lib/platform/form-state';

type Props = { wanted: MailGroup[]; action: FormAction<{ wanted: MailGroup[] }> };

export function WantedForm({ wanted, action }: Props) {
  const t = useTranslations('mails');
  return (
    <OneClickForm action={action} label={t('own.save')} labels={{ wanted: t('own.wanted') }} doneText={t('own.saved')}>
      <CheckboxGroup
        name="wanted"
        hint={t('own.wantedHint')}
        optional
        defaultValues={wanted}
        options={mailGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
      />
    </OneClickForm>
  );
}
