import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ObservationTabs } from '@/components/observations/observation-tabs';
import { QuestionForm } from '@/components/questions/question-form';
import { QuestionList } from '@/components/questions/question-list';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { listQuestionRows } from '@/lib/questions/queries';
import { addQuestionAction, retireQuestionAction } from './actions';

type Props = { searchParams: Promise<{ added?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('questions'))('title') };
}

export default async function QuestionsPage({ searchParams }: Props) {
  await requireActorWho(isLead);
  const t = await getTranslations('questions');
  const { added } = await searchParams;
  const project = await getCurrentProject();
  const questions = project ? await listQuestionRows(project.id) : [];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ObservationTabs current="questions" lead />
      <ClientMessages namespaces={['questions']}>
        <div className="stack-large measure">
          {added && <Alert tone="success" heading={t('added')} live />}
          <QuestionList questions={questions} retire={retireQuestionAction} />
          <section aria-labelledby="new-question">
            <h2 id="new-question">{t('addHeading')}</h2>
            <QuestionForm key={questions.length} action={addQuestionAction} />
          </section>
        </div>
      </ClientMessages>
    </>
  );
}
