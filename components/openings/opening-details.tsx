import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Bar } from '@/components/ui/bar';
import { DataTable } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import type { OpeningPerson, OpeningView } from '@/lib/openings/types';
import { formatSpan } from '@/lib/platform/format';

/** One opening as its host and the lead see it: what it is, who comes, who waits, and what can be done. */
export function OpeningDetails({
  opening,
  people,
  copies,
  now,
}: {
  opening: OpeningView;
  people: OpeningPerson[];
  /** Whether the round still takes copies of it. */
  copies: boolean;
  now: Date;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const visitors = people.filter((person) => person.state === 'registered');
  const pending = people.filter((person) => person.state === 'pending');
  const waiting = people.filter((person) => person.state === 'waitlisted');
  const calledOff = opening.state === 'calledOff';
  const begun = opening.starts <= now;
  const here = `/hosting/${opening.id}`;
  return (
    <div className="stack stack-large">
      {calledOff && <Alert tone="warning">{t('calledOffWhy', { reason: opening.calledOffWhy ?? '' })}</Alert>}
      <div className="cluster">
        {!calledOff && !begun && <LinkButton href={`${here}/change`}>{t('change')}</LinkButton>}
        {!calledOff && begun && visitors.length > 0 && (
          <LinkButton href={`/visits/${opening.id}#attendance`}>{t('markAttendance')}</LinkButton>
        )}
        {copies && (
          <LinkButton href={`${here}/copy`} variant="secondary" icon="copy">
            {t('copy')}
          </LinkButton>
        )}
        {!calledOff && !begun && (
          <LinkButton href={`${here}/call-off`} variant="secondary">
            {t('callOff')}
          </LinkButton>
        )}
        <LinkButton href={`/visits/${opening.id}`} variant="tertiary">
          {t('openPublic')}
        </LinkButton>
      </div>
      <div className="split">
        <section className="stack">
          <h2>{t('details')}</h2>
          <div>
            <DescriptionList
              items={[
                { term: t('when'), value: formatSpan(opening.starts, opening.ends, locale) },
                { term: t('fields.siteId'), value: opening.siteName },
                { term: t('fields.hostId'), value: `${opening.hostName}, ${opening.unitName}` },
                { term: t('fields.meetingPlace'), value: opening.meetingPlace },
                { term: t('fields.programme'), value: opening.programme && <Lines text={opening.programme} /> },
              ]}
            />
          </div>
        </section>
        <section className="stack">
          <h2>{t('visitors')}</h2>
          {!calledOff && (
            <Bar
              value={opening.taken}
              max={opening.seats}
              text={t('seatsTaken', { taken: opening.taken, seats: opening.seats })}
              tone={opening.taken >= opening.seats ? 'full' : undefined}
            />
          )}
          {visitors.length > 0 ? (
            <People caption={t('visitors')} people={visitors} attendance={begun} />
          ) : (
            <p>{t(calledOff ? 'noVisitorsCalledOff' : 'noVisitors')}</p>
          )}
          {pending.length > 0 && (
            <>
              <h3>{t('pending')}</h3>
              <ul>
                {pending.map((person) => (
                  <li key={person.visitId}>
                    {person.name}, {person.unitName}
                  </li>
                ))}
              </ul>
              <p>
                <LinkButton href="/approvals" variant="secondary">
                  {t('seeRequests')}
                </LinkButton>
              </p>
            </>
          )}
          {waiting.length > 0 && (
            <>
              <h3>{t('waitingList')}</h3>
              <ol>
                {waiting.map((person) => (
                  <li key={person.visitId}>
                    {person.name}, {person.unitName}
                  </li>
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </div>
  );
}

function People({ caption, people, attendance }: { caption: string; people: OpeningPerson[]; attendance: boolean }) {
  const t = useTranslations('openings');
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={people}
      rowKey={(person) => person.visitId}
      columns={[
        { key: 'name', heading: t('visitorColumns.name'), rowHeading: true, cell: (person) => person.name },
        { key: 'unit', heading: t('visitorColumns.unit'), cell: (person) => person.unitName },
        ...(attendance
          ? [
              {
                key: 'attendance',
                heading: t('visitorColumns.attendance'),
                cell: (person: OpeningPerson) => t(`attendance.${person.attendance ?? 'unknown'}`),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Text as its writer broke it into lines. */
function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}
