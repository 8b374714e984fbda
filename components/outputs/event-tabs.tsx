import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { EventState } from '@/lib/events/types';
import type { Part } from '@/lib/outputs/types';

const tabs = ['outputs', 'evaluation', 'messages'] as const;

type Props = { event: { id: string; state: EventState }; part: Part; current: (typeof tabs)[number] };

/** From one page of an event to the next; the day is led and messages are written by those who run it. */
export function EventTabs({ event: { id: eventId, state }, part, current }: Props) {
  const [t, d] = [useTranslations('outputs.tabs'), useTranslations('eventDay')];
  const day = part === 'runs' && state === 'published' ? [{ href: `/events/${eventId}/day`, label: d('open'), current: false }] : [];
  const items = tabs
    .filter((tab) => tab !== 'messages' || part === 'runs')
    .map((tab) => ({ href: `/events/${eventId}/${tab}`, label: t(tab), current: tab === current }));
  return <LinkTabs label={t('label')} items={[...day, ...items]} />;
}
