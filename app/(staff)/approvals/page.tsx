import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RequestCard } from '@/components/approvals/request-card';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listRequests } from '@/lib/approval-requests/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { answerRequestAction, answerVisitAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('title') };
}

export default async function ApprovalsPage() {
  const actor = await requireActor();
  const t = await getTranslations('approvals');
  const actions = { event: answerRequestAction, visit: answerVisitAction };
  const requests = await listRequests(actor, new Date());
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href="/">{t('back')}</BackLink>} />
      <div className="stack measure">
        {requests.length === 0 && <EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        {requests.map((request) => (
          <RequestCard key={request.id} request={request} actions={actions} />
        ))}
      </div>
    </>
  );
}
