import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { OriginView } from '@/lib/observation-origins/types';
import { AboutLine } from './about-line';

/** For a form that was opened about nothing in particular: the visits and events it may be about. */
export function OriginChoice({ origins }: { origins: OriginView[] }) {
  const t = useTranslations('observationPages.new');
  if (origins.length === 0) return null;
  return (
    <Disclosure summary={t('about')}>
      <ul className="plain-list">
        {origins.map((origin) => {
          const id = origin.visitId ?? origin.eventId;
          return (
            <li key={id}>
              <Link prefetch={false} href={`/observations/new?${origin.origin}=${id}`}>
                <AboutLine about={origin} />
              </Link>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
