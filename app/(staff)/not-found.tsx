import { useTranslations } from 'next-intl';
import { DeadEndText } from '@/components/shell/dead-end';

export default function NotFound() {
  const t = useTranslations('app.notFound');
  return <DeadEndText title={t('title')} text={t('text')} home={t('home')} />;
}
