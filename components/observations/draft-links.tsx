import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { formatDateTime } from '@/lib/platform/format';

/** Drafts that are there already about what a new form was opened for: most who come back mean to go on with one. */
export function DraftLinks({ drafts }: { drafts: { id: string; savedAt: Date }[] }) {
  const t = useTranslations('observationPages.new');
  const locale = useLocale();
  if (drafts.length === 0) return null;
  return (
    <Alert tone="info" heading={t('draftsHeading')}>
      <ul className="plain-list">
        {drafts.map(({ id, savedAt }) => (
          <li key={id}>
            <Link prefetch={false} href={`/observations/${id}`}>
              {t('draftLink', { when: formatDateTime(savedAt, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
