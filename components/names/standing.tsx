import { useLocale, useTranslations } from 'next-intl';
import { SparkLine } from '@/components/ui/spark-line';
import type { NameView, Standing as View } from '@/lib/names/types';
import { formatDay } from '@/lib/platform/format';

/** How the voices for each name rose and fell, as a line and in numbers. */
export function Standing({ standing: { days, counts }, names }: { standing: View; names: NameView[] }) {
  const t = useTranslations('names.standing');
  const locale = useLocale();
  const rows = names.map(({ id, name }) => ({ id, name, values: counts.get(id) ?? days.map(() => 0) }));
  const max = Math.max(1, ...rows.flatMap(({ values }) => values));
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('caption')}>
        <table className="heat-table standing">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('line')}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {formatDay(day, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, values }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <SparkLine values={values} max={max} label={t('picture', { from: values[0] ?? 0, to: values.at(-1) ?? 0 })} />
                </td>
                {values.map((value, place) => (
                  <td key={days[place]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
