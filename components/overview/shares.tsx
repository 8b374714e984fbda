import { useTranslations } from 'next-intl';
import { Bar } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import type { Share } from '@/lib/overview/types';

/** How many of those at each unit or site take part, as bars with their numbers. */
export function Shares({ caption, shares }: { caption: string; shares: Share[] }) {
  const t = useTranslations('overview');
  return (
    <DataTable
      caption={caption}
      compact
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', heading: t('name'), cell: ({ name }) => name || t('noSite'), rowHeading: true },
        { key: 'joined', heading: t('joined'), cell: ({ joined, people }) => <Bar value={joined} max={people} text={t('of', { joined, people })} /> },
        { key: 'wrote', heading: t('wrote'), cell: ({ wrote, people }) => <Bar value={wrote} max={people} text={t('of', { joined: wrote, people })} /> },
      ]}
    />
  );
}
