import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { OpeningView } from '@/lib/openings/types';

type HostRow = { id: string; name: string; unit: string; openings: number; seats: number; taken: number };

/** Who hosts in a round and how much. */
export function HostTable({ caption, openings }: { caption: string; openings: OpeningView[] }) {
  const t = useTranslations('openings');
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={hostRows(openings)}
      rowKey={(row) => row.id}
      columns={[
        { key: 'host', heading: t('fields.hostId'), rowHeading: true, cell: (row) => row.name },
        { key: 'unit', heading: t('unit'), cell: (row) => row.unit },
        { key: 'openings', heading: t('openings'), numeric: true, cell: (row) => row.openings },
        {
          key: 'seats',
          heading: t('fields.seats'),
          numeric: true,
          cell: (row) => t('seatsTaken', { taken: row.taken, seats: row.seats }),
        },
      ]}
    />
  );
}

function hostRows(openings: OpeningView[]): HostRow[] {
  const rows = new Map<string, HostRow>();
  for (const { state, hostId, hostName, unitName, seats, taken } of openings) {
    if (state !== 'offered') continue;
    const row = rows.get(hostId) ?? { id: hostId, name: hostName, unit: unitName, openings: 0, seats: 0, taken: 0 };
    rows.set(hostId, { ...row, openings: row.openings + 1, seats: row.seats + seats, taken: row.taken + taken });
  }
  return [...rows.values()].sort((a, b) => b.openings - a.openings || a.name.localeCompare(b.name, 'da'));
}
