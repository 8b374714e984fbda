import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { Part } from '@/lib/outputs/types';

const tabs = ['outputs', 'evaluation', 'messages'] as const;

/** From one page of an event to the next; messages are written by those who run it. */
export function EventTabs({ eventId, part, current }: { eventId: string; part: Part; current: (typeof tabs)[number] }) {
  const t = useTranslations('outputs.tabs');
  const items = tabs
    .filter((tab) => tab !== 'messages' || part === 'runs')
    .map((tab) => ({ href: `/events/${eventId}/${tab}`, label: t(tab), current: tab === current }));
  return <LinkTabs label={t('label')} items={items} />;
}
