import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FindingForm } from '@/components/findings/finding-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteFindings } from '@/lib/findings/access';
import { getFinding } from '@/lib/findings/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { rewordFindingAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('edit') };
}

export default async function EditFindingPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActorWho(canWriteFindings);
  const finding = await getFinding((await params).id);
  if (!finding) notFound();
  const t = await getTranslations('findings');
  const { id, number, version, statement, questions } = finding;
  return (
    <>
      <PageHeader title={t('editTitle', { number })} back={<BackLink href={`/findings/${id}`}>{t('backToFinding', { number })}</BackLink>} />
      <div className="measure">
        <ClientMessages namespaces={['findings']}>
          <FindingForm action={rewordFindingAction} finding={{ id, version, statement, questions }} />
        </ClientMessages>
      </div>
    </>
  );
}
