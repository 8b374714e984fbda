import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { EventView } from '@/lib/events/types';
import { formatDateTime } from '@/lib/platform/format';
import { standingOf } from '@/lib/registrations/overview/rules';

/** For those who run an event: the number it needs, how far it is, and by when it must be decided. Nothing where none was set. */
export function MinimumNote({ event, registered, now }: { event: Pick<EventView, 'state' | 'ends' | 'terms'>; registered: number; now: Date }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const { minimum, decideBy, capacity } = event.terms;
  if (minimum === null || decideBy === null || event.ends <= now) return null;
  const standing = standingOf({ ...event, minimum, decideBy, capacity, registered, pending: 0, offered: 0 }, now);
  if (standing !== 'under' && standing !== 'underLate') return <p>{t('minimum.met', { minimum, registered })}</p>;
  return (
    <Alert tone="warning">
      <p>
        {t('minimum.needed', { minimum, registered })} {t(`overview.${standing}`, { missing: minimum - registered, at: formatDateTime(decideBy, locale) })}
      </p>
    </Alert>
  );
}
