import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { hostGroups, siteOptions, standingItems } from '@/components/openings/form-props';
import { OfferForm } from '@/components/openings/offer-form';
import { RoundChoice } from '@/components/openings/round-choice';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listHostChoices, listOpeningsOfRound, listSiteChoices } from '@/lib/openings/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { getWeekDays, listRoundsTakingOffers } from '@/lib/rounds/queries';
import { offerOpeningsAction } from '../actions';

type Props = { searchParams: Promise<{ round?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('offer') };
}

export default async function OfferPage({ searchParams }: Props) {
  const actor = await requireActor();
  const t = await getTranslations('openings');
  const project = await getCurrentProject();
  const rounds = project ? await listRoundsTakingOffers(project.id, new Date()) : [];
  const { round: wanted } = await searchParams;
  // With one round there is nothing to choose.
  const round = wanted ? rounds.find(({ id }) => id === wanted) : rounds.length === 1 ? rounds[0] : undefined;
  if (wanted && !round) notFound();
  const back = <BackLink href="/hosting">{t('backToHosting')}</BackLink>;
  if (!round) {
    return (
      <>
        <PageHeader title={t('offer')} back={back} />
        <RoundChoice rounds={rounds} />
      </>
    );
  }
  const openings = await listOpeningsOfRound(round.id);
  return (
    <>
      <PageHeader
        title={t('offer')}
        lead={t('offerLead', { round: round.name })}
        back={actor.isLead ? <BackLink href={`/rounds/${round.id}`}>{t('backToRound')}</BackLink> : back}
      />
      <ClientMessages namespaces={['openings']}>
        <OfferForm
          action={offerOpeningsAction}
          roundId={round.id}
          hostId={actor.id}
          hosts={actor.isLead ? hostGroups(await listHostChoices()) : undefined}
          sites={siteOptions(await listSiteChoices())}
          days={getWeekDays(round.isoYear, round.isoWeek)}
          standing={standingItems(openings).filter((item) => actor.isLead || item.hostId === actor.id)}
          values={{ hostId: actor.id, siteId: actor.siteId }}
        />
      </ClientMessages>
    </>
  );
}
