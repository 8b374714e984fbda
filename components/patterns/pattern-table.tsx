import { useTranslations } from 'next-intl';
import { HeatTable, type HeatAxis } from '@/components/ui/heat-table';
import { unanswered } from '@/lib/observation-search/schema';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import type { PassageFilter } from '@/lib/passages/schema';
import { formatMonth } from '@/lib/platform/month';
import { cellHref } from '@/lib/theme-matrix/schema';
import { shadeCells } from '@/lib/theme-matrix/rules';
import type { Axis, PatternAxes, PatternCell, Shade } from '@/lib/theme-matrix/types';

type Words = { themes: Map<string, string>; answers: AnswerWords; locale: 'da' | 'en' };

/** What stands down or across: themes in the codebook's order, months as they come, answers as the form offers them. */
export function axisWords(axis: Axis, used: Set<string>, { themes, answers, locale }: Words): HeatAxis[] {
  if (axis === 'theme' || axis === 'together') return [...themes].filter(([key]) => used.has(key)).map(([key, label]) => ({ key, label }));
  if (axis === 'month') return [...used].sort().map((key) => ({ key, label: formatMonth(key, locale) }));
  return [...answers[axis]].filter(([key]) => key !== unanswered || used.has(key)).map(([key, label]) => ({ key, label }));
}

/** With its sign, where it is a difference. */
const signed = (figure: number, shade: Shade) => (shade === 'share' ? String(figure) : figure > 0 ? `+${figure}` : figure < 0 ? `−${-figure}` : '±0');

type Props = { axes: PatternAxes; cells: PatternCell[]; filter: PassageFilter; words: Words; shade: Shade };

/** Passages by two answers, each number leading to its passages. */
export function PatternTable({ axes, cells, filter, words, shade }: Props) {
  const t = useTranslations('patterns');
  const counts = new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  const lower = (axis: Axis) => t(`axes.${axis}`).toLocaleLowerCase(words.locale);
  const together = axes.columns === 'together';
  const shading = shade === 'count' ? null : shadeCells(cells, shade);
  const shadeOf = (row: string, column: string) => shading?.get(`${row} ${column}`) ?? { depth: 0, figure: 0 };
  return (
    <HeatTable
      caption={together ? t('togetherCaption') : t('tableCaption', { rows: lower(axes.rows), columns: lower(axes.columns) })}
      corner={t('corner', { rows: t(`axes.${axes.rows}`), columns: t(`axes.${axes.columns}`) })}
      rows={axisWords(axes.rows, new Set(cells.map(({ row }) => row)), words)}
      columns={axisWords(axes.columns, new Set(cells.map(({ column }) => column)), words)}
      valueOf={(row, column) => counts.get(`${row} ${column}`) ?? 0}
      hrefOf={(row, column) => cellHref(filter, axes, row, column)}
      depthOf={shading ? (row, column) => shadeOf(row, column).depth : undefined}
      noteOf={shade === 'count' ? undefined : (row, column) => t(`shadeNotes.${shade}`, { figure: signed(shadeOf(row, column).figure, shade) })}
      // Themes that stand together count the same passage in many columns; a sum of those says nothing.
      hideSums={together}
    />
  );
}
