import { useTranslations } from 'next-intl';
import type { Striking } from '@/lib/observation-matrix/types';
import type { PassageFilter } from '@/lib/passages/schema';
import { cellHref } from '@/lib/theme-matrix/schema';
import type { PatternAxes } from '@/lib/theme-matrix/types';

/** What to look at first, in a sentence that leads there. */
export function PatternStriking({
  striking,
  axes,
  filter,
  label,
}: {
  striking: Striking;
  axes: PatternAxes;
  filter: PassageFilter;
  label: (side: 'row' | 'column', key: string) => string;
}) {
  const t = useTranslations('patterns.striking');
  if (striking.kind === 'few') return <p className="striking">{t('few', { least: striking.least })}</p>;
  if (striking.kind === 'even') return <p className="striking">{t('even')}</p>;
  const { kind, row, column, count, expected } = striking;
  return (
    <p className="striking">
      {t(kind, { row: label('row', row), column: label('column', column), count, expected: Math.round(expected) })}{' '}
      {count > 0 && <a href={cellHref(filter, axes, row, column)}>{t('read')}</a>}
    </p>
  );
}
