import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';

export default async function WeekPage() {
  const t = await getTranslations('app');
  return <PageHeader title={t('nav.week')} />;
}
