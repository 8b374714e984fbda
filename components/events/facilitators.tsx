import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import type { EventView } from '@/lib/events/types';

export function Facilitators({ facilitators }: Pick<EventView, 'facilitators'>) {
  const t = useTranslations('events');
  return (
    <Card heading={t('facilitators')} level={2}>
      {facilitators.length > 0 ? (
        <ul className="plain-list stack-small">
          {facilitators.map(({ id, name, unitName }) => (
            <li key={id}>
              <strong>{name}</strong>
              <br />
              <span className="quiet">{unitName}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('noFacilitators')}</p>
      )}
    </Card>
  );
}
