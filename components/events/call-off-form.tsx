'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import type { ChangeRefusal } from '@/lib/event-changes/types';
import { callOffSchema } from '@/lib/events/schema';
import type { FormAction } from '@/lib/platform/form-state';
import { ChangeAnswer } from './change-answer';
import { eventRefusalText } from './refusal-text';

/** Calls an event off. The page has shown whom it hits, so the button's own post confirms that list. */
export function CallOffForm({
  action,
  event,
  people,
  fingerprint,
}: {
  action: FormAction<{ eventId: string }, ChangeRefusal>;
  event: { id: string; version: number };
  people: string[];
  fingerprint: string;
}) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      version={event.version}
      schema={callOffSchema}
      labels={{ reason: t('fields.reason') }}
      className="measure"
      refusalText={(refusal) => eventRefusalText(t, refusal, locale)}
      renderRefusal={(refusal) => <ChangeAnswer refusal={refusal} eventId={event.id} />}
    >
      <HiddenField name="eventId" value={event.id} />
      <p>{people.length > 0 ? t('callOffTouched', { count: people.length }) : t('callOffNobody')}</p>
      {people.length > 0 && (
        <ul>
          {people.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <TextField name="reason" hint={t('hints.reason')} width="full" />
      <SubmitButton variant="warning" name="confirmed" value={fingerprint}>
        {t('callOffSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
