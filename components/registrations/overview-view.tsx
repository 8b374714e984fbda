import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Bar } from '@/components/ui/bar';
import { DataTable, type Column } from '@/components/ui/data-table';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import { standingOf } from '@/lib/registrations/overview/rules';
import type { EventFigures, Overview, Participation, Standing } from '@/lib/registrations/overview/types';

const tones: Record<Standing, BadgeTone> = {
  calledOff: 'neutral',
  over: 'neutral',
  under: 'warning',
  underLate: 'error',
  full: 'info',
  filling: 'info',
  fine: 'success',
};

/** Of those with a place at an event, how many came, stayed away, and were not marked. */
type Came = { eventId: string; came: number; missed: number; unmarked: number };

/** What is filling, what is under its minimum, and how far each unit and site takes part. */
export function OverviewView({ overview, turnout, now }: { overview: Overview; turnout: Came[]; now: Date }) {
  const t = useTranslations('registrations.overview');
  const locale = useLocale();
  const count = (key: 'registered' | 'pending' | 'offered' | 'waiting', heading = t(key)): Column<EventFigures> => ({ key, heading, numeric: true, cell: (row) => row[key] });
  const columns: Column<EventFigures>[] = [
    {
      key: 'event',
      heading: t('event'),
      rowHeading: true,
      cell: ({ id, title }) => (
        <Link href={`/events/${id}/participants`} prefetch={false}>
          {title}
        </Link>
      ),
    },
    { key: 'when', heading: t('when'), cell: ({ starts, ends }) => formatSpan(starts, ends, locale) },
    count('registered'),
    count('pending'),
    count('offered'),
    count('waiting'),
    { key: 'capacity', heading: t('capacity'), numeric: true, cell: ({ capacity }) => capacity ?? '–' },
    {
      key: 'came',
      heading: t('came'),
      cell: ({ id }) => {
        const one = turnout.find(({ eventId }) => eventId === id);
        return one && one.came + one.missed > 0 ? t('cameOf', one) : '–';
      },
    },
    { key: 'gone', heading: t('cancelled'), numeric: true, cell: ({ gone }) => gone },
    { key: 'status', heading: t('status'), cell: (row) => <Status figures={row} now={now} /> },
  ];
  return (
    <div className="stack stack-large">
      <DataTable caption={t('title')} hideCaption columns={columns} rows={overview.events} rowKey={({ id }) => id} />
      <Share heading={t('byUnit')} name={t('unit')} rows={overview.byUnit} />
      <Share heading={t('bySite')} name={t('site')} rows={overview.bySite} />
    </div>
  );
}

function Status({ figures, now }: { figures: EventFigures; now: Date }) {
  const t = useTranslations('registrations.overview');
  const locale = useLocale();
  const standing = standingOf(figures, now);
  const missing = (figures.minimum ?? 0) - figures.registered;
  const at = figures.decideBy ? formatDateTime(figures.decideBy, locale) : '';
  return (
    <>
      <Badge tone={tones[standing]}>{t(`short.${standing}`)}</Badge>
      {(standing === 'under' || standing === 'underLate') && <p>{t(standing, { missing, at })}</p>}
    </>
  );
}

function Share({ heading, name, rows }: { heading: string; name: string; rows: Participation[] }) {
  const t = useTranslations('registrations.overview');
  const columns: Column<Participation>[] = [
    { key: 'name', heading: name, rowHeading: true, cell: (row) => row.name || t('noSite') },
    { key: 'joined', heading: t('joined'), cell: ({ joined, people }) => <Bar value={joined} max={people} unit={t('people').toLowerCase()} /> },
    { key: 'registrations', heading: t('registrations'), numeric: true, cell: (row) => row.registrations },
  ];
  return (
    <section className="stack stack-small">
      <h2>{heading}</h2>
      <DataTable caption={heading} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
    </section>
  );
}
