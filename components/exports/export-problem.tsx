import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { ExportProblem } from '@/lib/exports/schema';
import type { SuspectView } from '@/lib/exports/types';
import { formatDateTime, type Locale } from '@/lib/platform/format';

/** Why no file came, and where something is to be mended, the way there. */
export function ExportProblemBox({
  reason,
  count,
  suspects,
  locale,
}: {
  reason: ExportProblem;
  /** How many observations were found with what looks like a CPR number. */
  count: number;
  suspects: SuspectView[];
  locale: Locale;
}) {
  const t = useTranslations('exports');
  return (
    <Alert tone="error" heading={t('problemHeading')} live>
      <p>{t(`problems.${reason}`, { count })}</p>
      {reason === 'cprFound' && suspects.length === 0 && <p>{t('cprGone')}</p>}
      {suspects.length > 0 && (
        <>
          <p>{t('cprRows')}</p>
          <ul>
            {suspects.map(({ id, occurredAt, unit, site }) => (
              <li key={id}>
                <a href={`/observations/${id}`}>
                  {[formatDateTime(occurredAt, locale, { year: true }), unit, site].filter(Boolean).join(', ')}
                </a>
              </li>
            ))}
            {count > suspects.length && <li>{t('cprMore', { count: count - suspects.length })}</li>}
          </ul>
        </>
      )}
    </Alert>
  );
}
