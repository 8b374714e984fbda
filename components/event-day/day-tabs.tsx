import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';

const tabs = [['attendance', ''], ['walkIn', '/walk-in'], ['groups', '/groups'], ['badges', '/badges'], ['list', '/list']] as const;

/** The parts of an event's day beside each other. */
export function DayTabs({ eventId, current }: { eventId: string; current: (typeof tabs)[number][0] }) {
  const t = useTranslations('eventDay.tabs');
  return <LinkTabs label={t('label')} items={tabs.map(([key, path]) => ({ href: `/events/${eventId}/day${path}`, label: t(key), current: key === current }))} />;
}
