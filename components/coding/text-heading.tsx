import { useLocale, useTranslations } from 'next-intl';
import type { CodingText } from '@/lib/coding/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { formatDateTime } from '@/lib/platform/format';

/** Where and when it was seen, without by whom. */
export function TextHeading({ text, words, lead }: { text: CodingText; words: AnswerWords; lead: boolean }) {
  const t = useTranslations('coding');
  const locale = useLocale();
  const { unit, site, occurredAt, role, situation, observationId } = text;
  const about = [formatDateTime(occurredAt, locale, { year: true }), site, role && words.role.get(role)].filter(Boolean).join(' · ');
  return (
    <div className="coding-heading">
      <h2>{[situation ? words.situation.get(situation) : t('observation'), unit].filter(Boolean).join(', ')}</h2>
      <p className="quiet">
        {about} {lead && <a href={`/observations/${observationId}`}>{t('wholeObservation')}</a>}
      </p>
    </div>
  );
}
