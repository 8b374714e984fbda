import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdoptItems } from '@/components/brief/brief-forms';
import { CoverageView } from '@/components/brief/coverage-view';
import { ToReport } from '@/components/exports/to-report';
import { ProposalTabs } from '@/components/proposals/proposal-tabs';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { getCoverage } from '@/lib/proposals/coverage/queries';
import { adoptItemsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('brief'))('title') };
}

export default async function BriefPage() {
  const lead = isLead(await requireActor());
  const [t, project] = [await getTranslations('brief'), await getCurrentProject()];
  const coverage = project && (await getCoverage(project.id));
  const empty = !coverage || coverage.rows.length + coverage.frames.length === 0;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={lead && project && <LinkButton href="/brief/edit" variant="secondary">{t('edit')}</LinkButton>} />
      <ProposalTabs current="brief" />
      {empty ? (
        <ClientMessages namespaces={['brief']}>
          <EmptyState heading={t('emptyHeading')} action={lead && project && <AdoptItems action={adoptItemsAction} />}>
            {t(lead ? 'empty' : 'emptyForOthers')}
          </EmptyState>
        </ClientMessages>
      ) : (
        <CoverageView coverage={coverage} />
      )}
      {lead && <ToReport />}
    </>
  );
}
