import Link from 'next/link';

export function SiteFooter({
  children,
  links = [],
}: {
  children?: React.ReactNode;
  links?: { href: string; label: string }[];
}) {
  return (
    <footer className="site-footer">
      <div className="container">
        {children}
        {links.length > 0 && (
          <ul className="plain-list cluster">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
