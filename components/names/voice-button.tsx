'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { FormAction } from '@/lib/platform/form-state';
import type { RefusedName } from './in-words';

export type NameAction = FormAction<unknown, RefusedName>;

/** Gives one's voice to a name or takes it back; the page then shows how it stands. */
export function VoiceButton({ action, name, mine }: { action: NameAction; name: { id: string; name: string }; mine: boolean }) {
  const t = useTranslations('names');
  return (
    <OneClickForm
      action={action}
      hidden={{ nameId: name.id, voice: mine ? 'withdraw' : 'give' }}
      label={
        <>
          <span aria-hidden="true">{t(mine ? 'withdraw' : 'give')}</span>
          <span className="sr-only">{t(mine ? 'withdrawFor' : 'giveFor', { name: name.name })}</span>
        </>
      }
      variant={mine ? 'tertiary' : 'secondary'}
      refusalText={({ text }) => text}
    />
  );
}
