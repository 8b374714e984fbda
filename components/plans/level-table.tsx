import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Level } from '@/lib/planner/types';

/**
 * What has been reached of each goal in their order, what one of each weighs, how much better it could be at all, and
 * whether that is proven.
 */
export function LevelTable({ levels, fewMoves = false }: { levels: Level[]; fewMoves?: boolean }) {
  const t = useTranslations('plans.levels');
  const inUnits = ({ name }: Level, value: number) => t(`units.${name}`, { value: Math.round(value * 10) / 10 });
  return (
    <section className="stack stack-small">
      <h2>{t('heading')}</h2>
      <p className="measure">{t('lead')}</p>
      <ol className="plain-list plan-levels">
        {levels.map((level) => {
          const { name, value, bound, proven } = level;
          return (
            <li key={name}>
              <p className="plan-level-name">{t(`names.${name}`)}</p>
              <p>
                {t('value')}: <strong>{inUnits(level, value)}</strong>.{' '}
                {proven ? (
                  <Badge tone="success" icon="check">
                    {t('proven')}
                  </Badge>
                ) : (
                  <>
                    {t('bound')}: {inUnits(level, bound)}. {t('open', { gap: Math.round(Math.abs(value - bound) * 10) / 10 })}.
                  </>
                )}
              </p>
              <p className="quiet">{t(name === 'stability' && fewMoves ? 'weights.fewMoves' : `weights.${name}`)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
