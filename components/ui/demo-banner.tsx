import { useTranslations } from 'next-intl';
import { Icon } from './icon';

/** A line on top of every page that says the people and the programme are made up. */
export function DemoBanner({ children }: { children: React.ReactNode }) {
  const t = useTranslations('ui');
  return (
    <aside className="demo-banner" aria-label={t('demo')}>
      <div className="container">
        <Icon name="info" />
        <span>{children}</span>
      </div>
    </aside>
  );
}
