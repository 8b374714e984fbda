import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** One line on what is in hearing and the reader has not spoken about; nothing when there is none. */
export function UnheardLine({ proposals }: { proposals: { id: string; title: string }[] }) {
  const t = useTranslations('proposals');
  if (proposals.length === 0) return null;
  return (
    <p>
      <strong>{t('unheard', { count: proposals.length })}</strong>{' '}
      {proposals.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={`/proposals/${id}#voices`} prefetch={false}>
            {title}
          </Link>
        </span>
      ))}
    </p>
  );
}
