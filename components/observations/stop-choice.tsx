import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { Stop } from '@/lib/observation-origins/types';

/** Where on the tour it was seen. Chosen first, for time and place follow from it. */
export function StopChoice({ eventId, stops, current }: { eventId: string; stops: Stop[]; current: Stop }) {
  const t = useTranslations('observationPages.new');
  return (
    <LinkTabs
      label={t('stop')}
      items={stops.map((stop, place) => ({ href: `/observations/new?event=${eventId}&stop=${place + 1}`, label: stop.place, current: stop === current }))}
    />
  );
}
