import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProposalView } from '@/lib/proposals/types';
import { ProposalStateBadge } from './state-badge';

/** What the reader can do with a proposal, and its variants. */
export function ProposalTools({ proposal: { id, variants }, editor, lead }: { proposal: ProposalView; editor: boolean; lead: boolean }) {
  const t = useTranslations('proposals');
  const links = [
    ...(editor ? [['edit', t('edit')], ['answers', t('answers.edit')], ['grounds', t('grounds.edit')]] : []),
    ...(lead ? [['manage', t('manage.open')]] : []),
  ] as const;
  return (
    <div className="stack">
      <ul className="plain-list stack stack-small proposal-tools">
        {links.map(([path, label]) => (
          <li key={path}>
            <Link href={`/proposals/${id}/${path}`} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`/proposals/new?of=${id}`} prefetch={false}>
            {t('newVariant')}
          </Link>
        </li>
      </ul>
      {variants.length > 0 && (
        <section aria-labelledby="variants">
          <h2 id="variants">{t('variants')}</h2>
          <ul className="plain-list stack stack-small">
            {variants.map((variant) => (
              <li key={variant.id}>
                <Link href={`/proposals/${variant.id}`} prefetch={false}>
                  {variant.title}
                </Link>{' '}
                <ProposalStateBadge state={variant.state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
