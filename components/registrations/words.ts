import type { useTranslations } from 'next-intl';
import type { StandingWords } from '@/components/visits/words';
import { formatSpan, type Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';
import { mayWait } from '@/lib/registrations/rules';
import type { Alternative, Obstacle } from '@/lib/registrations/types';

export type RegistrationTexts = ReturnType<typeof useTranslations<'registrations'>>;

export function sayObstacle(t: RegistrationTexts, { reason, params }: Obstacle, locale: Locale): string {
  return t(`refusals.${reason}`, spellParams(params, locale) as never);
}

/** What stands in the way of a place, a sentence a rule, and where else there is room. */
export function sayStanding(
  t: RegistrationTexts,
  obstacles: readonly Obstacle[],
  alternatives: readonly Alternative[],
  locale: Locale,
): StandingWords {
  return {
    sentences: obstacles.map((obstacle) => sayObstacle(t, obstacle, locale)),
    mayWait: mayWait(obstacles),
    alternatives: alternatives.map(({ eventId, title, where, starts, ends, capacity, taken }) => ({
      id: eventId,
      topic: title,
      text: t('alternative', { when: formatSpan(starts, ends, locale), where, capacity: capacity ?? 0, taken }),
    })),
  };
}
