import type { useTranslations } from 'next-intl';
import { formatDate, type Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';
import { holidayWords } from '@/components/rounds/week-text';
import type { OpeningProblem } from '@/lib/openings/types';

export type OpeningTexts = ReturnType<typeof useTranslations<'openings'>>;

/** Why a time will not do, in the reader's language. */
export function problemText(t: OpeningTexts, locale: Locale, problem: OpeningProblem): string {
  const { reason, params } = problem;
  const day = 'day' in params ? startOfSentence(formatDate(params.day, locale), reason === 'closedDay' && locale === 'en') : '';
  if (reason === 'holiday') {
    return t('problems.holiday', { day, name: holidayWords({ da: params.nameDa, en: params.nameEn }, locale) });
  }
  if (reason === 'closedDay') return t('problems.closedDay', { day, site: params.site });
  if (reason === 'hostNeeded') return t('problems.hostNeeded', spellParams(params, locale) as never);
  if (reason === 'hostBusy') return t('problems.hostBusy', spellParams(params, locale) as never);
  return t(`problems.${reason}`, params as never);
}

// "On Monday …" has the day inside the sentence; in the others it opens it.
function startOfSentence(text: string, inside: boolean): string {
  return inside ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
