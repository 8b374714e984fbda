import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { GroupsView } from '@/lib/event-day/groups/types';
import type { DayPerson } from '@/lib/event-day/types';
import { Choice, type GroupActions } from './groups-view';
import { PressForm } from './press-form';

type Props = { eventId: string; people: DayPerson[]; wishes: GroupsView['wishes']; actions: Pick<GroupActions, 'wish' | 'dropWish'> };

/** Who is to sit together or apart, for the next dealing. */
export function GroupWishes({ eventId, people, wishes, actions }: Props) {
  const t = useTranslations('eventDay.groups');
  const options = people.map(({ registrationId, name }): [string, string] => [registrationId, name]);
  return (
    <section className="stack stack-small">
      <h2>{t('wishes')}</h2>
      <p className="measure">{t('wishesText')}</p>
      <PressForm action={actions.dropWish} label={t('wishes')}>
        <input type="hidden" name="eventId" value={eventId} />
        <ul className="plain-list stack-small">
          {wishes.map(({ firstId, secondId, first, second, kind }) => (
            <li key={`${firstId} ${secondId}`} className="cluster">
              <span>
                {first} + {second}: {t(kind)}
              </span>
              <Button type="submit" variant="tertiary" small name="pair" value={`${firstId} ${secondId}`} aria-label={t('dropWishOf', { first, second })}>
                {t('dropWish')}
              </Button>
            </li>
          ))}
        </ul>
      </PressForm>
      {options.length > 1 && (
        <PressForm action={actions.wish} className="filter-form" label={t('wish')}>
          <input type="hidden" name="eventId" value={eventId} />
          <Choice name="firstId" label={t('first')} options={options} />
          <Choice name="kind" label={t('kind')} options={[['together', t('together')], ['apart', t('apart')]]} />
          <Choice name="secondId" label={t('second')} options={options.slice(1).concat(options.slice(0, 1))} />
          <div className="filter-actions">
            <Button type="submit" variant="secondary">
              {t('wish')}
            </Button>
          </div>
        </PressForm>
      )}
    </section>
  );
}
