import { useTranslations } from 'next-intl';
import { HeatTable } from '@/components/ui/heat-table';
import type { MatrixAxes, MatrixCell } from '@/lib/observation-matrix/types';
import { unanswered, writeFilter, type ObservationFilter } from '@/lib/observation-search/schema';
import type { Dimension } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/** One answer by another in numbers, each of which leads to its observations. */
export function MatrixTable({
  caption,
  axes,
  cells,
  filter,
  words,
}: {
  caption: string;
  axes: MatrixAxes;
  cells: MatrixCell[];
  filter: ObservationFilter;
  words: AnswerWords;
}) {
  const t = useTranslations('observationSearch');
  const counts = new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  const axisOf = (dimension: Dimension, used: Set<string>) =>
    [...words[dimension]]
      .filter(([key]) => key !== unanswered || used.has(key))
      .map(([key, label]) => ({ key, label }));
  return (
    <HeatTable
      caption={caption}
      corner={t('corner', { rows: t(`dimensions.${axes.rows}`), columns: t(`dimensions.${axes.columns}`) })}
      rows={axisOf(axes.rows, new Set(cells.map(({ row }) => row)))}
      columns={axisOf(axes.columns, new Set(cells.map(({ column }) => column)))}
      valueOf={(row, column) => counts.get(`${row} ${column}`) ?? 0}
      hrefOf={(row, column) => `/observations/all${writeFilter({ ...filter, [axes.rows]: row, [axes.columns]: column })}`}
    />
  );
}
