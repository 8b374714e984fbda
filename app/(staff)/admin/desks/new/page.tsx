import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desks/desk-form';
import { peopleGroups } from '@/components/events/form-values';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canEditDesks } from '@/lib/desks/access';
import { listHostChoices } from '@/lib/openings/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { addDeskAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desks'))('new') };
}

export default async function NewDeskPage() {
  await requireActorWho(canEditDesks);
  const t = await getTranslations('desks');
  return (
    <ClientMessages namespaces={['desks', 'replanning']}>
      <PageHeader title={t('new')} back={<BackLink href="/admin/desks">{t('title')}</BackLink>} />
      <DeskForm action={addDeskAction} values={{}} places={await listPlaces()} people={peopleGroups(await listHostChoices())} />
    </ClientMessages>
  );
}
