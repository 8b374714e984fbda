import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { OwedObservation } from '@/lib/observation-origins/types';
import { formatList, formatSpan } from '@/lib/platform/format';

/** The visits that still lack the reader's observation, each with the way to write it. */
export function OwedList({ owed }: { owed: OwedObservation[] }) {
  const t = useTranslations('observationPages.owed');
  const locale = useLocale();
  if (owed.length === 0) return null;
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <ul className="plain-list">
        {owed.map(({ visitId, draftId, role, others, title, siteName, starts, ends }) => (
          <li key={visitId}>
            <Card
              tone="warning"
              heading={title}
              meta={`${siteName} · ${formatSpan(starts, ends, locale)}`}
              actions={
                <LinkButton
                  small
                  variant="secondary"
                  icon="edit"
                  href={draftId ? `/observations/${draftId}` : `/observations/new?visit=${visitId}`}
                >
                  {t(draftId ? 'continue' : 'write')}
                  <span className="sr-only">: {title}</span>
                </LinkButton>
              }
            >
              <p>{t(role === 'host' ? 'asHost' : 'asGuest', { others: formatList(others, locale) })}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
