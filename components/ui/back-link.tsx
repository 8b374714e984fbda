import Link from 'next/link';
import { Icon } from './icon';

export function BackLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="back-link">
      <Icon name="chevron-left" />
      {children}
    </Link>
  );
}
