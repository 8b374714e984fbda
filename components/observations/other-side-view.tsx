import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { OtherSide } from '@/lib/observations/types';
import { formatDateTime } from '@/lib/platform/format';

/** What the other side of the visit wrote: links once one's own is handed in, before that only that it is there. */
export function OtherSideView({ otherSide, onVisit }: { otherSide: OtherSide; onVisit: boolean }) {
  const t = useTranslations('observationPages.other');
  const locale = useLocale();
  if (!onVisit && otherSide.lines.length === 0) return null;
  return (
    <section aria-labelledby="other-side">
      <h2 id="other-side">{t('heading')}</h2>
      {otherSide.state === 'locked' && <p>{t('locked')}</p>}
      {otherSide.state === 'none' && <p>{t('none')}</p>}
      {otherSide.lines.length > 0 && (
        <ul className="plain-list">
          {otherSide.lines.map(({ id, author, submittedAt }) => (
            <li key={id}>
              <Link prefetch={false} href={`/observations/${id}`}>
                {t('link', { author, when: formatDateTime(submittedAt, locale) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
