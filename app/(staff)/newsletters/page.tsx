import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewsletterList } from '@/components/newsletters/newsletter-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteNewsletters } from '@/lib/newsletters/access';
import { listNewsletters } from '@/lib/newsletters/queries';
import { requireActor } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newsletters'))('title') };
}

export default async function NewslettersPage() {
  const actor = await requireActor();
  const t = await getTranslations('newsletters');
  const newsletters = await listNewsletters(actor);
  const writes = canWriteNewsletters(actor);
  const begin = writes && <LinkButton href="/newsletters/new">{t('new.title')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={begin} />
      {newsletters.length > 0 ? (
        <NewsletterList newsletters={newsletters} />
      ) : (
        <EmptyState heading={t('empty')} icon="email">
          {t(writes ? 'emptyLead' : 'emptyText')}
        </EmptyState>
      )}
    </>
  );
}
