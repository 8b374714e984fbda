import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { ClientMessages } from '@/components/shell/client-messages';
import { RoundForm } from '@/components/rounds/round-form';
import { newRoundValues, weekChoices } from '@/components/rounds/round-form-props';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canSteerRounds } from '@/lib/rounds/access';
import { listWeeks } from '@/lib/rounds/queries';
import { makeRoundAction } from '../actions';

/** A year and a half: next year's week 13 can be planned from any day of this year. */
const weeksAhead = 78;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('make') };
}

export default async function NewRoundPage() {
  await requireActorWho(canSteerRounds);
  const t = await getTranslations('rounds');
  const now = new Date();
  return (
    <>
      <PageHeader title={t('make')} lead={t('makeLead')} back={<BackLink href="/rounds">{t('back')}</BackLink>} />
      <ClientMessages namespaces={['rounds']}>
        <RoundForm
          action={makeRoundAction}
          values={newRoundValues(now)}
          {...weekChoices(t, listWeeks(now, weeksAhead), await getLocale())}
        />
      </ClientMessages>
    </>
  );
}
