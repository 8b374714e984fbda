import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MovePage } from '@/components/plans/move-page';
import { makeWords } from '@/components/plans/words';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canPlan } from '@/lib/plans/access';
import { getPlan, listPlans, loadNames } from '@/lib/plans/queries';
import { choosePerson, chooseVersion } from '@/lib/plans/rules';
import { moveByHandAction, settlePairAction } from '../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('people.change') };
}

export default async function MovePlanPage({ params, searchParams }: Props) {
  await requireActorWho(canPlan);
  const [{ id }, asked] = [await params, await searchParams];
  const chosen = chooseVersion(await listPlans(id), asked.plan);
  const plan = chosen && (await getPlan(chosen.id));
  const person = plan && choosePerson(plan, asked.person);
  if (!plan || !person) notFound();
  const [t, locale, names] = [await getTranslations('plans'), await getLocale(), await loadNames()];
  const words = makeWords(t, locale, names, plan.input);
  return (
    <>
      <PageHeader
        title={t('move.title', { name: words.person(person.id) })}
        lead={t('move.lead')}
        back={<BackLink href={`/rounds/${id}/plan?plan=${plan.id}`}>{t('backToPlan')}</BackLink>}
      />
      <MovePage plan={plan} person={person} words={words} move={moveByHandAction} settle={settlePairAction} />
    </>
  );
}
