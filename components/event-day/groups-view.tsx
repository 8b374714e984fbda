import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { Deal, GroupsView as Groups } from '@/lib/event-day/groups/types';
import type { DayPerson } from '@/lib/event-day/types';
import type { FormAction } from '@/lib/platform/form-state';
import { DealForm } from './deal-form';
import { DropDeal } from './drop-deal';
import { GroupWishes } from './group-wishes';
import { PressForm } from './press-form';

export type GroupAnswer = FormAction<unknown, { reason: string; text?: string }>;
export type GroupActions = Record<'deal' | 'redeal' | 'drop' | 'seat' | 'move' | 'lock' | 'wish' | 'dropWish', GroupAnswer>;
type Props = { eventId: string; people: DayPerson[]; groups: Groups; deal: Deal | undefined; actions: GroupActions };

/** The rounds of groups, one at a time, with what makes them and what changes them. */
export function GroupsView({ eventId, people, groups, deal, actions }: Props) {
  const t = useTranslations('eventDay.groups');
  const { deals, wishes } = groups;
  const rounds = deals.map(({ id, number }) => ({ href: `/events/${eventId}/day/groups?round=${number}`, label: t('round', { number }), current: id === deal?.id }));
  return (
    <div className="stack stack-large">
      <p className="measure">{t('text')}</p>
      {deal ? (
        <section className="stack">
          {rounds.length > 1 ? <LinkTabs label={t('rounds')} items={rounds} /> : <h2>{t('round', { number: deal.number })}</h2>}
          <Round eventId={eventId} deal={deal} last={deal.id === deals.at(-1)?.id} actions={actions} />
        </section>
      ) : (
        <EmptyState heading={t('none')} icon="groups">
          {t('noneText')}
        </EmptyState>
      )}
      <section className="stack stack-small">
        <h2>{t(deals.length > 0 ? 'next' : 'make')}</h2>
        <DealForm
          action={actions.deal}
          eventId={eventId}
          texts={{ by: t('by'), bySize: t('bySize'), byGroups: t('byGroups'), count: t('count'), onlyPresent: t('onlyPresent'), submit: t(deals.length > 0 ? 'next' : 'make') }}
        />
      </section>
      <GroupWishes eventId={eventId} people={people} wishes={wishes} actions={actions} />
    </div>
  );
}

function Round({ eventId, deal, last, actions }: { eventId: string; deal: Deal; last: boolean; actions: GroupActions }) {
  const t = useTranslations('eventDay.groups');
  const { id, number, groups, missing, repeats } = deal;
  const everybody = groups.flatMap(({ people }) => people);
  return (
    <>
      <div className="cluster">
        {number > 1 && <p>{t('repeats', { count: repeats })}</p>}
        <LinkButton href={`/events/${eventId}/day/groups/show?round=${number}`} icon="open-in-new">
          {t('show')}
        </LinkButton>
        <Worded action={actions.redeal} hidden={{ dealId: id }} label={t('again')} />
        {last && <DropDeal action={actions.drop} dealId={id} texts={{ trigger: t('drop'), lead: t('dropLead'), label: t('dropYes') }} />}
      </div>
      {missing.length > 0 && (
        <section className="stack stack-small">
          <h3>{t('missing', { count: missing.length })}</h3>
          <p>{missing.map(({ name }) => name).join(', ')}</p>
          <p className="quiet">{t('seatText')}</p>
          <Worded action={actions.seat} hidden={{ dealId: id }} label={t('seat')} />
        </section>
      )}
      <PressForm action={actions.lock}>
        <input type="hidden" name="dealId" value={id} />
        <ul className="plain-list grid grid-small">
          {groups.map((group) => (
            <GroupCard key={group.number} group={group} />
          ))}
        </ul>
      </PressForm>
      <PressForm action={actions.move} className="filter-form" label={t('moveText')}>
        <input type="hidden" name="dealId" value={id} />
        <Choice name="registrationId" label={t('moveText')} options={[...everybody, ...missing].map((person) => [person.registrationId, person.name])} />
        <Choice name="group" label={t('to')} options={groups.map((group) => [String(group.number), t('group', { number: group.number })])} />
        <div className="filter-actions">
          <Button type="submit" variant="secondary">
            {t('move')}
          </Button>
        </div>
      </PressForm>
    </>
  );
}

/** One button whose refusals come in words from the server. */
function Worded({ action, hidden, label }: { action: GroupAnswer; hidden: Record<string, string>; label: string }) {
  return (
    <PressForm action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="secondary">
        {label}
      </Button>
    </PressForm>
  );
}

export function Choice({ name, label, options }: { name: string; label: string; options: [string, string][] }) {
  return (
    <div className="filter-field">
      <label htmlFor={`choose-${name}`}>{label}</label>
      <select id={`choose-${name}`} name={name} className="form-select">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function GroupCard({ group: { number, locked, people } }: { group: Deal['groups'][number] }) {
  const t = useTranslations('eventDay.groups');
  return (
    <li className="box group-card">
      <div className="cluster cluster-between">
        <h3>{t('group', { number })}</h3>
        <span className="quiet">{t('people', { count: people.length })}</span>
      </div>
      <ul className="plain-list stack-small">
        {people.map(({ registrationId, name, unitName, siteName }) => (
          <li key={registrationId}>
            {name}
            <br />
            <span className="quiet">{[unitName, siteName].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      <div className="cluster">
        {locked && (
          <Badge tone="neutral" icon="lock">
            {t('locked')}
          </Badge>
        )}
        <Button type="submit" variant="tertiary" small name="press" value={`${number} ${locked ? 'no' : 'yes'}`} aria-label={t(locked ? 'unlockGroup' : 'lockGroup', { number })}>
          {t(locked ? 'unlock' : 'lock')}
        </Button>
      </div>
    </li>
  );
}
