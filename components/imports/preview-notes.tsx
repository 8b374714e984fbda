import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Alert } from '@/components/ui/alert';
import type { ParkedView } from '@/lib/imports/types';
import { formatDateTime } from '@/lib/platform/format';
import { linesHref } from './line-tabs';

/** What to know of a file before one says yes to it. */
export function PreviewNotes({ file }: { file: ParkedView }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const { id, counts, ignored, before, moved } = file;
  const good = counts.new + counts.changed;
  return (
    <>
      {moved > 0 && (
        <Alert tone="warning">
          <p>{t('preview.moved', { count: moved })}</p>
          <p>
            <Link href={linesHref(id, 'moved')} prefetch={false}>
              {t('preview.movedLink')}
            </Link>
          </p>
        </Alert>
      )}
      {counts.error > 0 && (
        <Alert tone="error" heading={t('preview.errorsHeading', { count: counts.error })}>
          <p>{t(good > 0 ? 'preview.errorsText' : 'preview.errorsAll')}</p>
        </Alert>
      )}
      {good + counts.error + counts.leaves === 0 && (
        <Alert tone="success" heading={t('preview.same')}>
          <p>{t('preview.sameText')}</p>
        </Alert>
      )}
      {(before || ignored.length > 0 || counts.stays > 0) && (
        <Alert tone="info">
          {before && <p>{t('preview.before', { when: formatDateTime(before, locale, { year: true }) })}</p>}
          {ignored.length > 0 && <p>{t('preview.ignored', { count: ignored.length, names: ignored.join(', ') })}</p>}
          {counts.stays > 0 && <p>{t('preview.stays', { count: counts.stays })}</p>}
        </Alert>
      )}
    </>
  );
}
