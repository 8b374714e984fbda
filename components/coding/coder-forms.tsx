'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SelectField } from '@/components/forms/select-field';
import type { CoderRefusal } from '@/lib/coders/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';

type Action = FormAction<{ id: string }, CoderRefusal>;

function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('coding.refusals');
  return ({ reason }) => t(reason as CoderRefusal['reason']);
}

export function GrantCoding({ action, people }: { action: Action; people: { id: string; name: string; unit: string }[] }) {
  const t = useTranslations('coding.coders');
  return (
    <OneClickForm action={action} label={t('grant')} labels={{ employeeId: t('person') }} refusalText={useRefusalText()}>
      <SelectField name="employeeId" options={people.map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit})` }))} />
    </OneClickForm>
  );
}

export function RevokeCoding({ action, employeeId }: { action: Action; employeeId: string }) {
  const t = useTranslations('coding.coders');
  return <ConfirmButton action={action} hidden={{ employeeId }} trigger={t('revoke')} lead={t('revokeLead')} label={t('revokeYes')} refusalText={useRefusalText()} />;
}
