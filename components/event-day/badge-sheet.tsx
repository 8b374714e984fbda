import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { DayPerson } from '@/lib/event-day/types';
import { QrCode } from './qr-code';

export type BadgePerson = DayPerson & { code: string; short: string };
type Props = { eventId: string; title: string; people: BadgePerson[]; chosen: ReadonlySet<string> | null };

/** Long names get smaller letters rather than a second badge; the steps are those that fit the badge's width. */
const sizeOf = (name: string) => {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  if (longest > 16 || name.length > 40) return 'small';
  return longest > 11 || name.length > 24 ? 'middle' : 'large';
};

/** Badges on A4, eight a sheet: the name large, where one comes from, and the code for check-in. */
export function BadgeSheet({ eventId, title, people, chosen }: Props) {
  const t = useTranslations('eventDay.badges');
  const alt = useTranslations('eventDay.code')('alt');
  const shown = people.filter(({ registrationId }) => !chosen || chosen.has(registrationId));
  return (
    <>
      <div className="stack screen-only">
        <p className="measure">{t('sheet', { count: shown.length })}</p>
        <Disclosure summary={t('choose')} open={chosen !== null}>
          <form method="get" className="stack stack-small">
            <ul className="plain-list grid grid-small">
              {people.map(({ registrationId, name }) => (
                <li key={registrationId} className="form-group-checkbox">
                  <input type="checkbox" className="form-checkbox" id={registrationId} name="only" value={registrationId} defaultChecked={chosen?.has(registrationId)} />
                  <label className="form-label" htmlFor={registrationId}>
                    {name}
                  </label>
                </li>
              ))}
            </ul>
            <div className="cluster">
              <Button type="submit" variant="secondary">
                {t('chosen')}
              </Button>
              {chosen && (
                <Link href={`/events/${eventId}/day/badges`} prefetch={false}>
                  {t('all')}
                </Link>
              )}
            </div>
          </form>
        </Disclosure>
      </div>
      <ul className="plain-list badge-sheet">
        {shown.map(({ registrationId, name, unitName, siteName, code, short }) => (
          <li key={registrationId} className="name-badge">
            <p className="name-badge-event">{title}</p>
            <p className={`name-badge-name name-badge-${sizeOf(name)}`}>{name}</p>
            <p className="name-badge-from">{[unitName, siteName].filter(Boolean).join(', ')}</p>
            <QrCode text={code} label={alt} className="name-badge-code" />
            <p className="name-badge-short numeric">{short}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
