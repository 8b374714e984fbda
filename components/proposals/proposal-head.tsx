import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/platform/format';
import type { ProposalView } from '@/lib/proposals/types';
import { ProposalStateBadge } from './state-badge';

/** What a proposal says in one sentence, how far it has come, and, while it is heard about, the way to say something. */
export function ProposalHead({ proposal, open }: { proposal: ProposalView; open: boolean }) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const { number, title, statement, state, decision, hearingUntil, forNonDigital, author, variantOf } = proposal;
  return (
    <>
      <PageHeader
        title={title}
        lead={statement}
        back={<BackLink href="/proposals">{t('back')}</BackLink>}
        action={open && <LinkButton href="#voices">{t('voices.heading')}</LinkButton>}
      />
      <p className="cluster">
        <span className="quiet">{t('number', { number })}</span>
        <ProposalStateBadge state={state} outcome={decision?.outcome} />
        {open && hearingUntil && <span>{t('until', { day: formatDate(hearingUntil, locale) })}</span>}
        {forNonDigital && <Badge icon="persons">{t('forNonDigital')}</Badge>}
        <span className="quiet">{t('by', { author })}</span>
        {variantOf && (
          <span>
            {t('variantOf')}{' '}
            <Link href={`/proposals/${variantOf.id}`} prefetch={false}>
              {variantOf.title}
            </Link>
          </span>
        )}
      </p>
    </>
  );
}
