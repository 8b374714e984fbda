'use client';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

/** Where somebody else saved first: to the newest, here unless `href` says where, in a window of its own, so that what was typed stays. */
export function NewestLink({ href }: { href?: string }) {
  const here = usePathname();
  return (
    <p>
      <a href={href ?? here ?? undefined} target="_blank" rel="noreferrer">
        {useTranslations('ui')('newest')}
      </a>
    </p>
  );
}
