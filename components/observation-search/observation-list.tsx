import { useTranslations } from 'next-intl';
import { formatDateTime, type Locale } from '@/lib/platform/format';
import { markedPieces } from '@/lib/observation-search/rules';
import type { FoundObservation } from '@/lib/observation-search/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';

/**
 * What was found, one after the other. Four elements each and plain links: fifty rows are most of the page's work, and
 * nobody opens fifty.
 */
export function ObservationList({ rows, words, locale }: { rows: FoundObservation[]; words: AnswerWords; locale: Locale }) {
  const t = useTranslations('observationSearch');
  const joined = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  return (
    <ul className="found">
      {rows.map(({ id, occurredAt, author, unit, site, role, situation, outcome, comparison, excerpt }) => (
        <li key={id}>
          <a href={`/observations/${id}`}>
            {[situation ? words.situation.get(situation) : t('observation'), unit].filter(Boolean).join(', ')}
          </a>
          <p>
            {joined([
              formatDateTime(occurredAt, locale, { year: true }),
              site,
              role ? `${words.role.get(role)}: ${author}` : author,
              outcome && words.outcome.get(outcome),
              comparison && comparison !== 'unknown' && words.comparison.get(comparison),
            ])}
          </p>
          <p>{excerpt.includes('\u0001') ? markedPieces(excerpt).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text)) : excerpt}</p>
        </li>
      ))}
    </ul>
  );
}
