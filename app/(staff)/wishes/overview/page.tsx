import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Overview } from '@/components/wishes/overview';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDateTime } from '@/lib/platform/format';
import { phaseOf } from '@/lib/rounds/rules';
import { listRoundsFor } from '@/lib/visits/queries';
import { canSeeAllWishes } from '@/lib/wishes/access';
import { chooseRound } from '@/lib/wishes/choosing/rules';
import { getWishOverview } from '@/lib/wishes/overview/queries';
import { remindToWishAction } from '../actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wishes.board'))('title') };
}

export default async function WishOverviewPage({ searchParams }: Props) {
  const actor = await requireActorWho(canSeeAllWishes);
  const now = new Date();
  const asked = await searchParams;
  const chosen = chooseRound(await listRoundsFor(actor, now), asked.round);
  const [t, locale] = [await getTranslations('wishes'), await getLocale()];
  if (!chosen) {
    return (
      <>
        <PageHeader title={t('board.title')} />
        <EmptyState heading={t('noRound')} icon="star">
          {t('noRoundText')}
        </EmptyState>
      </>
    );
  }
  const overview = await getWishOverview(chosen.id);
  if (!overview) notFound();
  const { round } = overview;
  const phase = phaseOf(round, now);
  const ended = phase === 'ended' || phase === 'closed';
  return (
    <>
      <PageHeader
        title={t('board.title')}
        lead={t(ended ? 'board.leadEnded' : 'board.lead', { round: round.name, closes: formatDateTime(round.signUpCloses, locale) })}
        back={<BackLink href={`/rounds/${round.id}`}>{t('board.back')}</BackLink>}
      />
      <Overview overview={overview} shown={asked.show === 'answered' ? 'answered' : 'silent'} open={phase === 'open'} remind={remindToWishAction} />
    </>
  );
}
