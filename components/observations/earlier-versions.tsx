import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import type { ObservationContent, ObservationView } from '@/lib/observations/types';
import { formatDateTime } from '@/lib/platform/format';
import type { Question } from '@/lib/questions/types';
import { wordsOf } from './content-words';

/** What each correction changed: the earlier words of the fields that were touched, and of no others. */
export function EarlierVersions({ observation, questions }: { observation: ObservationView; questions: Question[] }) {
  const t = useTranslations('observationPages.history');
  const choices = useTranslations('observations');
  const fieldLabels = useTranslations('observationPages.labels');
  const locale = useLocale();
  const { earlier, content } = observation;
  if (earlier.length === 0) return null;
  const worded = (said: ObservationContent) => wordsOf(said, { questions, choices, labels: fieldLabels, locale });
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('heading')}</h2>
      <Disclosure summary={t('count', { count: earlier.length })}>
        {earlier.map(({ version, replacedAt, content: before }, index) => {
          // Latest first: what replaced it is the one before it in the list, or what it says now.
          const after = worded(earlier[index - 1]?.content ?? content);
          const said = worded(before);
          const labels = new Map([...after, ...said].map(({ key, label }) => [key, label]));
          const wordsIn = (fields: typeof said, key: string) => fields.find((field) => field.key === key)?.words ?? '';
          const changed = [...labels].filter(([key]) => wordsIn(said, key) !== wordsIn(after, key));
          return (
            <div key={version} className="stack-small">
              <h3>{t('until', { when: formatDateTime(replacedAt, locale) })}</h3>
              <DescriptionList
                items={changed.map(([key, label]) => ({
                  term: label,
                  value: <span className="earlier-text">{wordsIn(said, key) || t('nothing')}</span>,
                }))}
              />
            </div>
          );
        })}
      </Disclosure>
    </section>
  );
}
