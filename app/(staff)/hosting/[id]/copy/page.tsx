import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CopyForm } from '@/components/openings/copy-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canManageOpening } from '@/lib/openings/access';
import { getOpening } from '@/lib/openings/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatTimeRange } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { getRound, getWeekDays } from '@/lib/rounds/queries';
import { takesOffers } from '@/lib/rounds/rules';
import { copyOpeningAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('copyTitle') };
}

export default async function CopyOpeningPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const opening = await getOpening(id);
  const round = opening && (await getRound(opening.roundId));
  if (!opening || !round) notFound();
  if (!canManageOpening(actor, opening)) forbidden();
  if (!takesOffers(round, new Date())) redirect(`/hosting/${id}`);
  const t = await getTranslations('openings');
  const own = civilDateOf(opening.starts);
  return (
    <>
      <PageHeader
        title={t('copyTitle')}
        lead={t('copyLead', { time: formatTimeRange(opening.starts, opening.ends, await getLocale()) })}
        back={<BackLink href={`/hosting/${id}`}>{t('backToOpening')}</BackLink>}
      />
      <ClientMessages namespaces={['openings']}>
        <CopyForm
          action={copyOpeningAction}
          openingId={id}
          days={getWeekDays(round.isoYear, round.isoWeek).filter((day) => day.date !== own)}
        />
      </ClientMessages>
    </>
  );
}
