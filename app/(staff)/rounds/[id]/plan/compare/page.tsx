import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CompareView } from '@/components/plans/compare-view';
import { makeWords } from '@/components/plans/words';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canPlan } from '@/lib/plans/access';
import { getPlan, listPlans, loadNames } from '@/lib/plans/queries';
import { hasResult } from '@/lib/plans/rules';
import { getRound } from '@/lib/rounds/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('compare.title') };
}

export default async function ComparePlansPage({ params, searchParams }: Props) {
  await requireActorWho(canPlan);
  const [{ id }, asked] = [await params, await searchParams];
  if (!(await getRound(id))) notFound();
  const plans = (await listPlans(id)).filter(({ state }) => hasResult(state));
  const b = plans.find((plan) => plan.id === asked.b) ?? plans[0];
  const a = plans.find((plan) => plan.id === asked.a) ?? plans.find((plan) => plan.number < (b?.number ?? 0)) ?? plans.find((plan) => plan !== b);
  const [left, right] = [a && (await getPlan(a.id)), b && (await getPlan(b.id))];
  const [t, locale, names] = [await getTranslations('plans'), await getLocale(), await loadNames()];
  const words = makeWords(t, locale, names, { openings: [...(left?.input.openings ?? []), ...(right?.input.openings ?? [])] });
  return (
    <>
      <PageHeader title={t('compare.title')} back={<BackLink href={`/rounds/${id}/plan`}>{t('backToPlan')}</BackLink>} />
      <CompareView plans={plans} left={left ?? null} right={right ?? null} words={words} />
    </>
  );
}
