import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import type { ObservationView } from '@/lib/observations/types';
import type { Question } from '@/lib/questions/types';
import { wordsOf, type WordedField } from './content-words';

const interpreted = ['interpretation', 'comparison', 'comparisonText', 'idea', 'significance'];
const where = ['when', 'role'];
/** Told as the site, which it stands for. */
const placed = 'outsidePlace';

/** What was seen first and in full, then what it was taken to mean, so that nobody mistakes the one for the other. */
export function ContentView({ observation, questions }: { observation: ObservationView; questions: Question[] }) {
  const t = useTranslations('observationPages');
  const choices = useTranslations('observations');
  const labels = useTranslations('observationPages.labels');
  const words = wordsOf(observation.content, { questions, choices, labels, locale: useLocale() });
  const those = (names: string[]) => names.flatMap((name) => words.filter(({ key }) => key === name));
  const known = [...interpreted, ...where, placed, 'facts', 'quote', 'situation', 'errands', 'barriers', 'outcome'];
  const place = [
    { term: t('view.unit'), value: observation.unitName },
    { term: t('view.where'), value: observation.siteName },
  ];
  return (
    <>
      <section aria-labelledby="seen">
        <h2 id="seen">{t('sections.seen')}</h2>
        <p className="seen-text">{observation.content.facts}</p>
        {observation.content.quote && (
          <blockquote className="seen-text">
            <p>{observation.content.quote}</p>
          </blockquote>
        )}
        <DescriptionList items={toItems(those(['situation', 'errands', 'barriers', 'outcome']))} />
      </section>
      <Part id="meaning" heading={t('sections.meaning')} fields={those(interpreted)} />
      <Part id="extra" heading={t('sections.extra')} fields={words.filter(({ key }) => !known.includes(key))} />
      <section aria-labelledby="where">
        <h2 id="where">{t('sections.where')}</h2>
        <DescriptionList items={[...place, ...toItems(those(where))]} />
      </section>
    </>
  );
}

const toItems = (fields: WordedField[]) =>
  fields.map(({ label, words }) => ({ term: label, value: words && <span className="seen-text">{words}</span> }));

function Part({ id, heading, fields }: { id: string; heading: string; fields: WordedField[] }) {
  if (fields.every(({ words }) => words === '')) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <DescriptionList items={toItems(fields)} />
    </section>
  );
}
