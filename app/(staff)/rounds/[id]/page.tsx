import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { ClientMessages } from '@/components/shell/client-messages';
import { RoundView } from '@/components/rounds/round-view';
import { listOpeningsOfRound } from '@/lib/openings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canSteerRounds } from '@/lib/rounds/access';
import { getRound, getRoundCounts, getWeekDays } from '@/lib/rounds/queries';
import { closeRoundAction, publishRoundAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('title') };
}

export default async function RoundPage({ params }: Props) {
  await requireActorWho(canSteerRounds);
  const { id } = await params;
  const round = await getRound(id);
  if (!round) notFound();
  const t = await getTranslations('rounds');
  return (
    <>
      <PageHeader title={round.name} back={<BackLink href="/rounds">{t('back')}</BackLink>} />
      <ClientMessages namespaces={['rounds']}>
        <RoundView
          round={round}
          days={getWeekDays(round.isoYear, round.isoWeek)}
          counts={await getRoundCounts(id)}
          openings={await listOpeningsOfRound(id)}
          now={new Date()}
          publish={publishRoundAction}
          close={closeRoundAction}
        />
      </ClientMessages>
    </>
  );
}
