import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProposalUse } from '@/lib/proposals/grounds/types';
import { ProposalStateBadge } from './state-badge';

/** The proposals that rest on a finding; nothing when none does. */
export function ProposalUses({ uses }: { uses: ProposalUse[] }) {
  const t = useTranslations('proposals');
  if (uses.length === 0) return null;
  return (
    <section aria-labelledby="proposal-uses">
      <h2 id="proposal-uses">{t('uses')}</h2>
      <ul className="plain-list stack-small">
        {uses.map(({ id, number, title, state }) => (
          <li key={id}>
            <Link href={`/proposals/${id}`} prefetch={false}>
              {number}. {title}
            </Link>{' '}
            <ProposalStateBadge state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
