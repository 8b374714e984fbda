'use client';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { SubmitButton } from '@/components/forms/submit-button';
import type { ChangeRefusal } from '@/lib/opening-changes/types';
import { problemText } from './problem-text';
import { TouchedPeople } from './touched-people';

/**
 * What stands under a refusal of a change. When it is the question whether to go on, the button that says yes carries
 * the preview's fingerprint: whatever is different by then, in the form or among the visitors, is asked about anew.
 */
export function ChangeAnswer({
  refusal,
  openingId,
  confirmLabel,
}: {
  refusal: ChangeRefusal;
  openingId: string;
  confirmLabel: string;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  if (refusal.reason === 'confirmFirst') {
    return (
      <div className="stack">
        <TouchedPeople preview={refusal.preview} />
        <SubmitButton name="confirmed" value={refusal.preview.fingerprint}>
          {confirmLabel}
        </SubmitButton>
      </div>
    );
  }
  if (refusal.reason === 'timesRefused') {
    return (
      <ul>
        {refusal.problems.map((problem) => (
          <li key={problem.reason}>{problemText(t, locale, problem)}</li>
        ))}
      </ul>
    );
  }
  if (refusal.reason === 'changedMeanwhile') {
    return (
      <p>
        <Link href={`/hosting/${openingId}`} prefetch={false}>
          {t('openCurrent')}
        </Link>
      </p>
    );
  }
  return null;
}
