import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AboutView } from '@/components/about/about-view';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('title') };
}

export default async function AboutPage() {
  await requireActor();
  const t = await getTranslations('about');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AboutView />
    </>
  );
}
