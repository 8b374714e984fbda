import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FindingUse } from '@/lib/findings/types';
import type { PassageView } from '@/lib/passages/types';

/** Under a passage in a list: the findings it is used in, and the way to use it. */
export function PassageUsed({ passage: { id, text }, uses }: { passage: Pick<PassageView, 'id' | 'text'>; uses: FindingUse[] }) {
  const t = useTranslations('findings');
  return (
    <p className="cluster">
      {uses.map((use) => (
        <Link key={use.id} prefetch={false} href={`/findings/${use.id}`} title={use.statement}>
          {t('number', { number: use.number })} ({t(`sides.${use.side}`)})
        </Link>
      ))}
      <Link prefetch={false} href={`/passages/${id}#findings`}>
        {t('use')}
        <span className="sr-only">: {[...text].slice(0, 60).join('')}</span>
      </Link>
    </p>
  );
}
