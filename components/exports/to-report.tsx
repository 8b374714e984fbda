import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** From what the report is made of to the report itself. */
export function ToReport() {
  const t = useTranslations('exports');
  return (
    <p>
      <LinkButton href="/exports" variant="secondary" icon="download">
        {t('toReport')}
      </LinkButton>
    </p>
  );
}
