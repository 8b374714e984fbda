import { useTranslations } from 'next-intl';
import type { MatrixAxes, Striking } from '@/lib/observation-matrix/types';
import { writeFilter, type ObservationFilter } from '@/lib/observation-search/schema';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/** What to look at first, in a sentence that leads there. */
export function StrikingLine({
  striking,
  axes,
  filter,
  words,
}: {
  striking: Striking;
  axes: MatrixAxes;
  filter: ObservationFilter;
  words: AnswerWords;
}) {
  const t = useTranslations('observationSearch');
  if (striking.kind === 'few') return <p className="striking">{t('striking.few', { least: striking.least })}</p>;
  if (striking.kind === 'even') return <p className="striking">{t('striking.even')}</p>;
  const { kind, row, column, count } = striking;
  const sentence = t(`striking.${kind}`, {
    row: words[axes.rows].get(row) ?? '',
    column: words[axes.columns].get(column) ?? '',
    count,
    expected: Math.round(striking.expected),
  });
  const href = `/observations/all${writeFilter({ ...filter, [axes.rows]: row, [axes.columns]: column })}`;
  return (
    <p className="striking">
      {sentence} {count > 0 && <a href={href}>{t('striking.read')}</a>}
    </p>
  );
}
