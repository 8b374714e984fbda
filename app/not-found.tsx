import { useTranslations } from 'next-intl';
import { DeadEnd } from '@/components/shell/dead-end';

export default function NotFound() {
  const t = useTranslations('app.notFound');
  return <DeadEnd title={t('title')} text={t('text')} home={t('home')} />;
}
