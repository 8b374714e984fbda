import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { receiptTitle, ReceiptPage } from '@/components/visits/receipt-page';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { getVisitReceipt } from '@/lib/visits/receipt/queries';
import { cancelVisitAction, markAttendanceAction } from '../../actions';

type Props = { params: Promise<{ visitId: string }> };

const load = cache(async (visitId: string) => {
  const actor = await requireActor();
  const now = new Date();
  return { now, receipt: isId(visitId) ? await getVisitReceipt(actor, visitId, now) : null };
});

// The title is what a screen reader hears first after the press of the button, so it is the answer.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { receipt, now } = await load((await params).visitId);
  const t = await getTranslations('visits');
  return { title: receipt ? receiptTitle(t, receipt, now) : t('title') };
}

export default async function VisitReceiptPage({ params }: Props) {
  const { receipt, now } = await load((await params).visitId);
  if (!receipt) notFound();
  const t = await getTranslations('visits');
  return (
    <>
      <PageHeader
        title={receiptTitle(t, receipt, now)}
        back={<BackLink href="/visits">{t('back')}</BackLink>}
      />
      <ReceiptPage receipt={receipt} now={now} actions={{ cancel: cancelVisitAction, mark: markAttendanceAction }} />
    </>
  );
}
