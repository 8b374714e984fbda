import { useTranslations } from 'next-intl';
import type { Option } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/platform/form-state';
import { employeeIdOf } from '@/lib/plans/input/rules';
import { hasResult } from '@/lib/plans/rules';
import type { PlanVersion } from '@/lib/plans/types';
import type { PlannerPerson } from '@/lib/planner/types';
import type { Worded } from './in-words';
import { MoveForm } from './move-form';
import { PairForm } from './pair-form';
import type { PlanWords } from './words';

type Action = FormAction<unknown, Worded>;

/** One person in a version: what they wished, and the two ways to steer where they go. */
export function MovePage({ plan, person, words, move, settle }: { plan: PlanVersion; person: PlannerPerson; words: PlanWords; move: Action; settle: Action }) {
  const t = useTranslations('plans');
  const option = (id: string): Option => ({ value: id, label: words.opening(id) });
  const openings = plan.input.openings.filter(({ unit }) => unit !== person.unit).sort((a, b) => (a.from < b.from ? -1 : 1));
  const visits = plan.visits.filter((visit) => visit.person === person.id);
  const wishes = [...person.wishes].sort((a, b) => a.rank - b.rank);
  return (
    <div className="stack stack-large">
      <section className="stack">
        <h2>{t('move.wishes')}</h2>
        {wishes.length === 0 ? (
          <p>{t(person.onlyWishes ? 'move.wishSilent' : 'move.wishNone')}</p>
        ) : (
          <ul>
            {wishes.map(({ opening, rank }) => (
              <li key={opening}>
                {t('people.rank', { rank })}: {words.opening(opening)}
              </li>
            ))}
          </ul>
        )}
      </section>
      {hasResult(plan.state) && plan.state !== 'dropped' && (
        <section className="stack">
          <h2>{t('move.heading')}</h2>
          <p>{visits.length > 0 ? t('move.now', { openings: visits.map(({ opening }) => words.opening(opening)).join(', ') }) : t('move.nowNone')}</p>
          <MoveForm
            action={move}
            planId={plan.id}
            employeeId={employeeIdOf(person.id)}
            visits={visits.map(({ opening }) => option(opening))}
            openings={openings.map(({ id }) => option(id))}
            texts={{
              from: t('fields.from'),
              to: t('fields.to'),
              nowhere: t('move.nowhere'),
              overrideDesk: t('fields.overrideDesk'),
              overrideHint: t('fields.overrideHint'),
              reason: t('fields.reason'),
              submit: t('move.submit'),
            }}
          />
        </section>
      )}
      <section className="stack">
        <h2>{t('move.settle')}</h2>
        <p>{t('move.settleLead')}</p>
        <PairForm
          action={settle}
          roundId={plan.roundId}
          employeeId={employeeIdOf(person.id)}
          openings={openings.map(({ id }) => option(id))}
          texts={{ opening: t('fields.openingId'), rule: t('fields.rule'), pin: t('pairs.pin'), forbid: t('pairs.forbid'), save: t('pairs.save') }}
        />
      </section>
    </div>
  );
}
