import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';

/** Choices that narrow a list: a plain GET form, so the answer has an address and needs no script. */
export function FilterForm({
  label,
  clearHref,
  children,
}: {
  label: string;
  /** The address without any filter; given only while one is on. */
  clearHref?: string;
  children: React.ReactNode;
}) {
  const t = useTranslations('ui');
  return (
    <form method="get" role="search" aria-label={label} className="filter-form">
      {children}
      <div className="filter-actions">
        <button type="submit" className={buttonClass('secondary')}>
          {t('filter')}
        </button>
        {clearHref && (
          <Link href={clearHref} prefetch={false}>
            {t('clearFilter')}
          </Link>
        )}
      </div>
    </form>
  );
}
