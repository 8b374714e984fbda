import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';

const keys = ['workingTogether1', 'workingTogether2', 'communityCentres', 'studyTour'] as const;

/** What a new event begins with: nothing, one of the templates, or the earlier event that was chosen. */
export function TemplateChoice({ chosen, earlier }: { chosen: string; earlier: { id: string; title: string } | null }) {
  const t = useTranslations('events.templates');
  return (
    <LinkTabs
      label={t('label')}
      items={[
        { href: '/events/new', label: t('blank'), current: chosen === '' },
        ...keys.map((key) => ({ href: `/events/new?from=${key}`, label: t(key), current: chosen === key })),
        ...(earlier ? [{ href: `/events/new?from=${earlier.id}`, label: earlier.title, current: true }] : []),
      ]}
    />
  );
}
