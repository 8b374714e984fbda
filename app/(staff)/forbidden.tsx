import { useTranslations } from 'next-intl';
import { DeadEndText } from '@/components/shell/dead-end';

export default function Forbidden() {
  const t = useTranslations('app.forbidden');
  return <DeadEndText title={t('title')} text={t('text')} home={t('home')} />;
}
