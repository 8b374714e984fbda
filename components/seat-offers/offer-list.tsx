import { useLocale, useTranslations } from 'next-intl';
import type { Worded } from '@/components/plans/in-words';
import { PlanButton } from '@/components/plans/plan-button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import type { SeatOfferView } from '@/lib/seat-offers/types';

type Action = FormAction<unknown, Worded>;

/** Seats that came free and are the reader's if they say so in time. */
export function OfferList({ offers, accept, decline }: { offers: SeatOfferView[]; accept: Action; decline: Action }) {
  const t = useTranslations('plans.offers');
  const locale = useLocale();
  return (
    <ul className="plain-list stack">
      {offers.map(({ id, topic, siteName, unitName, starts, ends, expiresAt }) => (
        <li key={id}>
          <Card
            heading={topic}
            level={2}
            tone="accent"
            meta={unitName}
            actions={
              <div className="cluster">
                <PlanButton action={accept} hidden={{ offerId: id }} label={t('accept')} variant="primary" />
                <PlanButton action={decline} hidden={{ offerId: id }} label={t('decline')} variant="secondary" />
              </div>
            }
          >
            <p>{t('text', { topic, site: siteName, when: formatSpan(starts, ends, locale), until: formatDateTime(expiresAt, locale) })}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
