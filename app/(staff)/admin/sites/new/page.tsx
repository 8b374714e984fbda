import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteForm } from '@/components/organisation/site-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { addSiteAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('sites.new') };
}

export default async function NewSitePage() {
  await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  return (
    <ClientMessages namespaces={['organisation']}>
      <PageHeader title={t('sites.new')} back={<BackLink href="/admin/sites">{t('sites.title')}</BackLink>} />
      <SiteForm action={addSiteAction} />
    </ClientMessages>
  );
}
