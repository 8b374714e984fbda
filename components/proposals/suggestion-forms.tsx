'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { HiddenField } from '@/components/forms/hidden-field';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction } from '@/lib/platform/form-state';
import { limits } from '@/lib/proposals/schema';
import { suggestSchema } from '@/lib/proposals/suggestions/schema';
import type { SuggestionRefusal } from '@/lib/proposals/suggestions/types';
import type { SectionName } from '@/lib/proposals/types';
import { Difference } from './difference';
import { useProposalRefusalText } from './refusal-text';

export type SuggestionAction = FormAction<{ id: string }, SuggestionRefusal>;

type SuggestProps = { action: SuggestionAction; proposalId: string; version: number; section: SectionName; label: string; text: string };

/** Other words for one section, beginning with those that stand there. */
export function SuggestForm({ action, proposalId, version, section, label, text }: SuggestProps) {
  const t = useTranslations('proposals.suggestions');
  const labels = { section: t('choose'), text: `${t('text')}: ${label}`, reason: t('reason') };
  return (
    <ActionForm action={action} version={version} schema={suggestSchema} labels={labels} values={{ text }} refusalText={useProposalRefusalText()}>
      <HiddenField name="proposalId" value={proposalId} />
      <HiddenField name="section" value={section} />
      <TextArea name="text" rows={5} />
      <TextArea name="reason" rows={2} max={limits.reason} optional />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}

/** Yes with one press; where the words changed meanwhile, the editor sees how before they press again. */
export function AcceptSuggestion({ action, suggestionId, text }: { action: SuggestionAction; suggestionId: string; text: string }) {
  const t = useTranslations('proposals.suggestions');
  return (
    <OneClickForm
      action={action}
      hidden={{ suggestionId }}
      label={t('accept')}
      refusalText={useProposalRefusalText()}
      renderRefusal={(refusal) =>
        refusal.reason === 'textChanged' && (
          <>
            <p>{t('current', refusal.params)}</p>
            <Difference before={refusal.current} after={text} />
            <button type="submit" className="button button-secondary" name="seen" value={refusal.params.version}>
              {t('acceptOver')}
            </button>
          </>
        )
      }
    />
  );
}

export function DeclineSuggestion({ action, suggestionId }: { action: SuggestionAction; suggestionId: string }) {
  const t = useTranslations('proposals.suggestions');
  return (
    <ConfirmButton
      action={action}
      hidden={{ suggestionId }}
      trigger={t('decline')}
      variant="secondary"
      label={t('declineSend')}
      labels={{ answer: t('declineReason') }}
      refusalText={useProposalRefusalText()}
    >
      <TextArea name="answer" rows={2} max={limits.reason} />
    </ConfirmButton>
  );
}

export function WithdrawSuggestion({ action, suggestionId }: { action: SuggestionAction; suggestionId: string }) {
  const t = useTranslations('proposals.suggestions');
  return <ConfirmButton action={action} hidden={{ suggestionId }} trigger={t('withdraw')} label={t('withdrawYes')} refusalText={useProposalRefusalText()} />;
}
