import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FileReaderForm } from '@/components/plans/file-reader';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { canPlan } from '@/lib/plans/access';
import { getRound } from '@/lib/rounds/queries';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('file.title') };
}

export default async function PlanFilePage({ params }: Props) {
  await requireActorWho(canPlan);
  const { id } = await params;
  if (!(await getRound(id))) notFound();
  const t = await getTranslations('plans');
  return (
    <>
      <PageHeader title={t('file.title')} back={<BackLink href={`/rounds/${id}/plan`}>{t('backToPlan')}</BackLink>} />
      <div className="stack stack-large">
        <section className="stack">
          <p className="measure">{t('file.exportLead')}</p>
          <div>
            <LinkButton href={`/api/rounds/${id}/plan-input`} icon="download" variant="secondary" plain>
              {t('file.export')}
            </LinkButton>
          </div>
        </section>
        <section className="stack">
          <h2>{t('file.readHeading')}</h2>
          <p className="measure">{t('file.readLead')}</p>
          <ClientMessages namespaces={['plans']}>
            <FileReaderForm roundId={id} />
          </ClientMessages>
        </section>
      </div>
    </>
  );
}
