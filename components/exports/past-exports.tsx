import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { ExportView } from '@/lib/exports/types';
import { formatDateTime, formatNumber, type Locale } from '@/lib/platform/format';

type Row = ExportView & { filterWords: string };

/** Who took what and when; each with its slip. */
export function PastExports({ rows, locale }: { rows: Row[]; locale: Locale }) {
  const t = useTranslations('exports');
  if (rows.length === 0) {
    return (
      <EmptyState heading={t('pastEmptyHeading')} icon="download">
        {t('pastEmpty')}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={t('past')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', heading: t('pastColumns.at'), rowHeading: true, cell: ({ at }) => formatDateTime(at, locale, { year: true }) },
          { key: 'who', heading: t('pastColumns.who'), cell: ({ by }) => by },
          { key: 'what', heading: t('pastColumns.what'), cell: ({ filterWords }) => filterWords || t('everything') },
          { key: 'rows', heading: t('pastColumns.rows'), numeric: true, cell: ({ rows: count }) => formatNumber(count, locale) },
          {
            key: 'format',
            heading: t('pastColumns.format'),
            cell: ({ format, named }) => `${format.toUpperCase()} ${named ? t('withNames') : t('withPseudonyms')}`,
          },
          { key: 'hash', heading: t('pastColumns.hash'), cell: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 8)}</code> },
          {
            key: 'slip',
            heading: t('pastColumns.slip'),
            cell: ({ id, at }) => (
              <a href={`/api/exports/${id}`} aria-label={`${t('slip')}, ${formatDateTime(at, locale)}`}>
                {t('slip')}
              </a>
            ),
          },
        ]}
      />
      <p className="quiet">{t('hashHint')}</p>
    </>
  );
}
