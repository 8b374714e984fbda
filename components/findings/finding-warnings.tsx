import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { Warning } from '@/lib/findings/strength/types';

/** What to look at again before anything is built on a finding; for those who write, with the way to it. */
export function FindingWarnings({ warnings, findHref }: { warnings: Warning[]; findHref?: string }) {
  const t = useTranslations('findings');
  if (warnings.length === 0) return null;
  const sought = warnings.some(({ kind }) => kind === 'noCounterSought');
  return (
    <Alert tone="warning" heading={t('warningsHeading')}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.kind}>{'count' in warning ? t(`warnings.${warning.kind}`, { count: warning.count }) : t(`warnings.${warning.kind}`)}</li>
        ))}
      </ul>
      {findHref && sought && (
        <p>
          <Link prefetch={false} href={findHref}>
            {t('findAgainst')}
          </Link>
        </p>
      )}
    </Alert>
  );
}
