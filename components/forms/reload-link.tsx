'use client';
import { usePathname } from 'next/navigation';

/** To the page as it is now: a whole load, for a form keeps what it was opened on as long as it stands. */
export function ReloadLink({ children }: { children: React.ReactNode }) {
  return <a href={usePathname()}>{children}</a>;
}
