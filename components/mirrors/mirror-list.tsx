import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { MirrorLine } from '@/lib/mirrors/types';
import { formatSpan } from '@/lib/platform/format';

/** Visits on which both sides have handed in. */
export function MirrorList({ mirrors }: { mirrors: MirrorLine[] }) {
  const t = useTranslations('mirrors');
  const locale = useLocale();
  return (
    <ul className="plain-list grid">
      {mirrors.map(({ visitId, topic, visitor, host, unit, site, starts, ends }) => (
        <li key={visitId}>
          <Card heading={topic} href={`/mirrors/${visitId}`} meta={formatSpan(starts, ends, locale)}>
            <p>{t('pair', { visitor, host })}</p>
            <p className="quiet">
              {unit} · {site}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
