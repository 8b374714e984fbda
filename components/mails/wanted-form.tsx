'use client';
import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { OneClickForm } from '@/components/forms/one-click-form';
import { RadioGroup } from '@/components/forms/radio-group';
import { mailGroups, type MailGroup } from '@/lib/mails/rules';
import type { FormAction } from '@/lib/platform/form-state';
import type { Locale } from '@/lib/platform/format';

type Props = { wanted: MailGroup[]; locale: Locale; action: FormAction<{ wanted: MailGroup[] }> };

export function WantedForm({ wanted, locale, action }: Props) {
  const t = useTranslations('mails');
  return (
    <OneClickForm action={action} label={t('own.save')} labels={{ wanted: t('own.wanted'), locale: t('own.locale') }} doneText={t('own.saved')}>
      <CheckboxGroup
        name="wanted"
        hint={t('own.wantedHint')}
        defaultValues={wanted}
        options={mailGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
      />
      <RadioGroup
        name="locale"
        defaultValue={locale}
        options={[
          { value: 'da', label: 'Dansk' },
          { value: 'en', label: 'English' },
        ]}
      />
    </OneClickForm>
  );
}
