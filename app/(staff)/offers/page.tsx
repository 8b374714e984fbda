import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferList } from '@/components/seat-offers/offer-list';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { listMyOffers } from '@/lib/seat-offers/queries';
import { acceptOfferAction, declineOfferAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans.offers'))('title') };
}

export default async function OffersPage() {
  const actor = await requireActor();
  const offers = await listMyOffers(actor, new Date());
  const t = await getTranslations('plans.offers');
  return (
    <>
      <PageHeader title={t('title')} back={<BackLink href="/">{t('back')}</BackLink>} />
      {offers.length === 0 ? (
        <EmptyState heading={t('none')} icon="info">
          {t('noneText')}
        </EmptyState>
      ) : (
        <OfferList offers={offers} accept={acceptOfferAction} decline={declineOfferAction} />
      )}
    </>
  );
}
