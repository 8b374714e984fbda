import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { answerBriefAction } from '../../actions';
import { AnswersForm } from '@/components/proposals/answers-form';
import { answerValues } from '@/components/proposals/form-values';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listBriefItems } from '@/lib/brief/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { canEdit } from '@/lib/proposals/access';
import { listAnswers } from '@/lib/proposals/answers/queries';
import { getProposal } from '@/lib/proposals/queries';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('answers.title') };
}

export default async function AnswersPage({ params }: Props) {
  const actor = await requireActor();
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  if (!canEdit(actor, proposal)) forbidden();
  const { id, projectId, forNonDigital, title } = proposal;
  const [t, answers, all] = [await getTranslations('proposals'), (await listAnswers([id])).get(id) ?? [], await listBriefItems(projectId)];
  const items = all.filter(({ kind, retired }) => kind === 'task' && !retired);
  return (
    <>
      <PageHeader title={`${t('answers.title')}: ${title}`} lead={t('answers.lead')} back={<BackLink href={`/proposals/${id}`}>{t('backToProposal')}</BackLink>} />
      {items.length === 0 && <EmptyState heading={t('answers.noItems')} />}
      <ClientMessages namespaces={['proposals']}>
        <div className="measure">
          <AnswersForm action={answerBriefAction} proposalId={id} items={items} values={answerValues(answers, forNonDigital)} />
        </div>
      </ClientMessages>
    </>
  );
}
