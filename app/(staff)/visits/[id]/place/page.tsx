import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { PlaceForm } from '@/components/visits/place-form';
import { getOpening, listHostChoices } from '@/lib/openings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatSpan } from '@/lib/platform/format';
import { canPlaceVisitors } from '@/lib/visits/access';
import { placeVisitorAction } from '../../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ person?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits.place'))('title') };
}

export default async function PlaceVisitorPage({ params, searchParams }: Props) {
  await requireActorWho(canPlaceVisitors);
  const { id } = await params;
  const opening = await getOpening(id);
  if (!opening) notFound();
  // Nobody visits their own unit, so those are not offered.
  const people = (await listHostChoices()).filter(({ unitId }) => unitId !== opening.unitId);
  const asked = [(await searchParams).person].flat()[0];
  const t = await getTranslations('visits.place');
  const when = formatSpan(opening.starts, opening.ends, await getLocale());
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { topic: opening.topic, when, site: opening.siteName })}
        back={<BackLink href={`/visits/${id}`}>{t('back')}</BackLink>}
      />
      <PlaceForm
        action={placeVisitorAction}
        openingId={id}
        people={people}
        chosen={people.some(({ id }) => id === asked) ? asked! : ''}
        texts={{
          person: t('person'),
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          overrideDesk: t('overrideDesk'),
          overrideHint: t('overrideHint'),
          submit: t('submit'),
          others: t('others'),
        }}
      />
    </>
  );
}
