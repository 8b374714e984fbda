import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { contentValues } from '@/components/proposals/form-values';
import { ProposalForm } from '@/components/proposals/proposal-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { getProposal } from '@/lib/proposals/queries';
import { makeProposalAction } from '../actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('new') };
}

export default async function NewProposalPage({ searchParams }: Props) {
  await requireActor();
  const of = [(await searchParams).of].flat()[0] ?? '';
  const [t, project, original, { sites }] = [await getTranslations('proposals'), await getCurrentProject(), await getProposal(of), await listPlaces()];
  return (
    <>
      <PageHeader
        title={t(original ? 'newVariant' : 'new')}
        lead={original ? t('newVariantLead', { title: original.title }) : t('newLead')}
        back={<BackLink href="/proposals">{t('back')}</BackLink>}
      />
      {!project && <EmptyState heading={t('noProject')} />}
      {project && (
        <ClientMessages namespaces={['proposals']}>
          <div className="measure">
            <ProposalForm action={makeProposalAction} sites={sites} values={original ? contentValues(original.content) : {}} variantOfId={original?.id} />
          </div>
        </ClientMessages>
      )}
    </>
  );
}
