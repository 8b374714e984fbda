import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { RecordView } from '@/lib/imports/types';
import { formatDateTime } from '@/lib/platform/format';

export function PastImports({ rows }: { rows: RecordView[] }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  if (rows.length === 0) {
    return (
      <EmptyState heading={t('pastEmptyHeading')} icon="document">
        {t('pastEmpty')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('past')}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      compact
      columns={[
        {
          key: 'file',
          heading: t('pastColumns.file'),
          rowHeading: true,
          cell: ({ id, fileName }) => (
            <Link href={`/admin/imports/${id}`} prefetch={false}>
              {fileName}
            </Link>
          ),
        },
        { key: 'what', heading: t('pastColumns.what'), cell: ({ kind }) => t(`kinds.${kind}.heading`) },
        { key: 'at', heading: t('pastColumns.at'), cell: ({ at }) => formatDateTime(at, locale, { year: true }) },
        { key: 'who', heading: t('pastColumns.who'), cell: ({ actor }) => actor },
        { key: 'result', heading: t('pastColumns.result'), cell: ({ added, changed, removed, unchanged, skipped }) => t('result', { added, changed, removed, unchanged, skipped }) },
      ]}
    />
  );
}
