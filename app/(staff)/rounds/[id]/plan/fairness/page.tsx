import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FairnessView } from '@/components/plans/fairness-view';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canPlan } from '@/lib/plans/access';
import { getFairness } from '@/lib/plans/fairness/queries';
import { readPlanView } from '@/lib/plans/view/schema';
import { getRound } from '@/lib/rounds/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('fairness.title') };
}

export default async function FairnessPage({ params, searchParams }: Props) {
  await requireActorWho(canPlan);
  const { id } = await params;
  const round = await getRound(id);
  if (!round) notFound();
  const [t, query] = [await getTranslations('plans'), await searchParams];
  return (
    <>
      <PageHeader title={t('fairness.title')} lead={t('fairness.lead')} back={<BackLink href={`/rounds/${id}/plan`}>{t('backToPlan')}</BackLink>} />
      <FairnessView fairness={await getFairness(round.projectId)} never={query.show === 'never'} page={readPlanView(query).people} />
    </>
  );
}
