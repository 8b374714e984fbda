'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { MailRefusal } from '@/lib/mails/outbox/types';
import type { FormAction } from '@/lib/platform/form-state';

type Props = { mailId: string; subject: string; action: FormAction<{ mailId: string }, MailRefusal> };

export function SendAgain({ mailId, subject, action }: Props) {
  const t = useTranslations('mails');
  return (
    <OneClickForm
      action={action}
      hidden={{ mailId }}
      variant="secondary"
      label={
        <>
          {t('outbox.again')}
          <span className="sr-only"> {subject}</span>
        </>
      }
      doneText={t('outbox.sentAgain')}
      refusalText={({ reason }) => t(`refusals.${reason as MailRefusal['reason']}`)}
    />
  );
}
