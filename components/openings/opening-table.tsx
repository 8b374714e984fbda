import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bar } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import { formatSpan } from '@/lib/platform/format';
import type { OpeningView } from '@/lib/openings/types';

/** A round's openings as a list, called-off ones too: they are history. */
export function OpeningTable({
  caption,
  openings,
  hrefOf,
}: {
  caption: string;
  openings: OpeningView[];
  hrefOf: (opening: OpeningView) => string;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={openings}
      rowKey={(opening) => opening.id}
      columns={[
        {
          key: 'topic',
          heading: t('fields.topic'),
          rowHeading: true,
          cell: (opening) => (
            <Link href={hrefOf(opening)} prefetch={false}>
              {opening.topic}
            </Link>
          ),
        },
        { key: 'when', heading: t('when'), cell: (opening) => formatSpan(opening.starts, opening.ends, locale) },
        { key: 'site', heading: t('fields.siteId'), cell: (opening) => opening.siteName },
        { key: 'host', heading: t('fields.hostId'), cell: (opening) => `${opening.hostName}, ${opening.unitName}` },
        { key: 'seats', heading: t('fields.seats'), cell: (opening) => <SeatsCell opening={opening} /> },
        {
          key: 'waiting',
          heading: t('waiting'),
          numeric: true,
          cell: (opening) => (opening.state === 'offered' ? opening.waiting : ''),
        },
      ]}
    />
  );
}

function SeatsCell({ opening }: { opening: OpeningView }) {
  const t = useTranslations('openings');
  if (opening.state === 'calledOff') return <Badge tone="error">{t('calledOff')}</Badge>;
  return (
    <Bar
      value={opening.taken}
      max={opening.seats}
      text={t('seatsTaken', { taken: opening.taken, seats: opening.seats })}
      tone={opening.taken >= opening.seats ? 'full' : undefined}
    />
  );
}
