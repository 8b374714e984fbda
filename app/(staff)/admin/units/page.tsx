import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { SavedNote } from '@/components/organisation/saved-note';
import { UnitList } from '@/components/organisation/unit-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { listUnits } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('units.title') };
}

export default async function UnitsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  const units = await listUnits();
  const add = <LinkButton href="/admin/units/new">{t('units.add')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('units.title')} lead={t('units.lead')} action={units.length > 0 && add} />
      <AdminTabs actor={actor} current="units" />
      <SavedNote done={(await searchParams).done} />
      {units.length > 0 ? (
        <UnitList units={units} />
      ) : (
        <EmptyState heading={t('units.empty')} icon="groups" action={add}>
          {t('units.emptyText')}
        </EmptyState>
      )}
    </>
  );
}
