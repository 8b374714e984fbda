import Link from 'next/link';

/** Pages of the same thing beside each other. Links, so each has an address and works without scripts. */
export function LinkTabs({
  label,
  items,
}: {
  label: string;
  items: { href: string; label: React.ReactNode; current?: boolean; count?: number }[];
}) {
  return (
    <nav className="link-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} prefetch={false} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span className="count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
