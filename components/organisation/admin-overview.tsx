import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { StatTile } from '@/components/ui/stat-tile';
import type { AdministrationCounts } from '@/lib/organisation/types';

/** The administration in figures, each leading to its page; and what to do first where there is nothing yet. */
export function AdminOverview({ counts, logged, all }: { counts: AdministrationCounts; logged: number; all: boolean }) {
  const t = useTranslations('organisation');
  const { people, deactivated, units, sites, desks, desksWithoutHours, shiftsAhead } = counts;
  return (
    <div className="stack stack-large">
      {all && shiftsAhead === 0 && <FirstSteps />}
      <div className="grid grid-small">
        {all && (
          <>
            <StatTile
              figure={people}
              label={t('counts.people', { count: people })}
              change={t('counts.deactivated', { count: deactivated })}
              href="/admin/people"
            />
            <StatTile figure={units} label={t('counts.units', { count: units })} href="/admin/units" />
            <StatTile figure={sites} label={t('counts.sites', { count: sites })} href="/admin/sites" />
            <StatTile
              figure={desks}
              label={t('counts.desks', { count: desks })}
              change={t('counts.withoutHours', { count: desksWithoutHours })}
              tone={desksWithoutHours > 0 ? 'warning' : undefined}
              href="/admin/desks"
            />
          </>
        )}
        <StatTile figure={shiftsAhead} label={t('counts.shifts', { count: shiftsAhead })} href="/admin/rosters" />
        <StatTile figure={logged} label={t('counts.log', { count: logged })} href="/admin/log" />
      </div>
    </div>
  );
}

function FirstSteps() {
  const t = useTranslations('organisation');
  return (
    <Card heading={t('start.heading')} level={2} tone="accent">
      <ol>
        {(['sites', 'desks', 'people', 'rosters'] as const).map((step) => (
          <li key={step}>
            <Link href={`/admin/${step}`} prefetch={false}>
              {t(`start.${step}`)}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
