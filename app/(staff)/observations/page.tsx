import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocalDraftList } from '@/components/observations/local-draft-list';
import { ObservationTabs } from '@/components/observations/observation-tabs';
import { OwedList } from '@/components/observations/owed-list';
import { OwnLists } from '@/components/observations/own-lists';
import { WhatCameOfIt } from '@/components/findings/what-came-of-it';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listOwed } from '@/lib/observation-origins/queries';
import { listOwnObservations, OWN_PAGE } from '@/lib/own-observations/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';

type Props = { searchParams: Promise<{ page?: string; saved?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationPages'))('title') };
}

export default async function ObservationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const t = await getTranslations('observationPages');
  const { page: wanted, saved } = await searchParams;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(wanted)) || 1));
  const [owed, own] = await Promise.all([listOwed(actor, new Date()), listOwnObservations(actor, page)]);
  const { id, name, locale } = actor;
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          <LinkButton href="/observations/new" icon="edit">
            {t('write')}
          </LinkButton>
        }
      />
      <ObservationTabs current="own" lead={isLead(actor)} />
      <div className="stack-large measure">
        {saved && <Alert tone="success" heading={t('view.laterHeading')} live />}
        <ClientMessages namespaces={['observations']}>
          <LocalDraftList writer={{ id, name, locale }} />
        </ClientMessages>
        <OwedList owed={owed} />
        <OwnLists own={own} page={page} pages={Math.ceil(own.handedInCount / OWN_PAGE)} />
        <WhatCameOfIt />
      </div>
    </>
  );
}
