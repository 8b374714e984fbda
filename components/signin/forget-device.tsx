'use client';
import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { countUnsentMarks, forgetAllDays, forgetNames } from '@/components/event-day/check-in/local-day';
import { forgetAcknowledged } from '@/components/observations/local-drafts';
import { Alert } from '@/components/ui/alert';

/**
 * On the sign-in page: whoever sees it is signed out. No list of names and no draft that the server has stays behind,
 * also where no worker saw the way here. What the server has not had stays, and it is said how much that is; not whose.
 */
export function ForgetDevice() {
  const t = useTranslations('signin.unsent');
  const [unsent, setUnsent] = useState({ drafts: 0, marks: 0 });
  useEffect(() => {
    let gone = false;
    void (async () => {
      await Promise.all([forgetAllDays(), forgetNames()]);
      const left = { drafts: await forgetAcknowledged(), marks: await countUnsentMarks() };
      if (!gone) setUnsent(left);
    })();
    return () => {
      gone = true;
    };
  }, []);
  if (unsent.drafts + unsent.marks === 0) return null;
  return (
    <Alert tone="warning" heading={t('heading')} live>
      <p>
        {unsent.drafts > 0 && t('drafts', { count: unsent.drafts })} {unsent.marks > 0 && t('marks', { count: unsent.marks })}
      </p>
      <p>{t('text')}</p>
    </Alert>
  );
}
