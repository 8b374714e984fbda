import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ToReport } from '@/components/exports/to-report';
import { ProposalBoard } from '@/components/proposals/board';
import { ProposalList } from '@/components/proposals/proposal-list';
import { ProposalTabs } from '@/components/proposals/proposal-tabs';
import { UnheardLine } from '@/components/proposals/unheard-line';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { listProposals } from '@/lib/proposals/queries';
import { listUnheard } from '@/lib/proposals/voices/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') };
}

export default async function ProposalsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const asList = (await searchParams).view === 'list';
  const [t, project, unheard] = [await getTranslations('proposals'), await getCurrentProject(), await listUnheard(actor, new Date())];
  const proposals = project ? await listProposals(project.id) : [];
  const views = [
    { href: '/proposals', label: t('views.board'), current: !asList },
    { href: '/proposals?view=list', label: t('views.list'), current: asList },
  ];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={project && <LinkButton href="/proposals/new">{t('new')}</LinkButton>} />
      <ProposalTabs current="proposals" />
      <div className="stack">
        {!project && <EmptyState heading={t('noProject')} />}
        {project && proposals.length === 0 && <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>}
        {proposals.length > 0 && (
          <>
            <UnheardLine proposals={unheard} />
            <LinkTabs label={t('views.label')} items={views} />
            {asList ? <ProposalList proposals={proposals} /> : <ProposalBoard proposals={proposals} editor={isLead(actor)} />}
          </>
        )}
        {isLead(actor) && <ToReport />}
      </div>
    </>
  );
}
