'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { DateField } from '@/components/forms/date-field';
import { NewestLink } from '@/components/forms/newest-link';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { openPollSchema } from '@/lib/names/schema';
import type { RefusedName } from './in-words';
import type { NameAction } from './voice-button';

const refusalText = ({ text }: { text: string }) => text;

export function CommentForm({ action, nameId }: { action: NameAction; nameId: string }) {
  const t = useTranslations('names.detail');
  return (
    <OneClickForm action={action} hidden={{ nameId }} label={t('send')} variant="secondary" labels={{ text: t('comment') }} refusalText={refusalText}>
      <TextArea name="text" rows={3} />
    </OneClickForm>
  );
}

export function MergeForm({ action, nameId, others }: { action: NameAction; nameId: string; others: { id: string; name: string }[] }) {
  const t = useTranslations('names.tidy');
  return (
    <ConfirmButton action={action} hidden={{ nameId }} trigger={t('merge')} lead={t('mergeLead')} label={t('mergeNow')} labels={{ intoId: t('into') }} refusalText={refusalText}>
      <SelectField name="intoId" options={others.map(({ id, name }) => ({ value: id, label: name }))} />
    </ConfirmButton>
  );
}

export function HideForm({ action, nameId }: { action: NameAction; nameId: string }) {
  const t = useTranslations('names.tidy');
  return (
    <ConfirmButton action={action} hidden={{ nameId }} trigger={t('hide')} lead={t('hideLead')} label={t('hideNow')} labels={{ reason: t('reason') }} refusalText={refusalText}>
      <TextField name="reason" />
    </ConfirmButton>
  );
}

export function HideCommentForm({ action, commentId }: { action: NameAction; commentId: string }) {
  const t = useTranslations('names.tidy');
  return (
    <ConfirmButton
      action={action}
      hidden={{ commentId }}
      trigger={t('hideComment')}
      lead={t('hideCommentLead')}
      label={t('hideNow')}
      labels={{ reason: t('reason') }}
      refusalText={refusalText}
    >
      <TextField name="reason" />
    </ConfirmButton>
  );
}

/** `label` says whether it opens, extends or opens again. */
export function OpenPollForm({ action, version, closesOn, label }: { action: NameAction; version: number; closesOn: string; label: 'open' | 'extend' | 'reopen' }) {
  const t = useTranslations('names.poll');
  const newest = ({ reason }: RefusedName) => reason === 'changedMeanwhile' && <NewestLink />;
  return (
    <ActionForm action={action} version={version} schema={openPollSchema} labels={{ closesOn: t('closesOn') }} values={{ closesOn }} refusalText={refusalText} renderRefusal={newest}>
      <DateField name="closesOn" hint={t('closesOnHint')} />
      <SubmitButton>{t(label)}</SubmitButton>
    </ActionForm>
  );
}

export function ClosePollForm({ action, version }: { action: NameAction; version: number }) {
  const t = useTranslations('names.poll');
  return <ConfirmButton action={action} hidden={{ version }} trigger={t('close')} lead={t('closeLead')} label={t('closeNow')} refusalText={refusalText} />;
}
