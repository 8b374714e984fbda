import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { changeProposalAction } from '../../actions';
import { contentValues } from '@/components/proposals/form-values';
import { ProposalForm } from '@/components/proposals/proposal-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { canEdit } from '@/lib/proposals/access';
import { getProposal } from '@/lib/proposals/queries';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('edit') };
}

export default async function EditProposalPage({ params }: Props) {
  const actor = await requireActor();
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  if (!canEdit(actor, proposal)) forbidden();
  const [t, { sites }] = [await getTranslations('proposals'), await listPlaces()];
  return (
    <>
      <PageHeader title={t('edit')} lead={t('editLead')} back={<BackLink href={`/proposals/${proposal.id}`}>{t('backToProposal')}</BackLink>} />
      <ClientMessages namespaces={['proposals']}>
        <div className="measure">
          <ProposalForm action={changeProposalAction} sites={sites} values={contentValues(proposal.content)} proposal={proposal} />
        </div>
      </ClientMessages>
    </>
  );
}
