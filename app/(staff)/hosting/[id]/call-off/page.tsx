import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CallOffForm } from '@/components/openings/call-off-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { previewCallOff } from '@/lib/opening-changes/queries';
import { canManageOpening } from '@/lib/openings/access';
import { getOpening } from '@/lib/openings/queries';
import { isFixed } from '@/lib/openings/rules';
import { requireActor } from '@/lib/platform/auth/actor';
import { formatSpan } from '@/lib/platform/format';
import { callOffOpeningAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openings'))('callOffTitle') };
}

export default async function CallOffPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const opening = await getOpening(id);
  if (!opening) notFound();
  if (!canManageOpening(actor, opening)) forbidden();
  if (isFixed(opening, new Date())) redirect(`/hosting/${id}`);
  const t = await getTranslations('openings');
  const { topic, siteName, starts, ends, version } = opening;
  return (
    <>
      <PageHeader
        title={t('callOffTitle')}
        lead={`${topic}, ${siteName}, ${formatSpan(starts, ends, await getLocale())}`}
        back={<BackLink href={`/hosting/${id}`}>{t('backToOpening')}</BackLink>}
      />
      <ClientMessages namespaces={['openings', 'visits']}>
        <CallOffForm
          action={callOffOpeningAction}
          openingId={id}
          version={version}
          preview={await previewCallOff(id)}
        />
      </ClientMessages>
    </>
  );
}
