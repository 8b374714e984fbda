import { useLocale, useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/shell/client-messages';
import type { OriginView } from '@/lib/observation-origins/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { formatList } from '@/lib/platform/format';
import { questionsToAsk } from '@/lib/questions/rules';
import type { Question } from '@/lib/questions/types';
import type { Place } from './default-questions';
import { ObservationForm } from './observation-form';

/** The form with what it needs of the server: texts, places, questions in the reader's language. */
export function ObservationFormFrame({
  about,
  places,
  questions,
  writer,
  ...form
}: {
  action: FormAction<{ id: string }>;
  mode: 'draft' | 'correct';
  about: OriginView;
  places: { units: Place[]; sites: Place[] };
  questions: Question[];
  writer: { id: string; name: string };
  clientKey: string;
  id: string | null;
  version: number;
  values: FormValues;
}) {
  const t = useTranslations('observations.form');
  const locale = useLocale();
  const { origin, visitId, eventId, unitName, siteName, others } = about;
  const answered = Object.keys(form.values).map((name) => name.replace(/^answers\./, ''));
  return (
    <ClientMessages namespaces={['observations']}>
      <ObservationForm
        {...form}
        {...places}
        about={{ origin, visitId, eventId, unitName, siteName }}
        writer={{ ...writer, locale }}
        questions={questionsToAsk(questions, answered).map(({ textDa, textEn, id, kind, options, retired }) => ({
          ...{ id, kind, options, retired },
          text: locale === 'da' ? textDa : textEn,
        }))}
        afterwards={others.length > 0 ? t('afterwardsVisit', { others: formatList(others, locale) }) : t('afterwards')}
      />
    </ClientMessages>
  );
}
