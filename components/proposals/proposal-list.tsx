import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import type { ProposalSummary } from '@/lib/proposals/types';
import { ProposalStateBadge } from './state-badge';

export function ProposalList({ proposals }: { proposals: ProposalSummary[] }) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('list.caption')}
      hideCaption
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          heading: t('list.title'),
          rowHeading: true,
          cell: ({ id, number, title }) => (
            <Link href={`/proposals/${id}`} prefetch={false}>
              {number}. {title}
            </Link>
          ),
        },
        { key: 'state', heading: t('list.state'), cell: ({ state, decision }) => <ProposalStateBadge state={state} outcome={decision?.outcome} /> },
        { key: 'since', heading: t('list.since'), cell: ({ stateAt }) => formatDay(civilDateOf(stateAt), locale, { year: true }) },
        { key: 'author', heading: t('list.author'), cell: ({ author }) => author },
        { key: 'suggestions', heading: t('list.suggestions'), numeric: true, cell: ({ openSuggestions }) => openSuggestions },
      ]}
    />
  );
}
