import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MirrorLinks } from '@/components/mirrors/mirror-links';
import { ObservationLines } from '@/components/observations/observation-lines';
import { OpeningPage } from '@/components/visits/opening-page';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listMirrorsOfOpening } from '@/lib/mirrors/queries';
import { listObservationsOfOpening } from '@/lib/observations/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatSpan } from '@/lib/platform/format';
import { isId } from '@/lib/platform/text';
import { getOpening } from '@/lib/visits/opening/queries';
import { cancelVisitAction, markAttendanceAction, signUpAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

/** Once a request, for the page and for its title. */
const load = cache(async (id: string) => {
  const actor = await requireActor();
  const now = new Date();
  return { actor, now, opening: isId(id) ? await getOpening(actor, id, now) : null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { opening } = await load((await params).id);
  return { title: opening?.topic ?? (await getTranslations('visits'))('title') };
}

export default async function VisitPage({ params }: Props) {
  const { actor, now, opening } = await load((await params).id);
  if (!opening) notFound();
  const t = await getTranslations('visits');
  // Nobody has seen anything before it has begun.
  const begun = opening.starts <= now;
  const [mirrors, observations] = await Promise.all([
    begun ? listMirrorsOfOpening(actor, opening.id) : [],
    begun ? listObservationsOfOpening(actor, opening.id) : [],
  ]);
  const when = formatSpan(opening.starts, opening.ends, await getLocale());
  return (
    <>
      <PageHeader
        title={opening.topic}
        lead={`${when.charAt(0).toUpperCase()}${when.slice(1)}, ${opening.site.name}`}
        back={<BackLink href={`/visits?round=${opening.round.id}`}>{t('back')}</BackLink>}
      />
      <OpeningPage
        opening={opening}
        actor={actor}
        now={now}
        actions={{ signUp: signUpAction, cancel: cancelVisitAction, mark: markAttendanceAction }}
      />
      <ObservationLines lines={observations} />
      <MirrorLinks mirrors={mirrors} />
    </>
  );
}
