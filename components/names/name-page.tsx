import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import type { NameDetail } from '@/lib/names/types';
import { formatDateTime } from '@/lib/platform/format';
import { CommentForm, HideCommentForm, HideForm, MergeForm } from './name-forms';
import { VoiceButton, type NameAction } from './voice-button';

export type NameActions = Record<'voice' | 'comment' | 'merge' | 'hide' | 'hideComment', NameAction>;

/** One name: why, how many support it, what is said about it, and for the lead what tidies it. */
export function NamePage({ name, others, actions, open, runs }: { name: NameDetail; others: { id: string; name: string }[]; actions: NameActions; open: boolean; runs: boolean }) {
  const t = useTranslations('names');
  const inRunning = !name.mergedInto && name.hiddenReason === null;
  return (
    <div className="stack stack-large">
      {name.hiddenReason !== null && <Alert tone="warning">{t('detail.nameHidden', { reason: name.hiddenReason })}</Alert>}
      {name.mergedInto && (
        <Alert tone="info">
          {t('detail.merged')}{' '}
          <Link href={`/names/${name.mergedInto.id}`} prefetch={false}>
            {name.mergedInto.name}
          </Link>
        </Alert>
      )}
      <section className="stack" aria-labelledby="reason">
        <h2 id="reason">{t('detail.reason')}</h2>
        <p className="measure">{name.reason}</p>
        {inRunning && (
          <p className="lead">
            {t('voices', { count: name.voices })}
            {name.mine && `. ${t('yours')}.`}
          </p>
        )}
        {name.mergedFrom.length > 0 && <p>{t('detail.mergedFrom', { names: name.mergedFrom.join(', ') })}</p>}
        {inRunning && open && <VoiceButton action={actions.voice} name={name} mine={name.mine} />}
      </section>
      <Discussion name={name} hide={runs ? actions.hideComment : null} />
      {inRunning && open && <CommentForm key={name.discussion.length} action={actions.comment} nameId={name.id} />}
      {runs && inRunning && (
        <section className="stack" aria-labelledby="tidy">
          <h2 id="tidy">{t('tidy.heading')}</h2>
          {others.length > 0 && <MergeForm action={actions.merge} nameId={name.id} others={others} />}
          <HideForm action={actions.hide} nameId={name.id} />
        </section>
      )}
    </div>
  );
}

function Discussion({ name, hide }: { name: NameDetail; hide: NameAction | null }) {
  const t = useTranslations('names.detail');
  const locale = useLocale();
  return (
    <section className="stack" aria-labelledby="discussion">
      <h2 id="discussion">{t('discussion')}</h2>
      {name.discussion.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list stack">
        {name.discussion.map(({ id, author, text, writtenAt, hiddenReason }) => (
          <li key={id}>
            {hiddenReason === null ? (
              <Card heading={author} level={3} meta={formatDateTime(writtenAt, locale)} actions={hide && <HideCommentForm action={hide} commentId={id} />}>
                <p className="measure pre-line">{text}</p>
              </Card>
            ) : (
              <p className="quiet">{t('hidden', { reason: hiddenReason })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
