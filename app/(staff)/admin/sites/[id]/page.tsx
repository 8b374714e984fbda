import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SavedNote } from '@/components/organisation/saved-note';
import { SiteForm } from '@/components/organisation/site-form';
import { TravelForm } from '@/components/organisation/travel-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { listSites, listTravel } from '@/lib/organisation/queries';
import { travelLines } from '@/lib/organisation/rules';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { changeSiteAction, changeTravelAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('sites.title') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function SitePage({ params, searchParams }: Props) {
  await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  const [{ id }, sites, travel] = await Promise.all([params, listSites(), listTravel()]);
  const site = sites.find((one) => one.id === id);
  if (!site) notFound();
  const others = sites.filter((one) => one.id !== id).map(({ id: otherId, name }) => ({ id: otherId, name }));
  const { name, address, version, travelVersion } = site;
  return (
    <ClientMessages namespaces={['organisation']}>
      <PageHeader title={t('edit', { name })} back={<BackLink href="/admin/sites">{t('sites.title')}</BackLink>} />
      <SavedNote done={(await searchParams).done} />
      <div className="stack stack-large">
        <section aria-labelledby="facts">
          <h2 id="facts">{t('sites.facts')}</h2>
          <SiteForm action={changeSiteAction} siteId={id} version={version} values={{ name, address }} />
        </section>
        <section aria-labelledby="travel">
          <h2 id="travel">{t('sites.travelHeading')}</h2>
          <p className="measure">{others.length > 0 ? t('sites.travelLead', { site: name }) : t('sites.onlySite')}</p>
          {others.length > 0 && (
            <TravelForm action={changeTravelAction} siteId={id} version={travelVersion} others={others} {...travelLines(id, others, travel)} />
          )}
        </section>
      </div>
    </ClientMessages>
  );
}
