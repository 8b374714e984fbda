import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** On the front page: that there is something to answer, and where. */
export function OfferNote({ count }: { count: number }) {
  const t = useTranslations('plans.offers');
  if (count === 0) return null;
  return (
    <Alert tone="success" heading={t('heading')}>
      <p>
        <Link href="/offers" prefetch={false}>
          {t('answer', { count })}
        </Link>
      </p>
    </Alert>
  );
}
