import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { OriginView } from '@/lib/observation-origins/types';
import { AboutLine } from './about-line';
import { newHref } from './new-href';

/** For a form that was opened about nothing in particular: the visits and events it may be about, and other municipalities. */
export function OriginChoice({ origins }: { origins: OriginView[] }) {
  const t = useTranslations('observationPages.new');
  return (
    <Disclosure summary={t('about')}>
      <ul className="plain-list">
        {origins.map((origin) => {
          const href = newHref(origin);
          return (
            <li key={href}>
              <Link prefetch={false} href={href}>
                <AboutLine about={origin} />
              </Link>
            </li>
          );
        })}
        <li>
          <Link prefetch={false} href="/observations/new?outside=1">
            {t('outside')}
          </Link>
        </li>
      </ul>
    </Disclosure>
  );
}
