import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ProposalStateBadge } from '@/components/proposals/state-badge';
import type { ProposalUse } from '@/lib/proposals/grounds/types';
import type { ProposalState } from '@/lib/proposals/types';

/** The next link of the chain: what has been proposed because of a finding. */
export function FindingProposals({ uses }: { uses: ProposalUse[] }) {
  const t = useTranslations('findings');
  const p = useTranslations('proposals');
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      {uses.length === 0 && <p className="quiet">{t('noProposals')}</p>}
      <ul className="plain-list stack-small">
        {uses.map(({ id, number, title, state }) => (
          <li key={id} className="cluster">
            <Link prefetch={false} href={`/proposals/${id}`}>
              {p('number', { number })}: {title}
            </Link>
            <ProposalStateBadge state={state as ProposalState} />
          </li>
        ))}
      </ul>
    </section>
  );
}
