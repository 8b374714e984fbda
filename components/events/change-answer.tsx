'use client';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { SubmitButton } from '@/components/forms/submit-button';
import { sayObstacle } from '@/components/registrations/words';
import type { ChangeRefusal } from '@/lib/event-changes/types';

/** Under the question whether to go on: who is reached and how, and the button that says yes to just that. */
export function ChangeAnswer({ refusal, eventId }: { refusal: ChangeRefusal; eventId: string }) {
  const t = useTranslations('events');
  const r = useTranslations('registrations');
  const locale = useLocale();
  if (refusal.reason === 'changedMeanwhile') {
    return (
      <p>
        <Link href={`/events/${eventId}`} prefetch={false}>
          {t('openCurrent')}
        </Link>
      </p>
    );
  }
  if (!refusal.preview) return null;
  const { touched, fingerprint } = refusal.preview;
  return (
    <div className="stack">
      {(['loses', 'told'] as const).map((outcome) => {
        const people = touched.filter((one) => one.outcome === outcome);
        return (
          people.length > 0 && (
            <div key={outcome}>
              <p>
                <strong>{t(`confirm.${outcome}`)}</strong>
              </p>
              <ul>
                {people.map(({ registrationId, name, obstacles }) => (
                  <li key={registrationId}>
                    {name}
                    {obstacles[0] && `: ${sayObstacle(r, obstacles[0], locale)}`}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <SubmitButton name="confirmed" value={fingerprint}>
        {t('confirm.submit')}
      </SubmitButton>
    </div>
  );
}
