import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What everybody may take part in besides the week: the search for a name, and the newsletter. */
export function Further() {
  const names = useTranslations('names');
  const newsletters = useTranslations('newsletters');
  return (
    <p className="cluster">
      <Link href="/names" prefetch={false}>
        {names('title')}
      </Link>
      <Link href="/newsletters" prefetch={false}>
        {newsletters('title')}
      </Link>
    </p>
  );
}
