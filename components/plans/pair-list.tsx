import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/platform/form-state';
import type { SettledPair } from '@/lib/plans/pairs/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { PlanWords } from './words';

/** What the lead has settled beforehand, each with a way to take it back. */
export function PairList({ pairs, words, remove }: { pairs: SettledPair[]; words: PlanWords; remove: FormAction<unknown, Worded> }) {
  const t = useTranslations('plans.pairs');
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <p>{t(pairs.length === 0 ? 'none' : 'lead')}</p>
      {pairs.length > 0 && (
        <ul className="plain-list stack stack-small">
          {pairs.map(({ employeeId, openingId, personName, rule }) => (
            <li key={`${employeeId} ${openingId}`} className="cluster">
              <span>{t(rule === 'pin' ? 'pinned' : 'forbidden', { name: personName, opening: words.opening(openingId) })}</span>
              <PlanButton
                action={remove}
                hidden={{ employeeId, openingId }}
                variant="tertiary"
                label={
                  <>
                    {t('remove')}
                    <span className="sr-only">: {personName}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
