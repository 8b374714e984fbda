import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MirrorLine } from '@/lib/mirrors/types';

/** From a visit or an observation to the visit as both sides saw it; nothing while no mirror is open. */
export function MirrorLinks({ mirrors }: { mirrors: Pick<MirrorLine, 'visitId' | 'visitor' | 'host'>[] }) {
  const t = useTranslations('mirrors');
  if (mirrors.length === 0) return null;
  return (
    <section aria-labelledby="mirror">
      <h2 id="mirror">{t('linkHeading')}</h2>
      <ul className="plain-list">
        {mirrors.map(({ visitId, visitor, host }) => (
          <li key={visitId}>
            <Link prefetch={false} href={`/mirrors/${visitId}`}>
              {t('link', { visitor, host })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
