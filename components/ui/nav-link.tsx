'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A menu entry that knows whether its page, or one below it, is the one being shown. */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const path = usePathname() ?? '';
  const current = path === href || (href !== '/' && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? (path === href ? 'page' : 'true') : undefined}
      // The header outlives the page, and with it a phone's open menu.
      onClick={(event) => event.currentTarget.closest('.site-menu')?.querySelector('details')?.removeAttribute('open')}
    >
      {children}
    </Link>
  );
}
