import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { FindingList } from '@/components/findings/finding-list';
import { ToReport } from '@/components/exports/to-report';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canReadFinding, canWriteFindings } from '@/lib/findings/access';
import { listFindings } from '@/lib/findings/queries';
import { countUnused } from '@/lib/findings/unused/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('title') };
}

export default async function FindingsPage() {
  const actor = await requireActor();
  const [t, project] = await Promise.all([getTranslations('findings'), getCurrentProject()]);
  const writes = canWriteFindings(actor);
  const [all, unused] = project ? await Promise.all([listFindings(project.id), writes ? countUnused(project.id) : 0]) : [[], 0];
  const findings = all.filter((finding) => canReadFinding(actor, finding));
  return (
    <>
      <PageHeader title={t('title')} lead={t(writes ? 'lead' : 'readerLead')} action={writes && <LinkButton href="/findings/new">{t('new')}</LinkButton>} />
      {writes && <CodingTabs current="findings" lead={isLead(actor)} />}
      <div className="stack-large">
        {writes && project && (
          <p>
            <Link prefetch={false} href="/findings/unused">
              {t('unusedLink', { count: unused })}
            </Link>
          </p>
        )}
        {findings.length > 0 ? <FindingList findings={findings} /> : <EmptyState heading={t('emptyHeading')}>{t(writes ? 'empty' : 'readerEmpty')}</EmptyState>}
        {isLead(actor) && <ToReport />}
      </div>
    </>
  );
}
