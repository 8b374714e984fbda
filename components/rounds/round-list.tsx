import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime } from '@/lib/platform/format';
import { phaseOf } from '@/lib/rounds/rules';
import type { RoundWithCounts } from '@/lib/rounds/types';
import { RoundPhaseBadge } from './round-phase';

/** All rounds of the project, the latest week first. */
export function RoundList({ rounds, now }: { rounds: RoundWithCounts[]; now: Date }) {
  const t = useTranslations('rounds');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('title')}
      hideCaption
      rows={rounds}
      rowKey={(round) => round.id}
      columns={[
        {
          key: 'name',
          heading: t('columns.name'),
          rowHeading: true,
          cell: (round) => (
            <>
              <Link href={`/rounds/${round.id}`} prefetch={false}>
                {round.name}
              </Link>
              <br />
              <span className="quiet">{t('weekOf', { week: round.isoWeek, year: String(round.isoYear) })}</span>
            </>
          ),
        },
        {
          key: 'state',
          heading: t('columns.state'),
          cell: (round) => <RoundPhaseBadge phase={phaseOf(round, now)} />,
        },
        {
          key: 'window',
          heading: t('columns.window'),
          cell: (round) =>
            t('window', {
              opens: formatDateTime(round.signUpOpens, locale),
              closes: formatDateTime(round.signUpCloses, locale),
            }),
        },
        {
          key: 'seats',
          heading: t('columns.seats'),
          cell: ({ counts }) => (
            <Bar
              value={counts.taken}
              max={counts.seats}
              text={t('seatsTaken', { taken: counts.taken, seats: counts.seats })}
            />
          ),
        },
        { key: 'waiting', heading: t('columns.waiting'), numeric: true, cell: ({ counts }) => counts.waiting },
      ]}
    />
  );
}
