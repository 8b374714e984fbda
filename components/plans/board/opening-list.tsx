import { useTranslations } from 'next-intl';
import type { DeskOpening } from '@/lib/plans/week/types';
import { spellMinutes, type PlanWords } from '../words';
import { OpeningSlot } from './opening-slot';
import { VisitBlock } from './visit-block';

/** What is hosted at one place on one day, with its visitors; `moveHref` null where the plan is not to be changed. */
export function OpeningList({ openings, words, unitOf, moveHref }: { openings: DeskOpening[]; words: PlanWords; unitOf: (person: string) => string; moveHref: ((person: string) => string) | null }) {
  const t = useTranslations('planBoard');
  if (openings.length === 0) return null;
  return (
    <ul className="plain-list plan-slots" aria-label={t('hosting')}>
      {openings.map(({ id, from, to, seats, visitors }) => {
        const body = (
          <>
            <p className="plan-slot-what">
              {spellMinutes(from, to, words.locale)} {words.openingOf(id)?.topic ?? id} <span className="quiet">{t('seats', { taken: visitors.length, seats })}</span>
            </p>
            {visitors.length > 0 && (
              <ul className="plain-list plan-blocks">
                {visitors.map((person) => (
                  <li key={person}>
                    {moveHref ? <VisitBlock visit={{ person, name: words.person(person), unit: unitOf(person), from: id }} href={moveHref(person)} /> : words.person(person)}
                  </li>
                ))}
              </ul>
            )}
          </>
        );
        return moveHref ? <OpeningSlot key={id} id={id}>{body}</OpeningSlot> : <li key={id} className="plan-slot">{body}</li>;
      })}
    </ul>
  );
}
