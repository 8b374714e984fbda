import { useTranslations } from 'next-intl';
import type { PlanWords } from '@/components/plans/words';
import { formatDateTime } from '@/lib/platform/format';
import type { SeatOfferLine } from '@/lib/seat-offers/types';

/** What became of the seats that came free after publishing, for the lead. */
export function OfferLines({ offers, words }: { offers: SeatOfferLine[]; words: PlanWords }) {
  const t = useTranslations('plans.freed');
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <ul>
        {offers.map(({ id, employeeName, openingId, outcome, expiresAt }) => (
          <li key={id}>{t(outcome, { name: employeeName, opening: words.opening(openingId), until: formatDateTime(expiresAt, words.locale) })}</li>
        ))}
      </ul>
    </section>
  );
}
