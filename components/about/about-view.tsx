import { useTranslations } from 'next-intl';

/** What the app is and what it keeps, in words for those it keeps things about. */
export function AboutView() {
  const t = useTranslations('about');
  return (
    <div className="stack measure">
      <h2>{t('useTitle')}</h2>
      <ul>
        <li>{t('useVisit')}</li>
        <li>{t('useHost')}</li>
        <li>{t('useObserve')}</li>
      </ul>
      <h2>{t('keepTitle')}</h2>
      <p>{t('keep')}</p>
      <h2>{t('seeTitle')}</h2>
      <ul>
        <li>{t('seeVisits')}</li>
        <li>{t('seeObservations')}</li>
        <li>{t('seeExport')}</li>
      </ul>
      <h2>{t('citizensTitle')}</h2>
      <p>{t('citizens')}</p>
      <h2>{t('historyTitle')}</h2>
      <p>{t('history')}</p>
      <h2>{t('browserTitle')}</h2>
      <p>{t('browser')}</p>
    </div>
  );
}
