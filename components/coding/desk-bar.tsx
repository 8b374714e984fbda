'use client';
import { useTranslations } from 'next-intl';

type Props = {
  next: string | null;
  previous: string | null;
  done: boolean;
  canUndo: boolean;
  /** Marks of others that are not shown. */
  hidden: number;
  showOthers: boolean;
  bySentence: boolean;
  setShowOthers: (show: boolean) => void;
  setBySentence: (by: boolean) => void;
  undo: () => void;
  finish: () => void;
  reopen: () => void;
};

/** What is done with the text as a whole. */
export function DeskBar(props: Props) {
  const { next, previous, done, canUndo, hidden, showOthers, bySentence, setShowOthers, setBySentence, undo, finish, reopen } = props;
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
      <p className="cluster">
        <label>
          <input type="checkbox" checked={bySentence} onChange={(event) => setBySentence(event.target.checked)} /> {t('bySentence')}
        </label>
        <label>
          <input type="checkbox" checked={showOthers} onChange={(event) => setShowOthers(event.target.checked)} /> {t('showOthers')}
          {hidden > 0 && <span className="quiet"> {t('othersHidden', { count: hidden })}</span>}
        </label>
      </p>
    </div>
  );
}
