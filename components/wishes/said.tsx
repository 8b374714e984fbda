import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { formatClock, formatDate, formatWeekday, type Locale } from '@/lib/platform/format';
import type { Statement, Wish, WishPage } from '@/lib/wishes/types';
import { daysOf } from './form-values';
import { timeWords, type WishTexts } from './words';

/** What was said of a round, to read: it stands once the window has closed. */
export function Said({ page }: { page: WishPage }) {
  const { statement, pair, swap, round } = page;
  const t = useTranslations('wishes');
  const locale = useLocale();
  if (!statement) return round.phase === 'ended' && <Alert tone="info">{t('read.silent')}</Alert>;
  if (statement.withdrawn) return <Alert tone="info">{t('read.declined')}</Alert>;
  const { wishes, absences, onlyWishes } = statement;
  return (
    <section className="stack" aria-labelledby="said">
      <h2 id="said">{t('read.wishes')}</h2>
      {wishes.length === 0 ? (
        <p>{t('read.none')}</p>
      ) : (
        <ol>
          {wishes.map((wish, index) => (
            <li key={index}>{sayWish(t, wish, page, locale)}</li>
          ))}
        </ol>
      )}
      <DescriptionList
        items={[
          { term: t('read.takes'), value: t(`read.${onlyWishes ? 'onlyWishes' : wishes.length > 0 ? 'anything' : 'anythingBare'}`) },
          { term: t('read.pair'), value: pair && t(pair.agreed ? 'read.pairAgreed' : 'read.pairWaiting', { name: pair.name }) },
          { term: t('read.swap'), value: swap && t(swap.agreed ? 'read.pairAgreed' : 'read.pairWaiting', { name: swap.name }) },
          { term: t('read.away'), value: sayAway(t, absences, locale) },
        ]}
      />
    </section>
  );
}

function sayWish(t: WishTexts, wish: Wish, { openings, round }: WishPage, locale: Locale): string {
  if (wish.openingId !== null) {
    const opening = openings.find(({ id }) => id === wish.openingId);
    if (!opening || opening.state === 'calledOff') return t('read.gone');
    const { day, starts, ends, topic, site } = opening;
    return t('option', { day: formatDate(day, locale), time: timeWords(starts, ends, locale), topic, site: site.name });
  }
  const site = openings.find((opening) => opening.site.id === wish.siteId)?.site.name;
  const day = wish.weekday && formatWeekday(round.days[wish.weekday - 1]!, locale);
  return t('read.kind', { what: [site, wish.topic, day].filter(Boolean).join(', ') });
}

function sayAway(t: WishTexts, absences: Statement['absences'], locale: Locale): string {
  return absences
    .flatMap(daysOf)
    .map(({ day, from, to }) => {
      const date = formatDate(day, locale);
      if (!from && !to) return t('read.wholeDay', { day: date });
      return `${date} ${formatClock(from || '00:00', locale)}–${formatClock(to || '24:00', locale)}`;
    })
    .join('; ');
}
