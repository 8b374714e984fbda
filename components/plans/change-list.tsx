import { useTranslations } from 'next-intl';
import type { Change } from '@/lib/plans/comparison/types';
import type { PlanWords } from './words';

/** Who gets what instead, a sentence each. */
export function ChangeList({ changes, words }: { changes: Change[]; words: PlanWords }) {
  const t = useTranslations('plans.change');
  if (changes.length === 0) return <p>{t('none')}</p>;
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <p>{t('counts', { gains: count('gains'), moves: count('moves'), loses: count('loses') })}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.person}>{words.change(change)}</li>
        ))}
      </ul>
    </>
  );
}
