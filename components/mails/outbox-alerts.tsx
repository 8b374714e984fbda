import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { OutboxPage } from '@/lib/mails/outbox/types';
import type { MailRefusal } from '@/lib/mails/outbox/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import { TryAgain } from './try-again';

type Props = {
  outbox: Pick<OutboxPage, 'counts' | 'gathering'>;
  jobs: { id: string; name: string; reason: string; tries: number; at: Date }[];
  runAgain: FormAction<{ jobId: string }, MailRefusal>;
  /** Why nothing leaves, where nothing does. */
  silent: 'demo' | 'notSet' | null;
};

/** What needs somebody, before all else: mails and jobs that failed, and why. */
export function OutboxAlerts({ outbox: { counts, gathering }, jobs, runAgain, silent }: Props) {
  const t = useTranslations('mails.outbox');
  const locale = useLocale();
  // One of a newer version has no name here yet.
  const nameOf = (name: string) => (t.has(`jobs.${name}` as never) ? t(`jobs.${name}` as never) : name);
  const at = (instant: Date) => formatDateTime(instant, locale);
  return (
    <div className="stack">
      {counts.failed > 0 && (
        <Alert tone="error" heading={t('failedHeading', { count: counts.failed })}>
          <p>{t('failedText')}</p>
          <p>
            <Link href="/admin/mails?show=failed" prefetch={false}>
              {t('seeFailed')}
            </Link>
          </p>
        </Alert>
      )}
      {jobs.length > 0 && (
        <Alert tone="warning" heading={t('jobsHeading', { count: jobs.length })}>
          <ul>
            {jobs.map(({ id, name, reason, tries, at: ended }) => (
              <li key={id}>
                {t('job', { name: nameOf(name), reason, tries, at: at(ended) })}
                <TryAgain action={runAgain} hidden={{ jobId: id }} words={{ label: t('runAgain'), done: t('ranAgain') }} about={nameOf(name)} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {silent && <Alert tone="info">{t(silent)}</Alert>}
      {gathering.next && <p>{t('gathering', { count: gathering.count, at: at(gathering.next) })}</p>}
    </div>
  );
}
