'use client';
import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { currentSession } from '@/lib/event-day/attendance/rules';
import { findByCode, matches, registrationInCode } from '@/lib/event-day/joining/rules';
import type { DayFile } from '@/lib/event-day/types';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import { CodeBox } from './code-box';
import { TickRow } from './tick-row';
import { ToldList } from './told-list';
import { useDay } from './use-day';

/** The list with its big boxes, the camera and the typed code; the same with and without a net. */
export function DayDesk({ eventId }: { eventId: string }) {
  const t = useTranslations('eventDay.checkIn');
  const day = useDay(eventId);
  const [cleared, setCleared] = useState(false);
  if (cleared) return <Alert tone="success">{t('cleared')}</Alert>;
  if (!day.file) return <NoList eventId={eventId} trouble={day.trouble} />;
  return <Desk file={day.file} day={day} onClear={() => void day.clear().then(() => setCleared(true))} />;
}

function NoList({ eventId, trouble }: { eventId: string; trouble: ReturnType<typeof useDay>['trouble'] }) {
  const t = useTranslations('eventDay.checkIn');
  if (!trouble) return <p role="status">{t('loading')}</p>;
  return (
    <Alert tone="warning" live>
      <p>{t(trouble)}</p>
      {trouble === 'signedOut' && <a href={`/signin?next=${encodeURIComponent(`/check-in?event=${eventId}`)}`}>{t('signIn')}</a>}
    </Alert>
  );
}

function Desk({ file, day, onClear }: { file: DayFile; day: ReturnType<typeof useDay>; onClear: () => void }) {
  const t = useTranslations('eventDay.checkIn');
  const d = useTranslations('eventDay');
  const locale = useLocale();
  const sessions = file.sessions.map((one) => ({ ...one, starts: new Date(one.starts), ends: new Date(one.ends) }));
  const [session, setSession] = useState(() => currentSession(sessions, new Date()));
  const [query, setQuery] = useState('');
  const shown = file.people.filter((person) => matches(person, query));
  const there = file.people.filter(({ registrationId }) => day.standingOf(registrationId, session)?.state === 'present').length;

  /** Checks in whoever a code belongs to; answers what to say, and whether it was good. */
  function take(code: string, way: 'scan' | 'code'): { text: string; good: boolean } {
    const person = findByCode(file.people, code);
    const registrationId = person?.registrationId ?? (way === 'scan' ? registrationInCode(code) : null);
    if (!registrationId) return { text: t(way === 'scan' ? 'notOurs' : 'unknown'), good: false };
    if (person && day.standingOf(registrationId, session)?.state === 'present') return { text: t('already', { name: person.name }), good: true };
    void day.say({ registrationId, state: 'present', way, ...(way === 'scan' && { code }) }, session);
    return person ? { text: t('done', { name: person.name }), good: true } : { text: t('unknownKept'), good: false };
  }

  return (
    <div className="stack">
      <div>
        <h2>{file.event.title}</h2>
        <p className="quiet">{`${formatSpan(new Date(file.event.starts), new Date(file.event.ends), locale)}, ${file.event.where}`}</p>
      </div>
      <p className="lead" role="status">
        {d('attendance.sum', { there, all: file.people.length })}
      </p>
      <p className="quiet" id="net">
        {day.keptAt && t(day.online ? 'online' : 'offline', { at: formatDateTime(new Date(day.keptAt), locale) })} <strong role="status">{t('waiting', { count: day.waiting })}</strong>
      </p>
      {!day.stores && <Alert tone="warning">{t('notStored')}</Alert>}
      <ToldList told={day.told} people={file.people} whoMet={day.whoMet} onSeen={(id) => void day.dismiss(id)} />
      <CodeBox onCode={take} />
      {sessions.length > 1 && (
        <div className="filter-field">
          <label htmlFor="session">{t('session')}</label>
          <select id="session" className="form-select" value={session} onChange={(event) => setSession(Number(event.target.value))}>
            {sessions.map(({ number, starts, ends }) => (
              <option key={number} value={number}>
                {formatSpan(starts, ends, locale)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="filter-field">
        <label htmlFor="find">{t('search')}</label>
        <input id="find" type="search" className="form-input" value={query} autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
      </div>
      {shown.length === 0 && <p>{d(file.people.length > 0 ? 'attendance.noMatch' : 'attendance.none')}</p>}
      <ul className="plain-list ticks">
        {shown.map((person) => (
          <TickRow
            key={person.registrationId}
            person={person}
            standing={day.standingOf(person.registrationId, session)}
            onSay={(state) => void day.say({ registrationId: person.registrationId, state, way: 'hand' }, session)}
          />
        ))}
      </ul>
      {day.waiting === 0 && (
        <p>
          <Button type="button" variant="secondary" onClick={onClear}>
            {t('clear')}
          </Button>
        </p>
      )}
    </div>
  );
}
