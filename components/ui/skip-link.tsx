import { useTranslations } from 'next-intl';

/** The first stop of the Tab key. The page's `<main>` has the id `main` and tabIndex -1. */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a className="skipnav" href="#main">
      {t('skipToContent')}
    </a>
  );
}
