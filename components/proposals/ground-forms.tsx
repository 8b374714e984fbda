'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SelectField, type Option } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/platform/form-state';
import type { GroundsRefusal } from '@/lib/proposals/grounds/types';
import { useProposalRefusalText } from './refusal-text';

export type GroundAction = FormAction<{ id: string }, GroundsRefusal>;

export function AddGround({ action, proposalId, findings }: { action: GroundAction; proposalId: string; findings: Option[] }) {
  const t = useTranslations('proposals.grounds');
  return (
    <OneClickForm action={action} hidden={{ proposalId }} label={t('add')} labels={{ findingId: t('finding') }} refusalText={useProposalRefusalText()}>
      <SelectField name="findingId" options={findings} />
    </OneClickForm>
  );
}

export function RemoveGround({ action, proposalId, findingId }: { action: GroundAction; proposalId: string; findingId: string }) {
  const t = useTranslations('proposals.grounds');
  return <ConfirmButton action={action} hidden={{ proposalId, findingId }} trigger={t('remove')} label={t('removeYes')} refusalText={useProposalRefusalText()} />;
}
