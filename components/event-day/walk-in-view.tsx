import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterText } from '@/components/forms/filter-text';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Comer } from '@/lib/event-day/walk-ins/types';
import type { FormAction } from '@/lib/platform/form-state';
import { GuestForm } from './guest-form';
import { PressForm } from './press-form';

type Answer = FormAction<unknown, { reason: string; text?: string }>;
type Props = {
  eventId: string;
  query: string;
  found: Comer[];
  units: { id: string; name: string }[];
  over: boolean;
  /** What the event asks of those who sign up. */
  asks: { diet: boolean; access: boolean };
  actions: { employee: Answer; guest: Answer };
};

/** Somebody stands in the door: an employee found by name, or a guest nobody had invited. */
export function WalkInView({ eventId, query, found, units, over, asks, actions }: Props) {
  const t = useTranslations('eventDay.walkIn');
  const r = useTranslations('registrations');
  if (over) return <Alert tone="info">{t('over')}</Alert>;
  const labels = { name: t('name'), email: t('email'), organisation: t('organisation'), unitId: t('unit'), diet: r('dietOfThem'), access: r('accessOfThem') };
  return (
    <div className="stack stack-large">
      <p className="measure">{t('text')}</p>
      <section className="stack stack-small">
        <h2>{t('employee')}</h2>
        <FilterForm label={t('employee')}>
          <FilterText name="q" label={t('find')} value={query} />
        </FilterForm>
        {query !== '' && found.length === 0 && <p role="status">{t('noMatch', { query })}</p>}
        <PressForm action={actions.employee} label={t('employee')}>
          <input type="hidden" name="eventId" value={eventId} />
          {found.length > 0 && asks.diet && <FilterText name="diet" type="text" label={labels.diet} />}
          {found.length > 0 && asks.access && <FilterText name="access" type="text" label={labels.access} />}
          <ul className="plain-list ticks">
            {found.map(({ employeeId, name, unitName, siteName }) => (
              <li key={employeeId} className="tick">
                <div className="tick-who">
                  <strong>{name}</strong>
                  <span className="quiet">{`${unitName} · ${siteName}`}</span>
                </div>
                <Button type="submit" name="employeeId" value={employeeId} variant="secondary" aria-label={t('admitName', { name })}>
                  {t('admit')}
                </Button>
              </li>
            ))}
          </ul>
        </PressForm>
      </section>
      <section className="stack stack-small">
        <h2>{t('guest')}</h2>
        <p className="measure">{t('guestText')}</p>
        <GuestForm action={actions.guest} eventId={eventId} units={units} labels={labels} asks={asks} submit={t('admit')} />
      </section>
    </div>
  );
}
