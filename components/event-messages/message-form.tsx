'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { limits, messageSchema } from '@/lib/event-messages/schema';
import type { Audience, MessageRefusal } from '@/lib/event-messages/types';
import type { FormAction } from '@/lib/platform/form-state';

type Props = {
  action: FormAction<unknown, MessageRefusal>;
  eventId: string;
  clientKey: string;
  /** How many each group holds; the empty ones are left out. */
  groups: { audience: Audience; count: number }[];
};

/** To whom and what. The first press shows how many it goes to, the second sends it. */
export function MessageForm({ action, eventId, clientKey, groups }: Props) {
  const t = useTranslations('eventMessages');
  const labels = { audience: t('fields.audience'), subject: t('fields.subject'), text: t('fields.text') };
  return (
    <ActionForm
      action={action}
      schema={messageSchema}
      labels={labels}
      className="measure"
      refusalHeading={({ reason }) => (reason === 'confirmFirst' ? t('confirmHeading') : undefined)}
      refusalText={({ reason, preview }) => (preview ? t('confirm', preview) : t(`refusals.${reason}`))}
      renderRefusal={({ preview }) =>
        preview && (
          <SubmitButton name="confirmed" value={preview.fingerprint}>
            {t('send')}
          </SubmitButton>
        )
      }
    >
      <HiddenField name="eventId" value={eventId} />
      <HiddenField name="clientKey" value={clientKey} />
      <CheckboxGroup
        name="audience"
        options={groups.map(({ audience, count }) => ({ value: audience, label: `${t(`audiences.${audience}`)} (${t('people', { count })})` }))}
      />
      <TextField name="subject" width="full" maxLength={limits.subject} />
      <TextArea name="text" rows={8} max={limits.text} hint={t('hints.text')} />
      <SubmitButton variant="secondary">{t('check')}</SubmitButton>
    </ActionForm>
  );
}
