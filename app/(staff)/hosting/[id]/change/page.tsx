import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { hostsOfUnit, openingValues, siteOptions } from '@/components/openings/form-props';
import { ReviseForm } from '@/components/openings/revise-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canManageOpening } from '@/lib/openings/access';
import { getOpening, listHostChoices, listSiteChoices } from '@/lib/openings/queries';
import { isFixed } from '@/lib/openings/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { getRound, getWeekDays } from '@/lib/rounds/queries';
import { reviseOpeningAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('changeTitle') };
}

export default async function ChangeOpeningPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const opening = await getOpening(id);
  const round = opening && (await getRound(opening.roundId));
  if (!opening || !round) notFound();
  if (!canManageOpening(actor, opening)) forbidden();
  if (isFixed(opening, new Date())) redirect(`/hosting/${id}`);
  const t = await getTranslations('openings');
  return (
    <>
      <PageHeader
        title={t('changeTitle')}
        lead={t('changeLead')}
        back={<BackLink href={`/hosting/${id}`}>{t('backToOpening')}</BackLink>}
      />
      <ClientMessages namespaces={['openings', 'visits']}>
        <ReviseForm
          action={reviseOpeningAction}
          openingId={id}
          version={opening.version}
          hosts={actor.isLead ? hostsOfUnit(await listHostChoices(), opening) : undefined}
          sites={siteOptions(await listSiteChoices())}
          days={getWeekDays(round.isoYear, round.isoWeek)}
          values={openingValues(opening)}
        />
      </ClientMessages>
    </>
  );
}
