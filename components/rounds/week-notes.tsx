import { useLocale, useTranslations } from 'next-intl';
import type { WeekDay } from '@/lib/rounds/types';
import { dayNotes, lineDate } from './week-text';

/** The unusual days of a week: holidays by name and the night the clocks change. */
export function WeekNotes({ days }: { days: WeekDay[] }) {
  const t = useTranslations('rounds');
  const locale = useLocale();
  const unusual = days.map((day) => ({ day, notes: dayNotes(t, day, locale) })).filter(({ notes }) => notes.length > 0);
  if (unusual.length === 0) return <p className="quiet">{t('weekPlain')}</p>;
  return (
    <ul className="plain-list" aria-label={t('weekNotesHeading')}>
      {unusual.map(({ day, notes }) => (
        <li key={day.date}>
          <strong>{lineDate(day, locale)}</strong> · {notes.join('. ')}
        </li>
      ))}
    </ul>
  );
}
