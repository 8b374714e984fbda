'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { RowProblem } from '@/lib/openings/types';
import { problemText } from './problem-text';

export const rowId = (row: number) => `row-${row + 1}`;

/** What is wrong with each row, with a way to it. */
export function RowProblems({ rows }: { rows: RowProblem[] }) {
  const t = useTranslations('openings');
  const locale = useLocale();
  return (
    <ul className="nobullet-list">
      {rows.map(({ row, problem }) => (
        <li key={`${row} ${problem.reason}`}>
          <a href={`#${rowId(row)}`} onClick={() => focusRow(row)}>
            {t('row', { row: row + 1 })}
          </a>
          {': '}
          {problemText(t, locale, problem)}
        </li>
      ))}
    </ul>
  );
}

function focusRow(row: number) {
  const element = document.getElementById(rowId(row));
  // A row may stand folded away.
  const folded = element?.closest('details');
  if (folded) folded.open = true;
  element?.querySelector<HTMLElement>('select, input')?.focus();
}
