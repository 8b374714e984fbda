import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import type { Level } from '@/lib/planner/types';

/** What has been reached of each goal, how much better it could be at all, and whether that is proven. */
export function LevelTable({ levels }: { levels: Level[] }) {
  const t = useTranslations('plans.levels');
  const inUnits = ({ name }: Level, value: number) => t(`units.${name}`, { value: Math.round(value * 10) / 10 });
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <p className="measure">{t('lead')}</p>
      <DataTable
        caption={t('heading')}
        hideCaption
        rows={levels}
        rowKey={({ name }) => name}
        compact
        columns={[
          { key: 'name', heading: t('name'), rowHeading: true, cell: ({ name }) => t(`names.${name}`) },
          { key: 'value', heading: t('value'), cell: (level) => inUnits(level, level.value) },
          { key: 'bound', heading: t('bound'), cell: (level) => inUnits(level, level.bound) },
          {
            key: 'proof',
            heading: t('proof'),
            cell: ({ value, bound, proven }) =>
              proven ? (
                <Badge tone="success" icon="check">
                  {t('proven')}
                </Badge>
              ) : (
                t('open', { gap: Math.round(Math.abs(value - bound) * 10) / 10 })
              ),
          },
        ]}
      />
      <p className="quiet measure">{t('pointsHint')}</p>
    </section>
  );
}
