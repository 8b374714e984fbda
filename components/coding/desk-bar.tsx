'use client';
import { useTranslations } from 'next-intl';

type Props = {
  next: string | null;
  previous: string | null;
  done: boolean;
  canUndo: boolean;
  undo: () => void;
  finish: () => void;
  reopen: () => void;
};

/** What is done with the text as a whole. */
export function DeskBar({ next, previous, done, canUndo, undo, finish, reopen }: Props) {
  const t = useTranslations('coding');
  return (
    <div className="desk-bar">
      <p className="cluster">
        <button type="button" className="button button-primary" onClick={finish}>
          {next ? t('finishNext') : t('finish')}
        </button>
        <button type="button" className="button button-secondary" disabled={!canUndo} onClick={undo}>
          {t('undo')}
        </button>
        {previous && <a href={previous}>{t('previous')}</a>}
        {next && <a href={next}>{t('next')}</a>}
      </p>
      {done && (
        <p>
          {t('isDone')}{' '}
          <button type="button" className="function-link" onClick={reopen}>
            {t('reopen')}
          </button>
        </p>
      )}
    </div>
  );
}
