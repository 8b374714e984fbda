import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminOverview } from '@/components/organisation/admin-overview';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { countLogSince } from '@/lib/audit/queries';
import { canEditOrganisation, canSeeAdministration } from '@/lib/organisation/access';
import { countOrganisation } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('title') };
}

export default async function AdministrationPage() {
  const actor = await requireActorWho(canSeeAdministration);
  const t = await getTranslations('organisation');
  const now = new Date();
  const [counts, logged] = await Promise.all([
    countOrganisation(now),
    countLogSince(new Date(now.getTime() - WEEK_MS)),
  ]);
  const all = canEditOrganisation(actor);
  return (
    <>
      <PageHeader title={t('title')} lead={t(all ? 'lead' : 'leadForLead')} />
      <AdminTabs actor={actor} current="overview" />
      <AdminOverview counts={counts} logged={logged} all={all} />
    </>
  );
}
