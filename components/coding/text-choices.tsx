'use client';
import { useTranslations } from 'next-intl';

type Props = {
  /** Marks of others that are not shown. */
  hidden: number;
  showOthers: boolean;
  bySentence: boolean;
  setShowOthers: (show: boolean) => void;
  setBySentence: (by: boolean) => void;
};

/** How the text is shown: to be dragged over or tapped sentence by sentence, with one's own marks or everybody's. */
export function TextChoices({ hidden, showOthers, bySentence, setShowOthers, setBySentence }: Props) {
  const t = useTranslations('coding');
  const look = 'button button-secondary button-small';
  return (
    <p className="cluster text-choices">
      <button type="button" className={look} aria-pressed={bySentence} onClick={() => setBySentence(!bySentence)}>
        {t('bySentence')}
      </button>
      <button type="button" className={look} aria-pressed={showOthers} onClick={() => setShowOthers(!showOthers)}>
        {t('showOthers')} {hidden > 0 && t('othersHidden', { count: hidden })}
      </button>
    </p>
  );
}
