import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { SavedNote } from '@/components/organisation/saved-note';
import { SiteList, TravelTable } from '@/components/organisation/site-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { listSites, listTravel } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('sites.title') };
}

export default async function SitesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  const [sites, travel] = await Promise.all([listSites(), listTravel()]);
  const add = <LinkButton href="/admin/sites/new">{t('sites.add')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('sites.title')} lead={t('sites.lead')} action={sites.length > 0 && add} />
      <AdminTabs actor={actor} current="sites" />
      <SavedNote done={(await searchParams).done} />
      {sites.length > 0 ? (
        <div className="stack stack-large">
          <SiteList sites={sites} />
          {sites.length > 1 && <TravelTable sites={sites} travel={travel} />}
        </div>
      ) : (
        <EmptyState heading={t('sites.empty')} icon="location" action={add}>
          {t('sites.emptyText')}
        </EmptyState>
      )}
    </>
  );
}
