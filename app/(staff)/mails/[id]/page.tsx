import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MailView } from '@/components/mails/mail-view';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canReadMail } from '@/lib/mails/access';
import { getMail } from '@/lib/mails/outbox/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { env } from '@/lib/platform/env';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mails.view'))('frame') };
}

export default async function MailPage({ params }: Props) {
  const actor = await requireActor();
  const mail = await getMail((await params).id);
  const { demo, mailFrom } = env();
  if (!mail || !canReadMail(actor, mail, demo)) notFound();
  const t = await getTranslations('mails.view');
  const own = mail.employeeId === actor.id;
  return (
    <>
      <PageHeader title={mail.subject} back={<BackLink href={own ? '/mails' : '/admin/mails'}>{t('back')}</BackLink>} />
      <MailView mail={mail} from={mailFrom} />
    </>
  );
}
