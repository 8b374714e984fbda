import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { Badge } from '@/components/ui/badge';
import { formatSpan } from '@/lib/platform/format';
import { isTight } from '@/lib/wishes/rules';
import type { WantedOpening } from '@/lib/wishes/types';

/** How many want each opening against the seats there; those most wanted for each seat first. */
export function DemandTable({ openings }: { openings: WantedOpening[] }) {
  const t = useTranslations('wishes');
  const locale = useLocale();
  const rows = [...openings].sort((a, b) => b.wanted / b.seats - a.wanted / a.seats || a.starts.getTime() - b.starts.getTime());
  return (
    <DataTable
      caption={t('board.demand')}
      hideCaption
      compact
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'visit', heading: t('board.visit'), cell: ({ topic, siteName }) => `${topic}, ${siteName}`, rowHeading: true },
        { key: 'time', heading: t('board.time'), cell: ({ starts, ends }) => formatSpan(starts, ends, locale) },
        { key: 'seats', heading: t('board.seats'), cell: ({ seats }) => seats, numeric: true },
        { key: 'wanted', heading: t('board.wanted'), cell: ({ wanted }) => wanted, numeric: true },
        { key: 'first', heading: t('board.first'), cell: ({ first }) => first, numeric: true },
        {
          key: 'balance',
          heading: t('board.balance'),
          cell: (opening) => (
            <Badge tone={isTight(opening) ? 'warning' : 'success'} icon={isTight(opening) ? 'persons' : 'check'}>
              {t(`board.${isTight(opening) ? 'crowded' : 'room'}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}
