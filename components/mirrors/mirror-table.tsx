import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { Comparison, MirrorView } from '@/lib/mirrors/types';

/** Question by question what both saw and what only one of them did. */
export function MirrorTable({ mirror }: { mirror: MirrorView }) {
  const t = useTranslations('mirrors');
  const labels = useTranslations('observationPages.labels');
  const answer = useAnswerWord(mirror);
  const cell = (of: 'both' | 'onlyGuest' | 'onlyHost') => (row: Comparison) =>
    row[of].length === 0 ? '–' : row[of].map((key) => answer(row.key, key)).join(', ');
  return (
    <DataTable
      caption={t('caption')}
      rows={mirror.comparisons}
      rowKey={({ key }) => key}
      columns={[
        { key: 'question', heading: t('question'), rowHeading: true, cell: ({ key }) => (key === 'themes' ? t('themes') : labels(key)) },
        { key: 'both', heading: t('both'), cell: cell('both') },
        { key: 'guest', heading: t('onlyGuest'), cell: cell('onlyGuest') },
        { key: 'host', heading: t('onlyHost'), cell: cell('onlyHost') },
      ]}
    />
  );
}

/** An answer's key in words: the form's own, or a theme's name. */
function useAnswerWord({ guestSide, hostSide }: MirrorView): (question: Comparison['key'], answer: string) => string {
  const t = useTranslations('observations');
  const themes = new Map([...guestSide.themes, ...hostSide.themes].map(({ id, name }) => [id, name]));
  return (question, answer) => {
    if (question === 'themes') return themes.get(answer) ?? '';
    if (question === 'significance') return answer;
    const group = { situation: 'situations', errands: 'errands', barriers: 'barriers', outcome: 'outcomes', comparison: 'comparisons' } as const;
    return t(`${group[question]}.${answer}` as 'situations.reception');
  };
}
