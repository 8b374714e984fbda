import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import type { RecordView } from '@/lib/imports/types';
import { formatDateTime } from '@/lib/platform/format';
import type { BrokenRound } from '@/lib/plans/broken/types';

const figures = ['added', 'changed', 'unchanged', 'removed', 'skipped'] as const;

/** What a file did, when and by whom. */
export function Receipt({ record, broken }: { record: RecordView; /** Rounds with visits that no longer hold, for whoever plans them. */ broken: BrokenRound[] }) {
  const t = useTranslations('imports');
  const again = useTranslations('replanning');
  const locale = useLocale();
  const { kind, fileName, at, actor } = record;
  const next = kind === 'roster' ? { href: '/admin/rosters', label: t('done.roster_link') } : { href: '/admin/people', label: t('done.employees_link') };
  return (
    <>
      <PageHeader
        title={t(`done.${kind}`)}
        lead={t('done.lead', { name: fileName, when: formatDateTime(at, locale, { year: true }) })}
        back={<BackLink href="/admin/imports">{t('preview.back')}</BackLink>}
      />
      <div className="stack">
        {broken.map(({ id, name, count }) => (
          <Alert key={id} tone="warning" heading={again('brokenHeading', { count, round: name })}>
            <p>{again('brokenLead')}</p>
            <p>
              <Link href={`/rounds/${id}/plan`}>{again('toPlan')}</Link>
            </p>
          </Alert>
        ))}
        <div className="grid grid-small">
          {figures.filter((key) => record[key] > 0 || key === 'added').map((key) => (
            <StatTile key={key} figure={record[key]} label={t(`done.${key}`)} />
          ))}
        </div>
        <p className="quiet">{t('done.by', { name: actor })}</p>
        <div className="cluster">
          {kind !== 'absences' && <LinkButton href={next.href}>{next.label}</LinkButton>}
          <LinkButton href="/admin/imports" variant="secondary">
            {t('done.more')}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
