import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from './icon';
import { NavLink } from './nav-link';

export type NavEntry = { href: string; label: string };

/**
 * The top of every page. On a phone the menu folds behind a native details element in front of it: open or closed is
 * the browser's own doing and needs no script.
 */
export function SiteHeader({
  appName,
  municipality,
  homeHref = '/',
  entries,
  languages,
  person,
}: {
  appName: string;
  municipality?: string;
  homeHref?: string;
  /** Five at most, by role. */
  entries: NavEntry[];
  /** The language switch, usually a small form or link the layout knows. */
  languages?: React.ReactNode;
  /** Who is signed in; `signOut` is the form or link that ends it. */
  person?: { name: string; href?: string; signOut: React.ReactNode };
}) {
  const t = useTranslations('ui');
  return (
    <header className="site-header">
      <div className="site-top">
        <div className="container">
          <Link href={homeHref} prefetch={false} className="site-name">
            {appName}
          </Link>
          {municipality && <span className="site-municipality">{municipality}</span>}
          <div className="site-tools">
            {languages}
            {person && (
              <div className="site-person">
                <Icon name="account" />
                <span className="sr-only">{t('signedInAs', { name: '' })}</span>
                {person.href ? (
                  <Link href={person.href} prefetch={false}>
                    {person.name}
                  </Link>
                ) : (
                  <span>{person.name}</span>
                )}
                {person.signOut}
              </div>
            )}
          </div>
        </div>
      </div>
      {entries.length > 0 && (
        <div className="site-menu container">
          <details className="site-menu-toggle">
            <summary>
              <Icon name="menu" />
              {t('menu')}
            </summary>
          </details>
          <nav aria-label={t('mainNavigation')}>
            <ul>
              {entries.map(({ href, label }) => (
                <li key={href}>
                  <NavLink href={href}>{label}</NavLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      )}
    </header>
  );
}
