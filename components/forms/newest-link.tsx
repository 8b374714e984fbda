import { useTranslations } from 'next-intl';

/** Where somebody else saved first: to the newest in a window of its own, so that what was typed here stays. */
export function NewestLink({ href }: { href: string }) {
  return (
    <p>
      <a href={href} target="_blank" rel="noreferrer">
        {useTranslations('ui')('newest')}
      </a>
    </p>
  );
}
