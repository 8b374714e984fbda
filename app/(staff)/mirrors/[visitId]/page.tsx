import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MirrorSides } from '@/components/mirrors/mirror-sides';
import { MirrorTable } from '@/components/mirrors/mirror-table';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { getMirror } from '@/lib/mirrors/queries';
import { countAlike } from '@/lib/mirrors/rules';
import type { MirrorView, WaitingMirror } from '@/lib/mirrors/types';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { formatSpan } from '@/lib/platform/format';

type Props = { params: Promise<{ visitId: string }> };

/** Once a request, for the page and for its title. */
const load = cache(async (visitId: string) => {
  const actor = await requireActor();
  return { actor, mirror: await getMirror(actor, visitId) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { mirror } = await load((await params).visitId);
  const t = await getTranslations('mirrors');
  return { title: mirror && 'topic' in mirror ? t('one', { topic: mirror.topic }) : t('title') };
}

export default async function MirrorPage({ params }: Props) {
  const { actor, mirror } = await load((await params).visitId);
  if (!mirror) notFound();
  return 'waiting' in mirror ? <Waiting waiting={mirror.waiting} /> : <Open actor={actor} mirror={mirror} />;
}

async function Open({ actor, mirror }: { actor: Actor; mirror: MirrorView }) {
  const [t, locale] = await Promise.all([getTranslations('mirrors'), getLocale()]);
  const { openingId, topic, visitor, host, unit, site, starts, ends, visitorId, hostId, comparisons } = mirror;
  // Those who code without leading read observations where they code them.
  const reads = isLead(actor) || [visitorId, hostId].includes(actor.id);
  return (
    <>
      <PageHeader
        title={t('one', { topic })}
        lead={`${t('pair', { visitor, host })} · ${unit} · ${site} · ${formatSpan(starts, ends, locale)}`}
        back={<BackLink href="/mirrors">{t('back')}</BackLink>}
        action={<LinkButton href={`/visits/${openingId}`} variant="secondary">{t('toVisit')}</LinkButton>}
      />
      <div className="stack-large">
        <p className="lead">{t('alike', countAlike(comparisons))}</p>
        {comparisons.length > 0 && <MirrorTable mirror={mirror} />}
        <MirrorSides mirror={mirror} wholeHref={(id) => (reads ? `/observations/${id}` : `/coding?queue=all&observation=${id}`)} />
      </div>
    </>
  );
}

async function Waiting({ waiting: { visitId, openingId, topic, mine, owes } }: { waiting: WaitingMirror }) {
  const t = await getTranslations('mirrors');
  return (
    <>
      <PageHeader title={t('one', { topic })} back={<BackLink href={`/visits/${openingId}`}>{t('toVisit')}</BackLink>} />
      <EmptyState
        heading={t('waitingHeading')}
        action={owes && <LinkButton href={`/observations/new?visit=${visitId}`}>{t('write')}</LinkButton>}
      >
        {t(mine ? 'waiting' : 'waitingOthers')}
      </EmptyState>
    </>
  );
}
