'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { addBlockSchema, correctSchema, makeNewsletterSchema, retitleSchema, writeBlockSchema } from '@/lib/newsletters/schema';
import type { FormAction } from '@/lib/platform/form-state';
import type { RefusedIssue } from './in-words';

export type IssueAction = FormAction<unknown, RefusedIssue>;
const refusalText = ({ text }: RefusedIssue) => text;

function Newest({ refusal: { reason }, newsletterId }: { refusal: RefusedIssue; newsletterId: string }) {
  return reason === 'changedMeanwhile' && <NewestLink href={`/newsletters/${newsletterId}/edit`} />;
}

export function NewForm({ action }: { action: IssueAction }) {
  const t = useTranslations('newsletters.new');
  return (
    <ActionForm action={action} schema={makeNewsletterSchema} labels={{ title: t('issueTitle') }} refusalText={refusalText}>
      <TextField name="title" width="full" />
      <SubmitButton>{t('make')}</SubmitButton>
    </ActionForm>
  );
}

export function RetitleForm({ action, newsletter }: { action: IssueAction; newsletter: { id: string; version: number; title: string } }) {
  const t = useTranslations('newsletters');
  return (
    <ActionForm action={action} version={newsletter.version} schema={retitleSchema} labels={{ title: t('new.issueTitle') }} values={{ title: newsletter.title }} refusalText={refusalText} renderRefusal={(refusal) => <Newest refusal={refusal} newsletterId={newsletter.id} />}>
      <HiddenField name="newsletterId" value={newsletter.id} />
      <TextField name="title" width="full" />
      <SubmitButton variant="secondary">{t('editor.retitleNow')}</SubmitButton>
    </ActionForm>
  );
}

export function OwnTextForm({ action, newsletterId }: { action: IssueAction; newsletterId: string }) {
  const t = useTranslations('newsletters.editor');
  return (
    <ActionForm action={action} schema={addBlockSchema} labels={{ heading: t('heading'), text: t('text') }} refusalText={refusalText}>
      <HiddenField name="newsletterId" value={newsletterId} />
      <HiddenField name="source" value="" />
      <TextField name="heading" optional width="full" />
      <TextArea name="text" optional rows={6} hint={t('textHint')} />
      <SubmitButton variant="secondary">{t('ownAdd')}</SubmitButton>
    </ActionForm>
  );
}

type BlockProps = { newsletterId: string; block: { id: string; version: number; heading: string; text: string } };

export function BlockForm({ action, newsletterId, block }: BlockProps & { action: IssueAction }) {
  const t = useTranslations('newsletters.editor');
  return (
    <ActionForm
      action={action}
      version={block.version}
      schema={writeBlockSchema}
      labels={{ heading: t('heading'), text: t('text') }}
      values={{ heading: block.heading, text: block.text }}
      refusalText={refusalText}
      renderRefusal={(refusal) => <Newest refusal={refusal} newsletterId={newsletterId} />}
    >
      <HiddenField name="newsletterId" value={newsletterId} />
      <HiddenField name="blockId" value={block.id} />
      <TextField name="heading" optional width="full" />
      <TextArea name="text" optional rows={12} hint={t('textHint')} />
      <div className="form-actions">
        <SubmitButton>{t('save')}</SubmitButton>
        <a href={`/newsletters/${newsletterId}/edit`}>{t('cancel')}</a>
      </div>
    </ActionForm>
  );
}

/** A button whose words are short to the eye and whole to the ear. */
export function WhatButton({ action, hidden, label, what }: { action: IssueAction; hidden: Record<string, string | number>; label: string; what: string }) {
  return (
    <OneClickForm
      action={action}
      hidden={hidden}
      variant="secondary"
      refusalText={refusalText}
      label={
        <>
          <span aria-hidden="true">{label}</span>
          <span className="sr-only">{what}</span>
        </>
      }
    />
  );
}

export function PublishForm({ action, newsletter, name }: { action: IssueAction; newsletter: { id: string; version: number }; name: string }) {
  const t = useTranslations('newsletters.editor');
  return (
    <ConfirmButton
      action={action}
      hidden={{ newsletterId: newsletter.id, version: newsletter.version }}
      variant="primary"
      trigger={t('publish')}
      lead={t('publishLead', { name })}
      label={t('publishNow')}
      refusalText={refusalText}
      renderRefusal={(refusal) => <Newest refusal={refusal} newsletterId={newsletter.id} />}
    />
  );
}

export function CorrectForm({ action, newsletterId }: { action: IssueAction; newsletterId: string }) {
  const t = useTranslations('newsletters.correct');
  return (
    <ActionForm action={action} schema={correctSchema} labels={{ text: t('text') }} refusalText={refusalText}>
      <HiddenField name="newsletterId" value={newsletterId} />
      <TextArea name="text" rows={3} />
      <SubmitButton variant="secondary">{t('send')}</SubmitButton>
    </ActionForm>
  );
}
