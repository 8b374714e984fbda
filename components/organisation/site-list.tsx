import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { SiteView, TravelView } from '@/lib/organisation/types';

export function SiteList({ sites }: { sites: SiteView[] }) {
  const t = useTranslations('organisation');
  return (
    <DataTable
      caption={t('sites.list')}
      hideCaption
      rows={sites}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', heading: t('sites.name'), rowHeading: true, cell: SiteLink },
        { key: 'address', heading: t('sites.address'), cell: ({ address }) => address },
        { key: 'desks', heading: t('sites.desks'), numeric: true, cell: ({ desks }) => desks },
        { key: 'people', heading: t('sites.people'), numeric: true, cell: ({ employees }) => employees },
      ]}
    />
  );
}

/** From row to column: the minutes and how one gets there. */
export function TravelTable({ sites, travel }: { sites: SiteView[]; travel: TravelView[] }) {
  const t = useTranslations('organisation');
  const columns: Column<SiteView>[] = sites.map((to) => ({
    key: to.id,
    heading: t('sites.travelTo', { site: to.name }),
    cell: (from) => {
      if (from.id === to.id) return <span className="quiet">{t('sites.travelHere')}</span>;
      const way = travel.find((one) => one.fromId === from.id && one.toId === to.id);
      if (!way) return <span className="quiet">{t('sites.travelMissing')}</span>;
      return (
        <>
          {t('sites.minutesShort', { minutes: way.minutes })}
          {way.means && <span className="quiet"> {way.means}</span>}
        </>
      );
    },
  }));
  return (
    <DataTable
      caption={t('sites.travelTable')}
      rows={sites}
      rowKey={({ id }) => id}
      columns={[{ key: 'from', heading: t('sites.travelFrom'), rowHeading: true, cell: SiteLink }, ...columns]}
    />
  );
}

function SiteLink({ id, name }: SiteView) {
  return (
    <Link href={`/admin/sites/${id}`} prefetch={false}>
      {name}
    </Link>
  );
}
