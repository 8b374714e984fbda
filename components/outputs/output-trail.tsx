import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** Under an observation that began on a workshop's board: the way back to where it was said. */
export function OutputTrail({ output: { id, eventId, heading, byGuest } }: { output: { id: string; eventId: string; heading: string | null; byGuest: boolean } }) {
  const t = useTranslations('outputs');
  return (
    <p className="quiet">
      {t('fromBoard', { heading: heading ?? 'none', guest: byGuest ? 'yes' : 'no' })}.{' '}
      <Link href={`/events/${eventId}/outputs#${id}`} prefetch={false}>
        {t('toBoard')}
      </Link>
    </p>
  );
}
