import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { MateLine } from '@/lib/plans/mates/rules';
import type { PlanWords } from './words';

/** Those who asked to visit each other, and which of the two ways the plan gives them. */
export function MateList({ mates, words }: { mates: MateLine[]; words: PlanWords }) {
  const t = useTranslations('plans.mates');
  if (mates.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <p className="measure">{t('lead')}</p>
      <ul>
        {mates.map(({ a, b, there, back }) => {
          const ways = [there, back].filter((visit) => visit !== null);
          return (
            <li key={`${a} ${b}`}>
              <strong>{t('pair', { a: words.person(a), b: words.person(b) })}</strong>{' '}
              <Badge tone={ways.length === 2 ? 'success' : 'warning'}>{t(ways.length === 2 ? 'both' : ways.length === 1 ? 'oneWay' : 'neither')}</Badge>
              {ways.map(({ person, opening }) => (
                <p key={person} className="quiet">
                  {t('visit', { name: words.person(person), opening: words.opening(opening) })}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
