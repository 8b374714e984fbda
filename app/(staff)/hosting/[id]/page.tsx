import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OpeningDetails } from '@/components/openings/opening-details';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canManageOpening } from '@/lib/openings/access';
import { getOpening, listPeople } from '@/lib/openings/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getRound } from '@/lib/rounds/queries';
import { takesOffers } from '@/lib/rounds/rules';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('manage') };
}

export default async function ManageOpeningPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const opening = await getOpening(id);
  if (!opening) notFound();
  if (!canManageOpening(actor, opening)) forbidden();
  const t = await getTranslations('openings');
  const now = new Date();
  const round = await getRound(opening.roundId);
  const own = opening.hostId === actor.id;
  return (
    <>
      <PageHeader
        title={opening.topic}
        back={
          <BackLink href={own ? '/hosting' : `/rounds/${opening.roundId}`}>
            {t(own ? 'backToHosting' : 'backToRound')}
          </BackLink>
        }
      />
      <OpeningDetails
        opening={opening}
        people={await listPeople([id])}
        copies={round !== null && takesOffers(round, now)}
        now={now}
      />
    </>
  );
}
