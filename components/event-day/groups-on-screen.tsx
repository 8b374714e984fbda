import { useTranslations } from 'next-intl';
import type { Deal } from '@/lib/event-day/groups/types';

/** Groups for a projector and for paper: names in large type and nothing else. */
export function GroupsOnScreen({ deal }: { deal: Deal }) {
  const t = useTranslations('eventDay.groups');
  return (
    <ul className="plain-list groups-screen">
      {deal.groups.map(({ number, people }) => (
        <li key={number}>
          <h2>{t('group', { number })}</h2>
          <ul className="plain-list">
            {people.map(({ registrationId, name }) => (
              <li key={registrationId}>{name}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
