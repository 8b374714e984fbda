'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { DayDesk } from './day-desk';
import { listKeptDays, type KeptDay } from './local-day';
import { keepPage } from './keep-page';

const quiet = () => () => undefined;
const eventInAddress = () => new URLSearchParams(window.location.search).get('event') ?? '';

/**
 * Check-in at the door. The page itself is about nobody and no event, so that the worker may keep it: which event it is
 * stands in the address, and who is on the list comes from the server, or from what was kept on the device.
 */
export function CheckInPage() {
  const t = useTranslations('eventDay.checkIn');
  const eventId = useSyncExternalStore(quiet, eventInAddress, () => null);
  useEffect(keepPage, []);
  if (eventId === null) return <p role="status">{t('loading')}</p>;
  return eventId ? <DayDesk eventId={eventId} /> : <Kept />;
}

/** Which lists lie on this device, for whoever opens the page without saying which. */
function Kept() {
  const t = useTranslations('eventDay.checkIn');
  const locale = useLocale();
  const [days, setDays] = useState<KeptDay[] | null>(null);
  useEffect(() => void listKeptDays().then(setDays), []);
  if (!days) return <p role="status">{t('loading')}</p>;
  if (days.length === 0) return <Alert tone="info">{t('choose')}</Alert>;
  return (
    <section className="stack stack-small">
      <h2>{t('keptDays')}</h2>
      <ul>
        {days.map(({ eventId, file }) => (
          <li key={eventId}>
            <a href={`/check-in?event=${eventId}`}>{file.event.title}</a>, {new Date(file.event.starts).toLocaleDateString(locale, { timeZone: 'Europe/Copenhagen' })}
          </li>
        ))}
      </ul>
    </section>
  );
}
