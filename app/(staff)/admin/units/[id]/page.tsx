import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { UnitForm } from '@/components/organisation/unit-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canEditOrganisation } from '@/lib/organisation/access';
import { getUnit } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { changeUnitAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('units.title') };
}

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActorWho(canEditOrganisation);
  const t = await getTranslations('organisation');
  const unit = await getUnit((await params).id);
  if (!unit) notFound();
  const { id, name, kind, version } = unit;
  return (
    <ClientMessages namespaces={['organisation']}>
      <PageHeader title={t('edit', { name })} back={<BackLink href="/admin/units">{t('units.title')}</BackLink>} />
      <UnitForm action={changeUnitAction} unitId={id} version={version} values={{ name, kind }} />
    </ClientMessages>
  );
}
