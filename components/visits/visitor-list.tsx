import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Visitor } from '@/lib/visits/types';

/** Who comes, in the order of their seats; those who may see a visit from its own side get a link to it. */
export function VisitorList({ visitors, linked, ordered }: { visitors: Visitor[]; linked: boolean; ordered?: boolean }) {
  const t = useTranslations('visits');
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={ordered ? undefined : 'plain-list'}>
      {visitors.map(({ visitId, name, unitName, pending }) => (
        <li key={visitId}>
          {linked ? (
            <Link href={`/visits/receipt/${visitId}`} prefetch={false}>
              {t('person', { name, unit: unitName })}
            </Link>
          ) : (
            t('person', { name, unit: unitName })
          )}
          {pending && <span className="quiet"> ({t('pending.short')})</span>}
        </li>
      ))}
    </List>
  );
}
