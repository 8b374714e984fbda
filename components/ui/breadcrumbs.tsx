import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from './icon';

/** The way down to this page; the last item is the page itself and no link. */
export function Breadcrumbs({ items }: { items: { label: string; href?: string }[] }) {
  const t = useTranslations('ui');
  return (
    <nav className="breadcrumbs" aria-label={t('breadcrumbs')}>
      <ol className="breadcrumbs__list no-max-width">
        {items.map(({ label, href }, index) => (
          <li key={label} className="breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
            {index > 0 && <Icon name="chevron-right" />}
            {href ? (
              <Link href={href} prefetch={false} className="breadcrumbs__link">
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
