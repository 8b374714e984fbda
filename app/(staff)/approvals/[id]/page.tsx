import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RequestCard } from '@/components/approvals/request-card';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getRequest } from '@/lib/approval-requests/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { answerRequestAction, answerVisitAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('one') };
}

/** Where the mail about a request leads. Opening it decides nothing; that takes a press. */
export default async function ApprovalPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const request = await getRequest(actor, id);
  if (!request) notFound();
  const t = await getTranslations('approvals');
  const { state, name } = request;
  return (
    <>
      <PageHeader title={t('one')} back={<BackLink href="/approvals">{t('all')}</BackLink>} />
      <div className="stack measure">
        {state !== 'pending' && <Alert tone={state === 'registered' ? 'success' : 'info'}>{t(`states.${state}`, { name })}</Alert>}
        <RequestCard request={request} actions={{ event: answerRequestAction, visit: answerVisitAction }} />
      </div>
    </>
  );
}
