import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UnitForm } from '@/components/organisation/unit-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { addUnitAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('units.new') };
}

export default async function NewUnitPage() {
  await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  return (
    <ClientMessages namespaces={['organisation']}>
      <PageHeader title={t('units.new')} back={<BackLink href="/admin/units">{t('units.title')}</BackLink>} />
      <UnitForm action={addUnitAction} />
    </ClientMessages>
  );
}
