'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { MailRefusal } from '@/lib/mails/outbox/types';
import type { FormAction } from '@/lib/platform/form-state';

type Props<Value> = {
  action: FormAction<Value, MailRefusal>;
  /** Which mail or job, by the name its action reads. */
  hidden: Record<string, string>;
  words: { label: string; done: string };
  /** What it is about, for those who do not see the row it stands in. */
  about: string;
};

/** One more try of something that failed. */
export function TryAgain<Value>({ action, hidden, words, about }: Props<Value>) {
  const t = useTranslations('mails.refusals');
  return (
    <OneClickForm
      action={action}
      hidden={hidden}
      variant="secondary"
      label={
        <>
          {words.label}
          <span className="sr-only"> {about}</span>
        </>
      }
      doneText={words.done}
      refusalText={({ reason }) => t(reason as MailRefusal['reason'])}
    />
  );
}
