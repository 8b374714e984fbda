import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { RoundList } from '@/components/rounds/round-list';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { canSteerRounds } from '@/lib/rounds/access';
import { listRounds } from '@/lib/rounds/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('title') };
}

export default async function RoundsPage() {
  await requireActorWho(canSteerRounds);
  const t = await getTranslations('rounds');
  const project = await getCurrentProject();
  if (!project) {
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState heading={t('noProject')}>{t('noProjectText')}</EmptyState>
      </>
    );
  }
  const rounds = await listRounds(project.id);
  const make = <LinkButton href="/rounds/new">{t('make')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={rounds.length > 0 && make} />
      {rounds.length > 0 ? (
        <RoundList rounds={rounds} now={new Date()} />
      ) : (
        <EmptyState heading={t('empty')} icon="calendar-month" action={make}>
          {t('emptyText')}
        </EmptyState>
      )}
    </>
  );
}
