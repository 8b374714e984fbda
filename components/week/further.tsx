import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What everybody may take part in besides the week: proposals and the brief they answer, the search for a name, and the newsletter. */
export function Further() {
  const proposals = useTranslations('proposals.tabs');
  const names = useTranslations('names');
  const newsletters = useTranslations('newsletters');
  return (
    <p className="cluster">
      {(['proposals', 'brief'] as const).map((key) => (
        <Link key={key} href={`/${key}`} prefetch={false}>
          {proposals(key)}
        </Link>
      ))}
      <Link href="/names" prefetch={false}>
        {names('title')}
      </Link>
      <Link href="/newsletters" prefetch={false}>
        {newsletters('title')}
      </Link>
    </p>
  );
}
