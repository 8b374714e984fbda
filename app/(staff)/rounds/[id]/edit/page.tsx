import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { ClientMessages } from '@/components/shell/client-messages';
import { RoundForm } from '@/components/rounds/round-form';
import { roundValues, weekChoices, weekValue } from '@/components/rounds/round-form-props';
import { weekOption } from '@/components/rounds/week-text';
import { listOpeningsOfRound } from '@/lib/openings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canSteerRounds } from '@/lib/rounds/access';
import { getRound, getRoundVersion, getWeekDays, listWeeks } from '@/lib/rounds/queries';
import { changeRoundAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };
const weeksAhead = 78;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('edit') };
}

export default async function EditRoundPage({ params }: Props) {
  await requireActorWho(canSteerRounds);
  const { id } = await params;
  const round = await getRound(id);
  if (!round || round.state === 'closed') notFound();
  const t = await getTranslations('rounds');
  const locale = await getLocale();
  const fixed = (await listOpeningsOfRound(id)).length > 0;
  const week = { isoWeek: round.isoWeek, days: getWeekDays(round.isoYear, round.isoWeek) };
  return (
    <>
      <PageHeader
        title={t('edit')}
        lead={round.name}
        back={<BackLink href={`/rounds/${id}`}>{t('backToRound')}</BackLink>}
      />
      <ClientMessages namespaces={['rounds']}>
        <RoundForm
          action={changeRoundAction}
          roundId={id}
          version={await getRoundVersion(id)}
          values={roundValues(round)}
          {...weekChoices(t, fixed ? [] : listWeeks(new Date(), weeksAhead, round), locale)}
          fixedWeek={fixed ? { value: weekValue(round), text: weekOption(t, week, locale) } : undefined}
        />
      </ClientMessages>
    </>
  );
}
