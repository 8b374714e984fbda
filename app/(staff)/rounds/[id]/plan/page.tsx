import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BrokenVisits } from '@/components/plans/broken-visits';
import { NoPlan, NotByWishes, PlanTools } from '@/components/plans/plan-frame';
import { PlanView } from '@/components/plans/plan-view';
import { makeWords } from '@/components/plans/words';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { warmPlanner } from '@/lib/planning/commands';
import { canPlan } from '@/lib/plans/access';
import { listBrokenVisits } from '@/lib/plans/broken/queries';
import { listHostsToAsk } from '@/lib/plans/hosts/queries';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { listPairs } from '@/lib/plans/pairs/queries';
import { getPlan, listHeldVisits, listPlans, loadNames } from '@/lib/plans/queries';
import { chooseVersion, isAsking } from '@/lib/plans/rules';
import { readPlanView } from '@/lib/plans/view/schema';
import { getRound } from '@/lib/rounds/queries';
import { listOffersOfRound } from '@/lib/seat-offers/queries';
import * as actions from './actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('title') };
}

export default async function PlanPage({ params, searchParams }: Props) {
  await requireActorWho(canPlan);
  const { id } = await params;
  const round = await getRound(id);
  if (!round) notFound();
  const [t, locale] = [await getTranslations('plans'), await getLocale()];
  const header = (
    <PageHeader title={t('titleOf', { round: round.name })} lead={t('lead')} back={<BackLink href={`/rounds/${id}`}>{t('back')}</BackLink>} />
  );
  const plans = await listPlans(id);
  if (round.mode !== 'wishes') return <>{header}<NotByWishes roundId={id} /></>;
  // Nobody waits for it; whoever makes a plan next finds it read and ready.
  void warmPlanner();
  const query = await searchParams;
  const chosen = chooseVersion(plans, query.plan);
  const plan = chosen && (await getPlan(chosen.id));
  if (!plan) {
    const input = await getRoundAsInput(id, new Date());
    const asking = input?.people.filter((person) => isAsking(input, person)).length ?? 0;
    return <>{header}<NoPlan roundId={id} asking={asking} openings={input?.openings.length ?? 0} make={actions.makePlanAction} /></>;
  }
  const [names, base, held, pairs, offers, broken, hosts] = await Promise.all([
    loadNames(),
    plan.baseNumber === null ? null : getPlan(plans.find(({ number }) => number === plan.baseNumber)?.id ?? ''),
    listHeldVisits(id),
    listPairs(id),
    listOffersOfRound(id, new Date()),
    plans.some(({ publishedAt }) => publishedAt !== null) ? listBrokenVisits(id, new Date()) : [],
    listHostsToAsk(round, new Date()),
  ]);
  const words = makeWords(t, locale, names, { openings: [...[...broken, ...hosts].map(({ place }) => place), ...plan.input.openings] });
  return (
    <>
      {header}
      <PlanTools roundId={id} plans={plans} plan={plan} held={held.length} make={actions.makePlanAction} />
      <BrokenVisits broken={broken} words={words} release={actions.removePairAction} />
      <PlanView hosts={hosts} plan={plan} plans={plans} base={base} held={held} pairs={pairs} offers={offers} view={readPlanView(query)} words={words} actions={actions} />
    </>
  );
}
