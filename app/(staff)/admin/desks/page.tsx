import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskList } from '@/components/desks/desk-list';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { SavedNote } from '@/components/organisation/saved-note';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canEditDesks } from '@/lib/desks/access';
import { listDesks } from '@/lib/desks/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desks'))('title') };
}

type Props = { searchParams: Promise<{ done?: string; retired?: string }> };

export default async function DesksPage({ searchParams }: Props) {
  const actor = await requireActorWho(canEditDesks);
  const t = await getTranslations('desks');
  const { done, retired } = await searchParams;
  const desks = await listDesks({ retired: retired === '1' });
  const add = <LinkButton href="/admin/desks/new">{t('add')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={desks.length > 0 && add} />
      <AdminTabs actor={actor} current="desks" />
      <SavedNote done={done} />
      <div className="stack">
        {desks.length > 0 ? (
          <DeskList desks={desks} />
        ) : (
          <EmptyState heading={t('empty')} icon="business" action={add}>
            {t('emptyText')}
          </EmptyState>
        )}
        <p>
          <Link href={retired === '1' ? '/admin/desks' : '/admin/desks?retired=1'} prefetch={false}>
            {t(retired === '1' ? 'hideRetired' : 'showRetired')}
          </Link>
        </p>
      </div>
    </>
  );
}
