import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/lib/platform/format';
import type { FormAction } from '@/lib/platform/form-state';
import { civilDateOf } from '@/lib/platform/time';
import type { QuestionRow } from '@/lib/questions/types';
import { RetireButton } from './retire-button';

/** The lead's questions: those asked now, then those that no longer are. */
export function QuestionList({ questions, retire }: { questions: QuestionRow[]; retire: FormAction<null> }) {
  const t = useTranslations('questions');
  if (questions.length === 0) {
    return (
      <EmptyState heading={t('none')} icon="help">
        {t('noneText')}
      </EmptyState>
    );
  }
  const asked = questions.filter(({ retired }) => !retired);
  const gone = questions.filter(({ retired }) => retired);
  return (
    <>
      <Group id="asked" heading={t('asked')} questions={asked} retire={retire} />
      <Group id="retired" heading={t('retired')} questions={gone} />
    </>
  );
}

type GroupProps = { id: string; heading: string; questions: QuestionRow[]; retire?: FormAction<null> };

function Group({ id, heading, questions, retire }: GroupProps) {
  const t = useTranslations('questions');
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="plain-list">
        {questions.map((question) => (
          <li key={question.id}>
            <Card
              tone={retire ? undefined : 'quiet'}
              heading={locale === 'da' ? question.textDa : question.textEn}
              meta={
                <>
                  {t(`kinds.${question.kind}`)} · {t('answers', { count: question.answers })}{' '}
                  {question.retiredAt && (
                    <Badge>{t('retiredAt', { day: formatDay(civilDateOf(question.retiredAt), locale, { year: true }) })}</Badge>
                  )}
                </>
              }
              actions={retire && <RetireButton action={retire} questionId={question.id} />}
            >
              {question.options.length > 0 && <p>{question.options.join(' · ')}</p>}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
