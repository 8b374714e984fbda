'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';
import { limits } from '@/lib/proposals/schema';
import { voiceSchema } from '@/lib/proposals/voices/schema';
import type { Stance, VoiceRefusal } from '@/lib/proposals/voices/types';
import { useProposalRefusalText } from './refusal-text';

export type VoiceAction = FormAction<{ stance: Stance }, VoiceRefusal>;

/** Two buttons: to support is one press, to object takes a reason. */
export function VoiceForm({ action, proposalId, version, reason }: { action: VoiceAction; proposalId: string; version: number; reason: string }) {
  const t = useTranslations('proposals.voices');
  return (
    <ActionForm action={action} version={version} schema={voiceSchema} labels={{ reason: t('reason') }} values={{ reason }} refusalText={useProposalRefusalText()}>
      <HiddenField name="proposalId" value={proposalId} />
      <TextArea name="reason" hint={t('reasonHint')} max={limits.reason} rows={2} optional />
      <div className="form-actions">
        <SubmitButton name="stance" value="support">
          {t('support')}
        </SubmitButton>
        <SubmitButton name="stance" value="object" variant="secondary">
          {t('object')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
