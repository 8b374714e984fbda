import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';

/** The lead's pages of observations, and the ways on to coding them and to what came of it; for everybody else there is one, and no tabs. */
export function ObservationTabs({ current, lead }: { current: 'own' | 'all' | 'questions'; lead: boolean }) {
  const t = useTranslations('observationPages.tabs');
  if (!lead) return null;
  const hrefs = { own: '/observations', all: '/observations/all', questions: '/observations/questions', coding: '/coding', findings: '/findings', proposals: '/proposals' } as const;
  const keys = ['own', 'all', 'questions', 'coding', 'findings', 'proposals'] as const;
  return (
    <LinkTabs
      label={t('label')}
      items={keys.map((key) => ({ href: hrefs[key], label: t(key), current: key === current }))}
    />
  );
}
