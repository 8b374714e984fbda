import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { RecordView } from '@/lib/exports/types';
import { formatDateTime, formatNumber, type Locale } from '@/lib/platform/format';

/** Everything that has left, whatever it was: who, what, when, why, and which content. */
export function RecordList({ rows, locale }: { rows: RecordView[]; locale: Locale }) {
  const t = useTranslations('exports');
  const axes = useTranslations('patterns.axes');
  if (rows.length === 0) {
    return (
      <EmptyState heading={t('pastEmptyHeading')} icon="download">
        {t('pastEmpty')}
      </EmptyState>
    );
  }
  const what = ({ kind, axis }: RecordView) => [t(`page.kinds.${kind}`), axis && axes(axis as 'unit')].filter(Boolean).join(': ');
  return (
    <>
      <DataTable
        caption={t('page.past')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', heading: t('pastColumns.at'), rowHeading: true, cell: ({ at }) => formatDateTime(at, locale, { year: true }) },
          { key: 'who', heading: t('pastColumns.who'), cell: ({ by }) => by },
          { key: 'what', heading: t('pastColumns.what'), cell: (row) => what(row) },
          { key: 'format', heading: t('pastColumns.format'), cell: ({ format, named, kind }) => `${format.toUpperCase()} ${kind === 'patterns' || kind === 'codebook' ? '' : named ? t('withNames') : t('withPseudonyms')}` },
          { key: 'why', heading: t('page.why'), cell: ({ reason }) => reason },
          { key: 'rows', heading: t('pastColumns.rows'), numeric: true, cell: (row) => formatNumber(row.rows, locale) },
          { key: 'named', heading: t('page.namedTextsHeading'), cell: ({ namedTexts, kind }) => (kind === 'observations' ? '' : t('page.namedTexts', { count: namedTexts })) },
          { key: 'hash', heading: t('pastColumns.hash'), cell: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 8)}</code> },
        ]}
      />
      <p className="quiet">{t('hashHint')}</p>
    </>
  );
}
