import { useTranslations } from 'next-intl';
import { formatDateTime, type Locale } from '@/lib/platform/format';
import type { FoundObservation } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { FoundRows, type FoundRow } from './found-rows';

const present = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean);

/** What was found, one after the other, in words. */
export function ObservationList({ rows, words, locale }: { rows: FoundObservation[]; words: AnswerWords; locale: Locale }) {
  const t = useTranslations('observationSearch');
  const inWords = ({ id, occurredAt, author, unit, site, outside, role, situation, outcome, comparison, excerpt }: FoundObservation): FoundRow => [
    id,
    present([situation ? words.situation.get(situation) : t('observation'), unit]).join(', '),
    present([
      formatDateTime(occurredAt, locale, { year: true }),
      site,
      outside && t('fromOutside'),
      role ? `${words.role.get(role)}: ${author}` : author,
      outcome && words.outcome.get(outcome),
      comparison && comparison !== 'unknown' && words.comparison.get(comparison),
    ]).join(' · '),
    excerpt,
  ];
  return <FoundRows rows={JSON.stringify(rows.map(inWords))} />;
}
