import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';

const hrefs = { proposals: '/proposals', brief: '/brief', findings: '/findings' } as const;

/** What the project arrives at: its proposals, the brief they answer and the findings they rest on. */
export function ProposalTabs({ current }: { current: 'proposals' | 'brief' }) {
  const t = useTranslations('proposals.tabs');
  const keys = ['proposals', 'brief', 'findings'] as const;
  return <LinkTabs label={t('label')} items={keys.map((key) => ({ href: hrefs[key], label: t(key), current: key === current }))} />;
}
