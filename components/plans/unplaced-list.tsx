import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/platform/form-state';
import type { Unplaced } from '@/lib/planner/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { PlanWords } from './words';

/** Everybody without a visit: why, and the smallest thing that would help, with a button that tries it. */
export function UnplacedList({ planId, left, words, attempt }: { planId: string; left: Unplaced[]; words: PlanWords; attempt: FormAction<unknown, Worded> | null }) {
  const t = useTranslations('plans');
  const order = new Intl.Collator(words.locale);
  const people = [...left].sort((a, b) => order.compare(words.person(a.person), words.person(b.person)));
  return (
    <section className="stack" id="unplaced">
      <h2>{t('unplaced.heading')}</h2>
      {left.length === 0 ? (
        <p>{t('unplaced.everybody')}</p>
      ) : (
        <>
          <p>{t('unplaced.lead', { count: left.length })}</p>
          <ul className="plain-list plan-unplaced">
            {people.map(({ person, reason, rejections = [], relaxation }) => (
              <li key={person} className="box stack stack-small">
                <h3>{words.person(person)}</h3>
                <p>{t(`reasons.${reason}`)}</p>
                {relaxation && (
                  <div className="plan-help">
                    <p>{words.relaxation(relaxation).join(' ')}</p>
                    {attempt && (
                      <PlanButton
                        action={attempt}
                        hidden={{ planId, employeeId: person }}
                        variant="secondary"
                        label={
                          <>
                            {t('unplaced.try')}
                            <span className="sr-only">: {words.person(person)}</span>
                          </>
                        }
                      />
                    )}
                  </div>
                )}
                {rejections.length > 0 && (
                  <Disclosure summary={t('unplaced.details')}>
                    <ul>
                      {rejections.map((rejection) => (
                        <li key={rejection.opening}>
                          {words.opening(rejection.opening)}: {words.rejection(rejection)}
                        </li>
                      ))}
                    </ul>
                  </Disclosure>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
