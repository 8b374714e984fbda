import type { useTranslations } from 'next-intl';
import type { ObservationContent } from '@/lib/observations/types';
import { formatDateTime, type Locale } from '@/lib/platform/format';
import type { Question } from '@/lib/questions/types';

type Choices = ReturnType<typeof useTranslations<'observations'>>;
type Labels = ReturnType<typeof useTranslations<'observationPages.labels'>>;
export type WordedField = { key: string; label: string; words: string };

/** What an observation says, field by field in words, in the form's order; unit and site apart, which are rows. */
export function wordsOf(
  content: ObservationContent,
  { questions, choices: t, labels, locale }: { questions: Question[]; choices: Choices; labels: Labels; locale: Locale },
): WordedField[] {
  const { occurredAt, role, situation, errands, barriers, outcome, comparison, significance, answers } = content;
  const words = {
    when: occurredAt ? formatDateTime(new Date(occurredAt), locale, { year: true }) : '',
    role: role ? t(`roles.${role}`) : '',
    situation: situation ? t(`situations.${situation}`) : '',
    // Of what was corrected before there were any, nothing is kept.
    outsidePlace: content.outsidePlace ?? '',
    facts: content.facts,
    quote: content.quote,
    interpretation: content.interpretation,
    errands: errands.map((errand) => t(`errands.${errand}`)).join(', '),
    barriers: barriers.map((barrier) => t(`barriers.${barrier}`)).join(', '),
    outcome: outcome ? t(`outcomes.${outcome}`) : '',
    comparison: comparison ? t(`comparisons.${comparison}`) : '',
    comparisonText: content.comparisonText,
    idea: content.idea,
    significance: significance ? String(significance) : '',
  };
  const own = questions.flatMap(({ id, textDa, textEn }) => {
    const answer = answers.find(({ questionId }) => questionId === id);
    const label = locale === 'da' ? textDa : textEn;
    return answer ? [{ key: id, label, words: answer.text || answer.choices.join(', ') }] : [];
  });
  const fields = Object.entries(words) as [keyof typeof words, string][];
  return [...fields.map(([key, said]) => ({ key, label: labels(key), words: said })), ...own];
}
