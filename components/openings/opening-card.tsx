import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bar } from '@/components/ui/bar';
import { Card } from '@/components/ui/card';
import type { OpeningPerson, OpeningView } from '@/lib/openings/types';
import { formatSpan } from '@/lib/platform/format';

/** One of the host's own openings with those who come and those who wait. */
export function OpeningCard({ opening, people, now }: { opening: OpeningView; people: OpeningPerson[]; now: Date }) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const visitors = people.filter((person) => person.state === 'registered');
  const pending = people.filter((person) => person.state === 'pending');
  const waiting = people.filter((person) => person.state === 'waitlisted');
  const calledOff = opening.state === 'calledOff';
  const begun = opening.starts <= now;
  const unmarked = begun ? visitors.filter((person) => person.attendance === null).length : 0;
  return (
    <Card
      heading={opening.topic}
      href={`/hosting/${opening.id}`}
      meta={`${formatSpan(opening.starts, opening.ends, locale)} · ${opening.siteName}`}
      tone={calledOff ? 'quiet' : undefined}
    >
      {calledOff ? (
        <p>
          <Badge tone="error">{t('calledOff')}</Badge> {opening.calledOffWhy}
        </p>
      ) : (
        <div className="stack stack-small">
          <Bar
            value={opening.taken}
            max={opening.seats}
            text={t('seatsTaken', { taken: opening.taken, seats: opening.seats })}
            tone={opening.taken >= opening.seats ? 'full' : undefined}
          />
          {visitors.length > 0 && <Names label={t('visitors')} people={visitors} />}
          {pending.length > 0 && <Names label={t('pending')} people={pending} />}
          {waiting.length > 0 && <Names label={t('waitingList')} people={waiting} />}
          {unmarked > 0 && (
            <p>
              <Badge tone="warning">{t('owesAttendance', { count: unmarked })}</Badge>{' '}
              <Link href={`/visits/${opening.id}#attendance`} prefetch={false}>
                {t('markAttendance')}
              </Link>
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Names({ label, people }: { label: string; people: OpeningPerson[] }) {
  return (
    <p>
      <strong>{label}:</strong> {people.map((person) => `${person.name} (${person.unitName})`).join(', ')}
    </p>
  );
}
