import { useTranslations } from 'next-intl';
import { DeadEnd } from '@/components/shell/dead-end';

export default function Forbidden() {
  const t = useTranslations('app.forbidden');
  return <DeadEnd title={t('title')} text={t('text')} home={t('home')} />;
}
