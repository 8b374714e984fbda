import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { SparkLine } from '@/components/ui/spark-line';
import { formatMonth } from '@/lib/platform/month';
import { linesOverMonths } from '@/lib/theme-matrix/rules';
import type { PatternCell } from '@/lib/theme-matrix/types';

/** Each theme over the months as a line, all by one measure; the numbers stand in the table above. */
export function PatternLines({ cells, themes, locale, lead }: { cells: readonly PatternCell[]; themes: ReadonlyMap<string, string>; locale: 'da' | 'en'; lead: boolean }) {
  const t = useTranslations('patterns');
  const { months, lines } = linesOverMonths(cells);
  if (months.length < 2) return null;
  const most = Math.max(1, ...[...lines.values()].flat());
  const span = { from: formatMonth(months[0]!, locale), to: formatMonth(months[months.length - 1]!, locale) };
  return (
    <section aria-labelledby="lines" className="stack stack-small">
      <h2 id="lines">{t('linesHeading', span)}</h2>
      <ul className="plain-list pattern-lines">
        {[...themes].map(([id, name]) => {
          const values = lines.get(id);
          return (
            values && (
              <li key={id} className="cluster">
                <SparkLine values={values} max={most} label={t('line', { theme: name, first: values[0]!, last: values[values.length - 1]!, most: Math.max(...values) })} />
                <span>{name}</span>
              </li>
            )
          );
        })}
      </ul>
      {lead && (
        <p>
          <LinkButton href="/exports?axis=month&picture=lines#patterns" variant="secondary" small>
            {t('exportLines')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
