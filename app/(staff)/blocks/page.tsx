import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BlocksPage } from '@/components/blocks/blocks-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { listBlocks } from '@/lib/visits/blocks/queries';
import { addBlockAction, removeBlockAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('week.blocks'))('title') };
}

export default async function BlocksRoute() {
  const actor = await requireActor();
  const blocks = await listBlocks(actor, new Date());
  const t = await getTranslations('week.blocks');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href="/">{t('back')}</BackLink>} />
      <ClientMessages namespaces={['week', 'commitments']}>
        <BlocksPage blocks={blocks} add={addBlockAction} remove={removeBlockAction} />
      </ClientMessages>
    </>
  );
}
