'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import type { EventRefusal } from '@/lib/events/types';
import type { FormAction } from '@/lib/platform/form-state';
import { eventRefusalText } from './refusal-text';

/** Shows a draft to everybody, after a second press. */
export function PublishForm({ action, event }: { action: FormAction<{ eventId: string }, EventRefusal>; event: { id: string; version: number } }) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <ConfirmButton
      action={action}
      hidden={{ eventId: event.id, version: event.version }}
      variant="primary"
      trigger={t('publish')}
      lead={t('publishLead')}
      label={t('publishYes')}
      refusalText={(refusal) => eventRefusalText(t, refusal, locale)}
    />
  );
}
