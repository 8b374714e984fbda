import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { MailLine } from '@/lib/mails/outbox/types';
import type { MailRefusal } from '@/lib/mails/outbox/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime, type Locale } from '@/lib/platform/format';
import { MailState } from './mail-state';
import { TryAgain } from './try-again';

type Props = {
  rows: MailLine[];
  caption: string;
  hideCaption?: boolean;
  /** Whether the reader may open a mail. */
  opens: boolean;
  sendAgain?: FormAction<{ mailId: string }, MailRefusal>;
};

/** Mails with how far they have come; who may send again gets a button at those that have not. */
export function OutboxTable({ rows, caption, hideCaption, opens, sendAgain }: Props) {
  const t = useTranslations('mails.outbox');
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      rows={rows}
      rowKey={({ id }) => id}
      compact
      columns={[
        { key: 'at', heading: t('at'), cell: ({ createdAt }) => formatDateTime(createdAt, locale) },
        { key: 'subject', heading: t('subject'), rowHeading: true, cell: (row) => <Subject row={row} opens={opens} /> },
        ...(sendAgain ? [{ key: 'to', heading: t('to'), cell: ({ name, address }: MailLine) => name || address }] : []),
        { key: 'state', heading: t('state'), cell: (row) => <Progress row={row} locale={locale} /> },
        ...(sendAgain
          ? [{ key: 'what', heading: t('what'), cell: (row: MailLine) => (mayGoAgain(row) ? <TryAgain action={sendAgain} hidden={{ mailId: row.id }} words={{ label: t('again'), done: t('sentAgain') }} about={row.subject} /> : null) }]
          : []),
      ]}
    />
  );
}

function mayGoAgain({ state, attempts }: MailLine): boolean {
  return state === 'failed' || (state === 'queued' && attempts > 0);
}

function Subject({ row: { id, subject, method }, opens }: { row: MailLine; opens: boolean }) {
  const t = useTranslations('mails.outbox');
  return (
    <>
      {opens ? (
        <Link href={`/mails/${id}`} prefetch={false}>
          {subject}
        </Link>
      ) : (
        subject
      )}
      {method && <span className="quiet"> {t(method === 'CANCEL' ? 'cancellation' : 'invitation')}</span>}
    </>
  );
}

function Progress({ row: { state, attempts, reason, nextAttemptAt }, locale }: { row: MailLine; locale: Locale }) {
  const t = useTranslations('mails.outbox');
  const waits = state === 'queued' && nextAttemptAt && reason;
  return (
    <>
      <MailState state={state} />
      {waits && <p className="quiet">{t('nextTry', { attempts, reason, at: formatDateTime(nextAttemptAt, locale) })}</p>}
      {state === 'failed' && <p className="quiet">{reason}</p>}
    </>
  );
}
