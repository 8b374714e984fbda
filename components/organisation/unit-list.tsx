import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import type { UnitView } from '@/lib/organisation/types';

export function UnitList({ units }: { units: UnitView[] }) {
  const t = useTranslations('organisation');
  return (
    <DataTable
      caption={t('units.list')}
      hideCaption
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: t('units.name'),
          rowHeading: true,
          cell: ({ id, name }) => (
            <Link href={`/admin/units/${id}`} prefetch={false}>
              {name}
            </Link>
          ),
        },
        { key: 'kind', heading: t('units.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { key: 'desks', heading: t('units.desks'), numeric: true, cell: ({ desks }) => desks },
        { key: 'people', heading: t('units.people'), numeric: true, cell: ({ employees }) => employees },
      ]}
    />
  );
}
