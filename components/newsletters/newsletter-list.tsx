import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { nameOf } from '@/lib/newsletters/rules';
import type { NewsletterLine } from '@/lib/newsletters/types';
import { formatDateTime, formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';

/** All issues; drafts lead to where they are written. */
export function NewsletterList({ newsletters }: { newsletters: NewsletterLine[] }) {
  const t = useTranslations('newsletters');
  const locale = useLocale();
  return (
    <ul className="plain-list stack">
      {newsletters.map(({ id, title, number, publishedAt, changedAt, changedBy }) => (
        <li key={id}>
          {publishedAt && number !== null ? (
            <Card heading={title} level={2} href={`/newsletters/${id}`} meta={nameOf(number, publishedAt, locale)}>
              <p>{t('publishedOn', { day: formatDay(civilDateOf(publishedAt), locale, { year: true }) })}</p>
            </Card>
          ) : (
            <Card heading={title} level={2} href={`/newsletters/${id}/edit`} tone="quiet">
              <p>
                <Badge tone="neutral" icon="edit">
                  {t('draft')}
                </Badge>{' '}
                {t('draftChanged', { name: changedBy, at: formatDateTime(changedAt, locale) })}
              </p>
            </Card>
          )}
        </li>
      ))}
    </ul>
  );
}
