import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime } from '@/lib/platform/format';
import { hasResult } from '@/lib/plans/rules';
import type { PlanLine, PlanState } from '@/lib/plans/types';

const tones = { running: 'info', done: 'neutral', failed: 'error', stopped: 'warning', published: 'success', replaced: 'neutral', dropped: 'neutral' } as const satisfies Record<PlanState, string>;

export function PlanStateBadge({ state }: { state: PlanState }) {
  const t = useTranslations('plans.states');
  const icon = state === 'published' ? 'check' : state === 'failed' ? 'error' : undefined;
  return (
    <Badge tone={tones[state]} icon={icon}>
      {t(state)}
    </Badge>
  );
}

/** All versions of a round's plan, the latest first. */
export function VersionTable({ plans, current }: { plans: PlanLine[]; current: string | null }) {
  const t = useTranslations('plans');
  const locale = useLocale();
  return (
    <section className="stack" id="versions">
      <h2>{t('versions')}</h2>
      <DataTable
        caption={t('versions')}
        hideCaption
        compact
        rows={plans}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            heading: t('versionColumns.version'),
            rowHeading: true,
            cell: ({ id, number, origin, baseNumber, note }) => (
              <>
                <Link href={`?plan=${id}`} prefetch={false} aria-current={id === current ? 'page' : undefined}>
                  {t('version', { number })}
                </Link>
                <span className="quiet">
                  {' '}
                  {t(`origins.${origin}`)}
                  {baseNumber !== null && `, ${t('basedOn', { number: baseNumber })}`}
                  {note && `. ${note}`}
                </span>
              </>
            ),
          },
          { key: 'state', heading: t('versionColumns.state'), cell: ({ state }) => <PlanStateBadge state={state} /> },
          { key: 'placed', heading: t('versionColumns.placed'), numeric: true, cell: ({ state, placed }) => (hasResult(state) ? placed : '–') },
          { key: 'unplaced', heading: t('versionColumns.unplaced'), numeric: true, cell: ({ state, unplaced }) => (hasResult(state) ? unplaced : '–') },
          { key: 'made', heading: t('versionColumns.made'), cell: ({ madeBy, madeAt }) => t('madeBy', { name: madeBy, at: formatDateTime(madeAt, locale) }) },
        ]}
      />
    </section>
  );
}
