import { useLocale, useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterText } from '@/components/forms/filter-text';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import type { Attendance } from '@/lib/event-day/attendance/types';
import { matches } from '@/lib/event-day/joining/rules';
import type { Day, DayPerson } from '@/lib/event-day/types';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDate, formatTime } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { PressForm } from './press-form';
import { SessionTabs } from './session-tabs';

type Props = { day: Day; session: number; query: string; open: boolean; action: FormAction<unknown, { reason: string; text?: string }> };

/** Everybody with a place in one list with big boxes to tick; what is on the phone does the same without a net. */
export function AttendanceView({ day, session, query, open, action }: Props) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  const { event, sessions, people } = day;
  const base = `/events/${event.id}/day`;
  const standing = new Map(day.attendance.filter((one) => one.session === session).map((one) => [one.registrationId, one]));
  const count = (state: Attendance['state']) => people.filter(({ registrationId }) => standing.get(registrationId)?.state === state).length;
  const [absent, left] = [count('absent'), count('leftEarly')];
  const shown = people.filter((person) => matches(person, query));
  const starts = sessions.find(({ number }) => number === session)?.starts ?? event.starts;
  return (
    <div className="stack">
      <SessionTabs sessions={sessions} current={session} hrefOf={(number) => `${base}?session=${number}`} />
      <p className="lead" role="status">
        {t('attendance.sum', { there: count('present'), all: people.length })}
        {(absent > 0 || left > 0) && <span className="quiet"> {t('attendance.rest', { absent, left })}</span>}
      </p>
      {open ? (
        <div className="cluster">
          <LinkButton href={`/check-in?event=${event.id}`} icon="how-to-reg" plain>
            {t('attendance.scan')}
          </LinkButton>
          <p className="quiet measure">{t('attendance.scanText')}</p>
        </div>
      ) : (
        <Alert tone="info">{t('attendance.notYet', { day: formatDate(civilDateOf(starts), locale) })}</Alert>
      )}
      <FilterForm label={t('attendance.filter')} clearHref={query ? `${base}?session=${session}` : undefined}>
        <input type="hidden" name="session" value={session} />
        <FilterText name="q" label={t('attendance.search')} value={query} />
      </FilterForm>
      {people.length === 0 && <p>{t('attendance.none')}</p>}
      {people.length > 0 && shown.length === 0 && <p>{t('attendance.noMatch')}</p>}
      <PressForm action={action} label={t('tabs.attendance')}>
        <input type="hidden" name="eventId" value={event.id} />
        <input type="hidden" name="session" value={session} />
        <ul className="plain-list ticks">
          {shown.map((person) => (
            <Tick key={person.registrationId} person={person} standing={standing.get(person.registrationId)} open={open} />
          ))}
        </ul>
      </PressForm>
    </div>
  );
}

function Tick({ person, standing, open }: { person: DayPerson; standing: Attendance | undefined; open: boolean }) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  const { registrationId, name, unitName, siteName, guest } = person;
  /** Pressed once more it takes back what it said. */
  const press = (state: Attendance['state'], className: string, label: string, words?: string) => (
    <button
      type="submit"
      name="mark"
      value={`${registrationId} ${standing?.state === state ? 'unmarked' : state}`}
      className={className}
      aria-pressed={standing?.state === state}
      aria-label={label}
      disabled={!open}
    >
      {words}
    </button>
  );
  return (
    <li className="tick" data-state={standing?.state}>
      {press('present', 'tick-box', t('attendance.markPresent', { name }))}
      <div className="tick-who">
        <strong>{name}</strong>
        <span className="quiet">{[unitName, siteName, guest && t('attendance.guest')].filter(Boolean).join(' · ')}</span>
        {standing && (
          <span className="tick-said">
            {t(`states.${standing.state}`)} <span className="quiet">{t('attendance.by', { by: standing.by, at: formatTime(standing.decidedAt, locale) })}</span>
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
