import { useLocale, useTranslations } from 'next-intl';
import type { Day } from '@/lib/event-day/types';
import { formatSpan } from '@/lib/platform/format';
import { SessionTabs } from './session-tabs';

const BLANK_LINES = 5;

/** The list on paper: who, from where, and a line to sign on; nothing of what anybody eats or needs. */
export function AttendanceSheet({ day, session }: { day: Day; session: number }) {
  const t = useTranslations('eventDay');
  const locale = useLocale();
  const { event, sessions, people } = day;
  const chosen = sessions.find(({ number }) => number === session) ?? event;
  return (
    <>
      <div className="stack screen-only">
        <SessionTabs sessions={sessions} current={session} hrefOf={(number) => `/events/${event.id}/day/list?session=${number}`} />
        <p className="measure">{t('list.printHint')}</p>
      </div>
      <table className="sheet-table">
        <caption>
          {event.title}
          <br />
          {formatSpan(chosen.starts, chosen.ends, locale)}, {event.where}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.unit')}</th>
            <th scope="col">{t('list.site')}</th>
            <th scope="col" className="sheet-sign">
              {t('list.signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ registrationId, name, unitName, siteName }) => (
            <tr key={registrationId}>
              <th scope="row">{name}</th>
              <td>{unitName}</td>
              <td>{siteName}</td>
              <td />
            </tr>
          ))}
          {Array.from({ length: BLANK_LINES }, (_, line) => (
            <tr key={line}>
              <th scope="row">
                <span className="sr-only">{t('list.blank')}</span>
              </th>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
