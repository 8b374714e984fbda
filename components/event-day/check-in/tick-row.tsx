'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { AttendanceState } from '@/lib/event-day/attendance/types';
import type { DayFile } from '@/lib/event-day/types';
import { formatTime } from '@/lib/platform/format';
import type { Standing } from './use-day';

type Props = { person: DayFile['people'][number]; standing: Standing | null; onSay: (state: AttendanceState) => void };

/** One person with a box to tick; a second press takes it back. */
export function TickRow({ person, standing, onSay }: Props) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  const { name, unitName, siteName } = person;
  const state = standing?.state === 'unmarked' ? undefined : standing?.state;
  const press = (said: AttendanceState, className: string, label: string, words?: string) => (
    <button type="button" className={className} aria-pressed={state === said} aria-label={label} onClick={() => onSay(state === said ? 'unmarked' : said)}>
      {words}
    </button>
  );
  return (
    <li className="tick" data-state={state}>
      {press('present', 'tick-box', t('attendance.markPresent', { name }))}
      <div className="tick-who">
        <strong>{name}</strong>
        <span className="quiet">{[unitName, siteName].filter(Boolean).join(' · ')}</span>
        {state && standing && (
          <span className="tick-said">
            {t(`states.${state}`)} <span className="quiet">{standing.by ? t('attendance.by', { by: standing.by, at: formatTime(standing.decidedAt, locale) }) : t('checkIn.kept')}</span>
          </span>
        )}
      </div>
      <div className="tick-more">
        {press('absent', 'tick-other', t('attendance.markAbsent', { name }), t('attendance.absentShort'))}
        {press('leftEarly', 'tick-other', t('attendance.markLeft', { name }), t('attendance.leftShort'))}
      </div>
    </li>
  );
}
