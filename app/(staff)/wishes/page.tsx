import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { DoneNote } from '@/components/wishes/status';
import { WishPage } from '@/components/wishes/wish-page';
import { listHostChoices } from '@/lib/openings/queries';
import { getReasonFor } from '@/lib/plans/own/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatDay } from '@/lib/platform/format';
import { getWeekDays } from '@/lib/rounds/queries';
import { listRoundsFor } from '@/lib/visits/queries';
import { canSeeAllWishes } from '@/lib/wishes/access';
import { getWishPage } from '@/lib/wishes/choosing/queries';
import { chooseRound } from '@/lib/wishes/choosing/rules';
import { saveWishesAction, withdrawWishesAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wishes'))('title') };
}

export default async function WishesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const asked = await searchParams;
  const rounds = await listRoundsFor(actor, now);
  const chosen = chooseRound(rounds, asked.round);
  const page = chosen && (await getWishPage(actor, chosen.id, now));
  const [t, locale] = [await getTranslations('wishes'), await getLocale()];
  if (!page) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState heading={t('noRound')} icon="star" action={<LinkButton href="/visits">{t('toVisits')}</LinkButton>}>
          {t('noRoundText')}
        </EmptyState>
      </>
    );
  }
  const { round } = page;
  const left = await getReasonFor(actor, round.id);
  const reasons = await getTranslations('plans.reasons');
  const [from, to] = [formatDay(round.days[0]!, locale), formatDay(round.days[6]!, locale, { year: true })];
  const others = rounds.filter(({ mode }) => mode === 'wishes');
  return (
    <div className="stack">
      <PageHeader
        title={t('roundTitle', { week: round.isoWeek })}
        lead={t('lead', { round: round.name, from, to })}
        back={<BackLink href={`/visits?round=${round.id}`}>{t('backToVisits')}</BackLink>}
        action={
          canSeeAllWishes(actor) && (
            <LinkButton href={`/wishes/overview?round=${round.id}`} variant="secondary">
              {t('overview')}
            </LinkButton>
          )
        }
      />
      {others.length > 1 && (
        <LinkTabs
          label={t('rounds')}
          items={others.map(({ id, name }) => ({ href: `/wishes?round=${id}`, label: name, current: id === round.id }))}
        />
      )}
      <DoneNote done={asked.done} />
      <WishPage
        page={page}
        days={getWeekDays(round.isoYear, round.isoWeek)}
        colleagues={(await listHostChoices()).filter(({ id }) => id !== actor.id)}
        ownUnitId={actor.unitId}
        add={[asked.opening].flat()[0] ?? null}
        reason={left && reasons(left.reason)}
        save={saveWishesAction}
        withdraw={withdrawWishesAction}
      />
    </div>
  );
}
