'use client';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { OutboxStatus } from './outbox';

const sentences = ['textGone', 'textChanged', 'emptySpan', 'themeGone', 'passageGone', 'nothingToUndo', 'changedSince', 'notCoder'] as const;

/** Whether everything is kept. Quiet while it is; loud, and in words, when the net or the session is gone. */
export function SaveState({ status, reload }: { status: OutboxStatus | null; reload: () => void }) {
  const t = useTranslations('coding');
  const refused = sentences.find((reason) => reason === status?.refused);
  return (
    <div className="save-state">
      <p className="quiet" role="status">
        {/* Nothing is claimed before the device has been asked what an earlier page may have left on it. */}
        {status && (status.waiting > 0 ? t('waiting', { count: status.waiting }) : t('allSaved'))}
      </p>
      {status?.trouble && (
        <Alert tone="warning" heading={t(`trouble.${status.trouble}`)} live>
          <p>{t('troubleText', { count: status.waiting })}</p>
          {status.trouble === 'signedOut' && (
            <p>
              <a href="/signin?next=/coding">{t('signInAgain')}</a>
            </p>
          )}
        </Alert>
      )}
      {status?.refused && (
        <Alert tone="error" heading={t('notDone')} live>
          <p>{refused ? t(`refusals.${refused}`) : t('refusals.unexpected')}</p>
          <button type="button" className="button button-secondary button-small" onClick={reload}>
            {t('readAgain')}
          </button>
        </Alert>
      )}
    </div>
  );
}
