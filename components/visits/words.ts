import type { useTranslations } from 'next-intl';
import { formatSpan, type Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';
import type { Alternative, Obstacle } from '@/lib/visits/types';

export type VisitTexts = ReturnType<typeof useTranslations<'visits'>>;

/** An opening that would do, in words; its button posts the id. */
export type AlternativeWords = { id: string; topic: string; text: string };

/** What stands in the way of a seat, one sentence a rule, and what to do instead. */
export type StandingWords = { sentences: string[]; mayWait: boolean; alternatives: AlternativeWords[] };

export function sayObstacle(t: VisitTexts, { reason, params }: Obstacle, locale: Locale): string {
  return t(`refusals.${reason}`, spellParams(params, locale) as never);
}

/** `mayWait` where nothing but the seats is in the way. */
export function sayStanding(
  t: VisitTexts,
  obstacles: readonly Obstacle[],
  alternatives: readonly Alternative[],
  locale: Locale,
): StandingWords {
  return {
    sentences: obstacles.map((obstacle) => sayObstacle(t, obstacle, locale)),
    mayWait: obstacles.length === 1 && obstacles[0]!.reason === 'full',
    alternatives: alternatives.map(({ openingId, topic, starts, ends, siteName, hostName, seats, taken }) => ({
      id: openingId,
      topic,
      text: t('alternative', { when: formatSpan(starts, ends, locale), site: siteName, host: hostName, seats, taken }),
    })),
  };
}
